#include "gui/session/settings.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace mizan::gui {
namespace {

using Json = nlohmann::json;

void take(const Json& json, const char* key, bool& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_boolean()) value = found->get<bool>();
}
void take(const Json& json, const char* key, int& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_number_integer()) value = found->get<int>();
}
void take(const Json& json, const char* key, std::string& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_string()) value = found->get<std::string>();
}
/// The strings of a list; nothing where it holds anything else.
void take(const Json& json, const char* key, std::vector<std::string>& value) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return;
    if (std::ranges::all_of(*found, [](const Json& item) { return item.is_string(); }))
        value = found->get<std::vector<std::string>>();
}

/// What stands under each name of an object.
template <class Act>
void for_each_of(const Json& json, const char* key, Act act) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object()) return;
    for (const auto& [name, value] : found->items())
        act(name, value);
}

void take_widths(const Json& json, ColumnMemory::Widths& kept) {
    for_each_of(json, "columns", [&](const std::string& table, const Json& widths) {
        const bool whole = widths.is_array() && std::ranges::all_of(widths, [](const Json& width) {
                               return width.is_number_integer() && width.get<int>() > 0 && width.get<int>() < 10'000;
                           });
        if (whole) kept[table] = widths.get<std::vector<int>>();
    });
}

void take_layouts(const Json& json, ColumnMemory::Layouts& kept) {
    for_each_of(json, "column_layouts", [&](const std::string& table, const Json& read) {
        ColumnLayout layout;
        take(read, "order", layout.order);
        take(read, "hidden", layout.hidden);
        if (layout != ColumnLayout{}) kept[table] = std::move(layout);
    });
}

bool is_filter(const Json& json) {
    return json.is_object() && json.contains("name") && json["name"].is_string() && json["name"] != "" &&
           json.contains("values") && json["values"].is_object() && !json["values"].empty() &&
           std::ranges::all_of(json["values"], [](const Json& value) { return value.is_string(); });
}

void take_filters(const Json& json, FilterMemory::Kept& kept) {
    for_each_of(json, "filters", [&](const std::string& organisation, const Json& filters) {
        if (!filters.is_array()) return;
        for (const auto& filter : filters)
            if (is_filter(filter))
                kept[organisation].push_back(
                    {filter["name"].get<std::string>(), filter["values"].get<std::map<std::string, std::string>>()});
    });
}

Json written(const ColumnMemory::Layouts& layouts) {
    Json json = Json::object();
    for (const auto& [table, layout] : layouts)
        json[table] = {{"order", layout.order}, {"hidden", layout.hidden}};
    return json;
}

Json written(const FilterMemory::Kept& kept) {
    Json json = Json::object();
    for (const auto& [organisation, filters] : kept)
        for (const auto& filter : filters)
            json[organisation].push_back({{"name", filter.name}, {"values", filter.values}});
    return json;
}

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) {
    auto other = file;
    other += ending;
    return other;
}

void keep_damaged(const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::file_size(file, ignored) > 0 && !ignored)
        std::filesystem::copy_file(file, beside(file, ".damaged"), std::filesystem::copy_options::overwrite_existing,
                                   ignored);
}

} // namespace

Settings Settings::read(const std::filesystem::path& file) {
    Settings settings;
    std::ifstream stream{file};
    if (!stream) return settings;
    const auto json = Json::parse(stream, nullptr, false);
    if (!json.is_object()) {
        keep_damaged(file);
        return settings;
    }
    take(json, "language", settings.language);
    take(json, "digits", settings.digits);
    take(json, "hijri", settings.hijri);
    take(json, "theme", settings.theme);
    take(json, "text_size", settings.text_size);
    take(json, "open_last", settings.open_last);
    take(json, "last_database", settings.last_database);
    take(json, "last_period", settings.last_period);
    take_widths(json, settings.columns);
    take_layouts(json, settings.layouts);
    take_filters(json, settings.filters);
    take(json, "width", settings.width);
    take(json, "height", settings.height);
    settings.text_size = std::clamp(settings.text_size, 100, 200);
    if (settings.digits != "arabic_indic") settings.digits = "latin";
    return settings;
}

void Settings::write(const std::filesystem::path& file) const {
    const Json json{{"language", language},
                    {"digits", digits},
                    {"hijri", hijri},
                    {"theme", theme},
                    {"text_size", text_size},
                    {"open_last", open_last},
                    {"last_database", last_database},
                    {"last_period", last_period},
                    {"columns", columns},
                    {"column_layouts", written(layouts)},
                    {"filters", written(filters)},
                    {"width", width},
                    {"height", height}};
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const auto unfinished = beside(file, ".unfinished");
    std::ofstream stream{unfinished};
    stream << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    stream.close();
    if (stream) std::filesystem::rename(unfinished, file, ignored);
}

text::Voice Settings::voice(text::Language chosen) const {
    text::Voice voice{chosen, digits == "arabic_indic" ? text::Digits::arabic_indic : text::Digits::latin};
    voice.hijri = hijri;
    return voice;
}

} // namespace mizan::gui
