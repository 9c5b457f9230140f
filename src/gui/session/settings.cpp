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
void take(const Json& json, const char* key, std::map<std::string, std::vector<int>>& value) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object()) return;
    for (const auto& [table, widths] : found->items()) {
        const bool whole = widths.is_array() && std::all_of(widths.begin(), widths.end(), [](const Json& width) {
                               return width.is_number_integer() && width.get<int>() > 0 && width.get<int>() < 10'000;
                           });
        if (whole) value[table] = widths.get<std::vector<int>>();
    }
}

} // namespace

Settings Settings::read(const std::filesystem::path& file) {
    Settings settings;
    std::ifstream stream{file};
    const auto json = Json::parse(stream, nullptr, false);
    if (!json.is_object()) return settings;
    take(json, "language", settings.language);
    take(json, "digits", settings.digits);
    take(json, "hijri", settings.hijri);
    take(json, "theme", settings.theme);
    take(json, "text_size", settings.text_size);
    take(json, "open_last", settings.open_last);
    take(json, "last_database", settings.last_database);
    take(json, "last_period", settings.last_period);
    take(json, "columns", settings.columns);
    take(json, "width", settings.width);
    take(json, "height", settings.height);
    settings.text_size = std::clamp(settings.text_size, 100, 200);
    if (settings.digits != "arabic_indic") settings.digits = "latin";
    return settings;
}

void Settings::write(const std::filesystem::path& file) const {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream{file} << Json{{"language", language},
                                {"digits", digits},
                                {"hijri", hijri},
                                {"theme", theme},
                                {"text_size", text_size},
                                {"open_last", open_last},
                                {"last_database", last_database},
                                {"last_period", last_period},
                                {"columns", columns},
                                {"width", width},
                                {"height", height}}
                               .dump(2)
                        << '\n';
}

text::Voice Settings::voice(text::Language chosen) const {
    text::Voice voice{chosen, digits == "arabic_indic" ? text::Digits::arabic_indic : text::Digits::latin};
    voice.hijri = hijri;
    return voice;
}

} // namespace mizan::gui
