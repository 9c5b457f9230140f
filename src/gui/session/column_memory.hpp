#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mizan::gui {

/// How a person arranged the columns of a table, each by its key.
struct ColumnLayout {
    std::vector<std::string> order; // from the beginning of a line, those hidden included
    std::vector<std::string> hidden;
    bool operator==(const ColumnLayout&) const = default;
};

/// The widths that people gave to columns, and how they arranged them, by table; kept with the person's settings.
/// Tables tell theirs when they are asked and when they end.
class ColumnMemory {
public:
    using Widths = std::map<std::string, std::vector<int>>; // at 100 per cent
    using Layouts = std::map<std::string, ColumnLayout>;
    ColumnMemory(Widths& widths, Layouts& layouts) : widths_{widths}, layouts_{layouts} {}

    const std::vector<int>* widths(const std::string& table) const {
        const auto found = widths_.find(table);
        return found == widths_.end() ? nullptr : &found->second;
    }
    const ColumnLayout* layout(const std::string& table) const {
        const auto found = layouts_.find(table);
        return found == layouts_.end() ? nullptr : &found->second;
    }
    void keep(const std::string& table, std::vector<int> widths) { widths_[table] = std::move(widths); }
    void keep(const std::string& table, ColumnLayout layout) { layouts_[table] = std::move(layout); }
    void forget_widths(const std::string& table) { widths_.erase(table); }
    void forget_layout(const std::string& table) { layouts_.erase(table); }
    void add(const void* table, std::function<void()> tell) { telling_[table] = std::move(tell); }
    void remove(const void* table) { telling_.erase(table); }
    void ask_all() {
        for (const auto& [table, tell] : telling_)
            tell();
    }

private:
    Widths& widths_;
    Layouts& layouts_;
    std::map<const void*, std::function<void()>> telling_;
};

} // namespace mizan::gui
