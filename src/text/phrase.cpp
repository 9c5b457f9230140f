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
    std::string filled;
    std::size_t at = 0;
    while (true) {
        const auto open = words.find('{', at);
        const auto close = open == std::string::npos ? open : words.find('}', open);
        if (close == std::string::npos) return filled += shaped(voice, std::string_view{words}.substr(at));
        filled += shaped(voice, std::string_view{words}.substr(at, open - at));
        filled += piece_named(std::string_view{words}.substr(open + 1, close - open - 1), pieces, code);
        at = close + 1;
    }
}

} // namespace mizan::text
