#pragma once
#include "app/ports/import_files.hpp"
#include "gui/pages/settings/calendars/hours_text.hpp"
#include "gui/pages/settings/calendars/week_painting.hpp"

#include <map>
#include <optional>
#include <string>

namespace mizan::gui {

/// A field that is typed: in which version, in which of its weeks (0: the usual one, then its seasons), which one.
struct DraftField {
    std::size_t version = 0, layer = 0;
    std::string name; // "hours_0" (Sunday) … "hours_6", "first", "last", "from"
    auto operator<=>(const DraftField&) const = default;
};

/// A calendar while it is edited. What is typed stays as it was typed, also where it cannot be read; what can be read
/// is in the definition at once.
class CalendarDraft {
public:
    explicit CalendarDraft(std::optional<app::CalendarFile> saved, app::CalendarFile now)
        : saved_{std::move(saved)}, file_{std::move(now)} {}

    const app::CalendarFile& file() const { return file_; }
    app::CalendarFile& general() { return file_; } // its id, zone, team, channel
    bool is_new() const { return !saved_; }
    bool changed() const;
    void revert();
    void saved();
    /// What stood there when the edit began; nothing: a new calendar.
    const std::optional<app::CalendarFile>& seen() const { return saved_; }
    /// Somebody else saved it meanwhile, and whoever edits was told: saving once more puts the draft in its place.
    void see(app::CalendarFile standing) { saved_ = std::move(standing); }
    /// What keeps it from being saved: first what cannot be read, then what its parts say against each other.
    struct Fault {
        std::optional<DraftField> field;
        Refusal reason;
    };
    std::optional<Fault> fault() const;
    std::optional<Refusal> fault_at(const DraftField& field) const;

    std::size_t version_count() const { return file_.definition.versions.size(); }
    const core::CalendarVersion& version(std::size_t index) const { return file_.definition.versions[index]; }
    const core::Week& week(std::size_t version, std::size_t layer) const;
    /// A further version, as the last one is; of its seasons and exceptions those that are not over by then.
    void add_version(Date from);
    void add_season(std::size_t version, core::Season season);
    void name_season(std::size_t version, std::size_t layer, std::string name);
    void remove_season(std::size_t version, std::size_t layer);
    void paint(std::size_t version, std::size_t layer, const Brush& brush, bool open);
    /// In the place of what stands on its date.
    void put_exception(std::size_t version, const core::CalendarException& exception);
    void remove_exception(std::size_t version, Date date);

    std::string text(const DraftField& field) const;
    void type(const DraftField& field, std::string text);

private:
    struct Typed {
        std::string text;
        std::optional<Refusal> fault;
    };
    core::Week& week(std::size_t version, std::size_t layer);
    std::string text_of_definition(const DraftField& field) const;
    std::optional<Refusal> read(const DraftField& field, const std::string& text);
    Date* date_of(const DraftField& field);
    void forget_layer(std::size_t version, std::size_t layer);

    std::optional<app::CalendarFile> saved_;
    app::CalendarFile file_;
    std::map<DraftField, Typed> typed_;
};

} // namespace mizan::gui
