#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mizan::gui {

/// Where the value of a field comes from.
struct Origin {
    enum class Kind { nowhere, column, constant, several }; // several: columns joined to one value
    Kind kind = Kind::nowhere;
    std::string text; // the column as the mapping names it, the value, or the columns joined by " + "
    bool operator==(const Origin&) const = default;
};

/// A mapping file while a person builds it (docs/manual.md, Mapping files). What this does not know of, like row shapes
/// and rules for skipping, stays as it was opened. Whether it is a good mapping, its reader decides. No wx.
class MappingDraft {
public:
    MappingDraft();
    /// Nothing where the text is not JSON of that outline.
    static std::optional<MappingDraft> parsed(std::string_view json);
    std::string text() const;

    std::string source() const { return text_at("source"); }
    std::string timezone() const { return text_at("timezone"); } // empty: the organisation's
    std::string sheet() const { return text_at("sheet"); }       // empty: the first
    bool of_events() const { return text_at("row") == "event"; } // then the first event opens the interaction
    void set_source(const std::string& name);
    void set_timezone(const std::string& name);
    void set_sheet(const std::string& name);

    /// Of several entries for one field the first whose column is among `columns` speaks.
    Origin origin(std::string_view field, const std::vector<std::string>& columns) const;
    void take_column(std::string_view field, const std::string& column);
    void take_constant(std::string_view field, const std::string& value); // of every row
    void leave_out(std::string_view field);

    /// What a cell of the field means; nothing where the mapping does not say.
    std::optional<std::string> meaning(std::string_view field, const std::string& cell) const;
    /// Nothing: such rows are refused.
    void set_meaning(std::string_view field, const std::string& cell, const std::optional<std::string>& code);
    /// What cells mean that have no meaning of their own, and empty ones.
    std::optional<std::string> otherwise(std::string_view field) const;
    void set_otherwise(std::string_view field, const std::optional<std::string>& code);
    /// The list of meanings as it stands in the file.
    std::vector<std::pair<std::string, std::string>> meanings(std::string_view field) const;

    /// The formats of all times (durations), where they are the same everywhere; of those to come, where there is none
    /// yet. Times of day that follow another
    /// field ("after") are left alone.
    std::optional<std::vector<std::string>> time_formats() const;
    std::optional<std::vector<std::string>> duration_formats() const;
    void set_time_formats(const std::vector<std::string>& formats);
    void set_duration_formats(const std::vector<std::string>& formats);

private:
    using Json = nlohmann::ordered_json;
    explicit MappingDraft(Json document) : document_(std::move(document)) {} // braces would make it a list
    std::string text_at(const char* key) const;
    void set_text(const char* key, const std::string& value);
    std::vector<std::string> keys_of(std::string_view field) const;
    Json* entry_of(std::string_view field);
    const Json* entry_of(std::string_view field) const;
    Json& only_entry(std::string_view field);

    Json document_;
    std::vector<std::string> new_time_formats_, new_duration_formats_; // of entries to come
};

} // namespace mizan::gui
