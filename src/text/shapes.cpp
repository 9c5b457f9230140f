#include "text/shapes.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace mizan::text {
namespace {

std::string sign_mark(const Voice& voice) {
    if (!right_to_left(voice.language)) return {};
    return voice.digits == Digits::arabic_indic ? "\u061C" : "\u200E"; // Arabic letter mark, left-to-right mark
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_technical(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::string shaped_word(const Voice& voice, std::string_view word) {
    if (std::none_of(word.begin(), word.end(), is_digit) || std::any_of(word.begin(), word.end(), is_technical))
        return std::string{word};
    std::string text;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool separates = word[at] == ',' && at > 0 && at + 1 < word.size() && is_digit(word[at + 1]);
        if (word[at] == '%')
            text += percent_sign(voice);
        else if (separates && voice.digits == Digits::arabic_indic)
            text += "٬";
        else
            text += digits(voice, word.substr(at, 1));
    }
    return text;
}

} // namespace

std::string minus_sign(const Voice& voice) {
    return sign_mark(voice) + "-";
}

std::string percent_sign(const Voice& voice) {
    const std::string mark = sign_mark(voice);
    return voice.digits == Digits::arabic_indic ? "٪" + mark : mark + "%" + mark;
}

std::string shaped(const Voice& voice, std::string_view words) {
    const bool as_written = voice.language == Language::en && voice.digits == Digits::latin;
    if (as_written || std::none_of(words.begin(), words.end(), is_digit)) return std::string{words};
    std::string text;
    std::size_t at = 0;
    while (at < words.size()) {
        const auto end = std::min(words.find(' ', at), words.size());
        text += shaped_word(voice, words.substr(at, end - at));
        if (end < words.size()) text += ' ';
        at = end + 1;
    }
    return text;
}

} // namespace mizan::text
