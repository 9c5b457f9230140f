#include "text/phrase.hpp"

#include "text/catalogue.hpp"
#include "text/shapes.hpp"

#include <algorithm>
#include <stdexcept>

namespace mizan::text {
namespace {

const std::string& piece_named(std::string_view name, const Pieces& pieces, std::string_view code) {
    const auto found =
        std::find_if(pieces.begin(), pieces.end(), [&](const auto& piece) { return piece.first == name; });
    if (found == pieces.end())
        throw std::out_of_range("nothing to put for {" + std::string{name} + "} in " + std::string{code});
    return found->second;
}

} // namespace

std::string phrase(const Voice& voice, std::string_view code, const Pieces& pieces, std::optional<std::int64_t> count) {
    const Sentence* sentence = catalogue().english(code);
    if (sentence == nullptr) throw std::out_of_range("no sentence for the code " + std::string{code});
    const std::string words = catalogue().words(voice.language, code, *sentence, count);
    // what is all Latin ("PDF") needs no isolation from itself
    const bool mixed =
        std::any_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto own = [&](std::string_view part) { return mixed ? shaped(voice, part) : std::string{part}; };
    std::string filled;
    std::size_t at = 0;
    while (true) {
        const auto open = words.find('{', at);
        const auto close = open == std::string::npos ? open : words.find('}', open);
        if (close == std::string::npos) return filled += own(std::string_view{words}.substr(at));
        filled += own(std::string_view{words}.substr(at, open - at));
        filled += piece_named(std::string_view{words}.substr(open + 1, close - open - 1), pieces, code);
        at = close + 1;
    }
}

} // namespace mizan::text
