#pragma once
#include "app/ports/import_files.hpp"
#include "gui/pages/importing/mapping_draft.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A line of the table of fields: a field and its column, or, below it, a value of that column and what it means.
struct MappingRow {
    enum class Kind { field, value, otherwise };
    Kind kind = Kind::field;
    std::string field, value;
    std::string label; // worded
    bool required = false;
    std::vector<std::string> entries; // worded
    int chosen = -1;
    bool operator==(const MappingRow&) const = default;
};

/// Which column is what: the fields of a mapping against the columns of a file. No wx.
class MappingForm {
public:
    explicit MappingForm(text::Voice voice) : voice_{std::move(voice)} {}

    void set_file(const app::FileGlimpse& glimpse);
    void set_draft(MappingDraft draft);
    /// A first proposal: the columns whose names `knowing` (a mapping that knows many names) knows, and what it knows
    /// of their values, in the file's own spelling.
    void propose(const MappingDraft& knowing, const std::string& source);
    /// A shipped profile to be changed: it minds no case, one's own mapping does, so its values are spelled as the
    /// file spells them.
    void start_from(MappingDraft profile, const std::string& source);
    void show_all_fields(bool all);

    const MappingDraft& draft() const { return draft_; }
    MappingDraft& draft() { return draft_; }
    const std::vector<MappingRow>& rows() const { return rows_; }
    void choose(std::size_t row, int entry);
    /// Required fields that no column fills, worded.
    std::vector<std::string> missing() const;
    /// Makes the rows anew, after the draft was changed from outside.
    void refresh();

private:
    void add_field(std::string_view field);
    void add_values(std::string_view field, const std::string& column);
    std::vector<std::string> values_of(const std::string& column) const;
    void learn_values(std::string_view field, const std::string& column);
    std::vector<std::string> worded_codes(std::string_view field) const;

    text::Voice voice_;
    MappingDraft draft_, knowing_;
    std::vector<std::string> columns_;
    std::vector<std::vector<std::string>> cells_; // the first rows of the file
    bool all_ = false;
    std::vector<MappingRow> rows_;
};

} // namespace mizan::gui
