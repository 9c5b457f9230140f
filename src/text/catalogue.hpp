#pragma once
#include "text/language.hpp"

#include <cstdint>
#include <locale>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mizan::text {

/// An English sentence of the program; with a plural where it counts something.
struct Sentence {
    std::string singular, plural; // plural empty: it does not count
};

/// All sentences: the English of messages/*.tsv, the Arabic of locale/ar.po. Built once, immutable afterwards.
class Catalogue {
public:
    Catalogue();
    const Sentence* english(std::string_view code) const;
    /// The words in a language, for a count where the sentence counts.
    std::string words(Language language, std::string_view code, const Sentence& sentence,
                      std::optional<std::int64_t> count) const;
    /// The Arabic of a form's text, or the text itself.
    std::string form_text(const std::string& english) const;
    bool has_arabic(std::string_view code, const Sentence& sentence) const;
    std::vector<std::string_view> codes() const;

private:
    std::unordered_map<std::string_view, Sentence> sentences_;
    std::locale arabic_;
};

/// The program's catalogue: immutable data, not a service.
const Catalogue& catalogue();

} // namespace mizan::text
