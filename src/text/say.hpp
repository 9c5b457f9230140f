#pragma once
#include "base/result.hpp"
#include "text/voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mizan::text {

/// The sentence of a code in the voice's language, its {named} places filled from the arguments: values are formatted
/// by their kind, names and file names are isolated from the direction of the sentence, and a text argument that is a
/// code of the kind that it is named after is told in words ({"channel", "phone"} says "channel.phone").
/// A sentence with plural forms takes the one for the whole-number argument `n`.
/// A code that has no sentence, or a place that has no argument, is a defect: std::out_of_range; a test says every code
/// in every language. Cheap enough for every cell of a table (about a microsecond); any thread.
std::string say(const Voice& voice, std::string_view code, const Arguments& arguments = {});

/// The same, for the reason of a refusal or an error. Where not all arguments of the sentence are known, the sentence
/// `<code>.brief` is said. Never throws for a sentence that is missing or does not fit: it then tells the code and the
/// arguments.
std::string say(const Voice& voice, const Refusal& refusal);

/// A word of the program by kind and code: say_word(voice, "status", "too_few") says "status.too_few".
std::string say_word(const Voice& voice, std::string_view kind, std::string_view code);

bool has_sentence(std::string_view code);
/// Every code there is, sorted; for the tests.
std::vector<std::string_view> all_codes();
/// Whether the Arabic catalogue has the code; for the tests.
bool is_translated(std::string_view code);

/// The Arabic of an English text of a form; the text itself where the language is English.
std::string translate(Language language, const std::string& english);

} // namespace mizan::text
