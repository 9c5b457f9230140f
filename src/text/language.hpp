#pragma once
#include <optional>
#include <string_view>

namespace mizan::text {

enum class Language { en, ar };
enum class Digits { latin, arabic_indic };

/// "en", "ar"; also what a system locale begins with ("ar_OM.UTF-8").
constexpr std::optional<Language> language_of(std::string_view code) {
    if (code.starts_with("en")) return Language::en;
    if (code.starts_with("ar")) return Language::ar;
    return std::nullopt;
}
constexpr std::string_view code_of(Language language) {
    return language == Language::ar ? "ar" : "en";
}
constexpr bool right_to_left(Language language) {
    return language == Language::ar;
}

} // namespace mizan::text
