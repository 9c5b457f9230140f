#include "text/say.hpp"

#include "text/catalogue.hpp"
#include "text/format.hpp"
#include "text/marks.hpp"
#include "text/phrase.hpp"

#include <stdexcept>

namespace mizan::text {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// A code of a kind is told in words ({"channel", "phone"} is "Phone"); any other text stands as it is.
std::string worded_text(const Voice& voice, const std::string& kind, const std::string& text) {
    const std::string code = kind + "." + text;
    return isolated(voice, has_sentence(code) ? say(voice, code) : text);
}

/// The names of a file's columns stand as the file writes them, also where one is like a code.
bool stands_as_written(std::string_view name) {
    return name == "column" || name == "columns";
}

/// Numbers that name something are not separated into thousands.
bool identifies(std::string_view name) {
    return name == "pid" || name == "id" || name == "person" || name == "year" || name == "cycle";
}

std::string worded(const Voice& voice, const NamedArgument& argument) {
    return std::visit(Overloaded{[&](const std::string& text) {
                                     return stands_as_written(argument.name) ? isolated(voice, text)
                                                                             : worded_text(voice, argument.name, text);
                                 },
                                 [&](std::int64_t value) {
                                     return identifies(argument.name) ? digits(voice, std::to_string(value))
                                                                      : number(voice, value);
                                 },
                                 [&](Instant value) { return instant(voice, value); },
                                 [&](Seconds value) { return duration(voice, value); },
                                 [&](Date value) { return date(voice, value); },
                                 [&](const Ratio& value) { return decimal(voice, value, 2); },
                                 [&](const Money& value) { return money(voice, value); }},
                      argument.value);
}

std::optional<std::int64_t> count_in(const Arguments& arguments) {
    for (const auto& [name, value] : arguments)
        if (const auto* n = std::get_if<std::int64_t>(&value); name == "n" && n != nullptr) return *n;
    return std::nullopt;
}

/// A sentence that begins with an isolated name would be taken for one of that name's direction by controls that look
/// at the first letter only.
std::string beginning_right(const Voice& voice, std::string sentence) {
    if (!right_to_left(voice.language) || !sentence.starts_with(first_strong_isolate)) return sentence;
    return std::string{right_to_left_mark} + sentence;
}

/// For a refusal that its sentence does not fit: the person still needs the facts.
std::string unworded(const Voice& voice, const Refusal& refusal) {
    std::string facts;
    for (const auto& argument : refusal.arguments)
        facts += (facts.empty() ? "" : ", ") + argument.name + " = " + worded(voice, argument);
    return phrase(voice, "unworded", {{"code", isolated(voice, refusal.code)}, {"facts", facts}});
}

} // namespace

std::string say(const Voice& voice, std::string_view code, const Arguments& arguments) {
    Pieces pieces;
    pieces.reserve(arguments.size());
    for (const auto& argument : arguments)
        pieces.emplace_back(argument.name, worded(voice, argument));
    return beginning_right(voice, phrase(voice, code, pieces, count_in(arguments)));
}

std::string say(const Voice& voice, const Refusal& refusal) {
    for (const std::string& code : {refusal.code, refusal.code + ".brief"}) {
        if (!has_sentence(code)) continue;
        try {
            return say(voice, code, refusal.arguments);
        } catch (const std::out_of_range&) {
            continue; // an argument is missing
        }
    }
    return unworded(voice, refusal);
}

std::string say_word(const Voice& voice, std::string_view kind, std::string_view code) {
    return say(voice, std::string{kind} + "." + std::string{code});
}

bool has_sentence(std::string_view code) {
    return catalogue().english(code) != nullptr;
}

std::vector<std::string_view> all_codes() {
    return catalogue().codes();
}

bool is_translated(std::string_view code) {
    const Sentence* sentence = catalogue().english(code);
    return sentence != nullptr && catalogue().has_arabic(code, *sentence);
}

std::string translate(Language language, const std::string& english) {
    return language == Language::ar ? catalogue().form_text(english) : english;
}

} // namespace mizan::text
