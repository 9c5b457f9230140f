#include "gui/session/settings.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace mizan::gui {

Settings Settings::read(const std::filesystem::path& file) {
    Settings settings;
    std::ifstream stream{file};
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) return settings;
    const auto take = [&](const char* key, auto& value) {
        if (const auto found = json.find(key); found != json.end()) {
            if constexpr (std::is_same_v<std::remove_reference_t<decltype(value)>, int>) {
                if (found->is_number_integer()) value = found->template get<int>();
            } else if (found->is_string()) {
                value = found->template get<std::string>();
            }
        }
    };
    take("language", settings.language);
    take("theme", settings.theme);
    take("last_database", settings.last_database);
    take("width", settings.width);
    take("height", settings.height);
    return settings;
}

void Settings::write(const std::filesystem::path& file) const {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream{file} << nlohmann::json{{"language", language},
                                          {"theme", theme},
                                          {"last_database", last_database},
                                          {"width", width},
                                          {"height", height}}
                               .dump(2)
                        << '\n';
}

} // namespace mizan::gui
