#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mizan::gui {

/// The widths of columns that people gave, by table; kept with the person's settings. Tables tell theirs when they are
/// asked and when they end.
class ColumnMemory {
public:
    using Widths = std::map<std::string, std::vector<int>>;
    explicit ColumnMemory(Widths& kept) : kept_{kept} {}

    const std::vector<int>* widths(const std::string& table) const {
        const auto found = kept_.find(table);
        return found == kept_.end() ? nullptr : &found->second;
    }
    void keep(const std::string& table, std::vector<int> widths) { kept_[table] = std::move(widths); }
    void add(const void* table, std::function<void()> tell) { telling_[table] = std::move(tell); }
    void remove(const void* table) { telling_.erase(table); }
    void ask_all() {
        for (const auto& [table, tell] : telling_)
            tell();
    }

private:
    Widths& kept_;
    std::map<const void*, std::function<void()>> telling_;
};

} // namespace mizan::gui
