#include "text/catalogue.hpp"

#include "catalogue_files.hpp"

#include <boost/algorithm/string/replace.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <algorithm>
#include <stdexcept>

namespace mizan::text {
namespace {

using Messages = boost::locale::message_format<char>;

std::string_view embedded(std::string_view name) {
    for (const auto& file : embedded_files())
        if (file.name == name) return file.content;
    throw std::logic_error("no embedded catalogue " + std::string{name});
}

std::locale arabic_messages() {
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info info;
    info.language = "ar";
    info.encoding = "UTF-8";
    info.domains.emplace_back("mizan");
    info.paths.emplace_back("embedded");
    info.callback = [](const std::string& file, const std::string&) {
        if (!file.ends_with("/ar/LC_MESSAGES/mizan.mo")) return std::vector<char>{};
        const std::string_view content = embedded("ar.mo");
        return std::vector<char>{content.begin(), content.end()};
    };
    return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

/// The facet takes an int: a large number keeps its last two digits, which is all that the plurals of Arabic look at.
int plural_number(std::int64_t count) {
    const std::uint64_t size = count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    return static_cast<int>(size < 1'000'000 ? size : 1'000'000 + size % 100);
}

/// A text of the file with its \n made a line break.
std::string unescaped(std::string_view text) {
    return boost::replace_all_copy(std::string{text}, "\\n", "\n");
}

/// Lines of `code TAB singular [TAB plural]`; lines that begin with # are comments.
void read_sentences(std::string_view content, std::unordered_map<std::string_view, Sentence>& sentences) {
    while (!content.empty()) {
        const auto end = std::min(content.find('\n'), content.size());
        std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos) throw std::logic_error("message without a text: " + std::string{line});
        const std::string_view code = line.substr(0, tab);
        line.remove_prefix(tab + 1);
        const auto second = line.find('\t');
        Sentence sentence{unescaped(line.substr(0, second)), {}};
        if (second != std::string_view::npos) sentence.plural = unescaped(line.substr(second + 1));
        if (!sentences.emplace(code, std::move(sentence)).second)
            throw std::logic_error("message said twice: " + std::string{code});
    }
}

} // namespace

Catalogue::Catalogue() : arabic_{arabic_messages()} {
    for (const auto& file : embedded_files())
        if (file.name.ends_with(".tsv")) read_sentences(file.content, sentences_);
}

const Sentence* Catalogue::english(std::string_view code) const {
    const auto found = sentences_.find(code);
    return found == sentences_.end() ? nullptr : &found->second;
}

std::string Catalogue::words(Language language, std::string_view code, const Sentence& sentence,
                             std::optional<std::int64_t> count) const {
    const bool counts = !sentence.plural.empty() && count;
    if (language == Language::ar) {
        const auto& messages = std::use_facet<Messages>(arabic_);
        const std::string context{code};
        const char* found = counts ? messages.get(0, context.c_str(), sentence.singular.c_str(), plural_number(*count))
                                   : messages.get(0, context.c_str(), sentence.singular.c_str());
        if (found != nullptr) return found;
    }
    return counts && *count != 1 ? sentence.plural : sentence.singular;
}

std::string Catalogue::form_text(const std::string& english) const {
    if (english.empty()) return english;
    const char* found = std::use_facet<Messages>(arabic_).get(0, nullptr, english.c_str());
    return found != nullptr ? found : english;
}

bool Catalogue::has_arabic(std::string_view code, const Sentence& sentence) const {
    const std::string context{code};
    return std::use_facet<Messages>(arabic_).get(0, context.c_str(), sentence.singular.c_str()) != nullptr;
}

std::vector<std::string_view> Catalogue::codes() const {
    std::vector<std::string_view> all;
    all.reserve(sentences_.size());
    for (const auto& [code, sentence] : sentences_)
        all.push_back(code);
    std::sort(all.begin(), all.end());
    return all;
}

const Catalogue& catalogue() {
    static const Catalogue instance;
    return instance;
}

} // namespace mizan::text
