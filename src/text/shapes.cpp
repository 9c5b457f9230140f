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

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

bool is_technical(std::string_view run) {
    const auto latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '['; };
    const bool hyphenated = run.find('-') != std::string_view::npos && std::any_of(run.begin(), run.end(), is_digit);
    return hyphenated || std::any_of(run.begin(), run.end(), latin);
}

/// How much of a run's end or beginning belongs to the sentence: spaces, its punctuation, a bracket of its own.
std::size_t outside_at_end(std::string_view run) {
    const auto opened = std::count(run.begin(), run.end(), '('), closed = std::count(run.begin(), run.end(), ')');
    const auto kept = run.find_last_not_of(closed > opened ? " .,:;!?)" : " .,:;!?");
    return kept == std::string_view::npos ? run.size() : run.size() - kept - 1;
}

std::size_t outside_at_begin(std::string_view run) {
    const auto opened = std::count(run.begin(), run.end(), '('), closed = std::count(run.begin(), run.end(), ')');
    return std::min(run.find_first_not_of(opened > closed ? " ,:;!?(" : " ,:;!?"), run.size());
}

std::string shaped_figures(const Voice& voice, std::string_view run) {
    std::string text;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const bool separates =
            run[at] == ',' && at > 0 && is_digit(run[at - 1]) && at + 1 < run.size() && is_digit(run[at + 1]);
        if (run[at] == '%')
            text += percent_sign(voice);
        else if (separates && voice.digits == Digits::arabic_indic)
            text += "٬";
        else
            text += digits(voice, run.substr(at, 1));
    }
    return text;
}

/// A stretch of ASCII within other letters.
std::string shaped_run(const Voice& voice, std::string_view run) {
    if (!is_technical(run)) return shaped_figures(voice, run);
    const std::size_t end = outside_at_end(run);
    const std::size_t begin = outside_at_begin(run.substr(0, run.size() - end));
    return std::string{run.substr(0, begin)} + isolated(voice, run.substr(begin, run.size() - begin - end)) +
           std::string{run.substr(run.size() - end)};
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
    if (as_written || std::none_of(words.begin(), words.end(), [](char c) { return is_ascii(c) && c != ' '; }))
        return std::string{words};
    std::string text;
    for (auto at = words.begin(); at != words.end();) {
        const auto ascii_end = std::find_if_not(at, words.end(), is_ascii);
        text += shaped_run(voice, std::string_view{at, ascii_end});
        at = std::find_if(ascii_end, words.end(), is_ascii);
        text.append(ascii_end, at);
    }
    return text;
}

} // namespace mizan::text
