#include "text/kpi_words.hpp"

#include "core/calendar/calendar.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <array>

namespace mizan::text {
namespace {

constexpr std::array<std::string_view, 7> unit_codes{"count", "share", "seconds", "rating", "score", "money", "rate"};
constexpr std::array<std::string_view, 3> better_codes{"neither", "low", "high"};
constexpr std::array<std::string_view, 7> statistic_codes{"count", "share", "mean", "median", "p90", "sum", "ratio"};

template <class Codes, class Value>
std::string_view code_of_value(const Codes& codes, Value value) {
    return codes[static_cast<std::size_t>(value)];
}

/// A code of a filter: "channel", "phone". What has no word, such as a topic, stands as it is.
std::string code_word(const Voice& voice, const std::string& field, const std::string& code) {
    const std::string word = field + '.' + code;
    return has_sentence(word) ? say(voice, word) : isolated(voice, code);
}

std::string own_definition(const Voice& voice, const core::KpiDefinition& kpi) {
    const bool all_rows = kpi.measure.empty(), ratio = kpi.statistic == core::Statistic::ratio;
    std::string words = say(voice,
                            all_rows ? "own_kpi_rows"
                            : ratio  ? "own_kpi_ratio"
                                     : "own_kpi",
                            {{"statistic", say_word(voice, "statistic", code_of_value(statistic_codes, kpi.statistic))},
                             {"measure", measure_name(voice, kpi.measure)},
                             {"denominator", measure_name(voice, kpi.denominator)}});
    for (const core::FilterClause& clause : kpi.filter) {
        std::vector<std::string> codes;
        for (const std::string& code : clause.any_of)
            codes.push_back(code_word(voice, clause.field, code));
        words += ' ' + say(voice, "own_kpi_filter",
                           {{"where", say_word(voice, "field", clause.field)}, {"values", listed(voice, codes)}});
    }
    return words;
}

/// The first name where it is there, else the other, else the id.
std::string own_name(const Voice& voice, const std::string& en, const std::string& ar, const std::string& id) {
    const bool arabic = voice.language == Language::ar;
    const std::string& first = arabic ? ar : en;
    const std::string& other = arabic ? en : ar;
    return isolated(voice, !first.empty() ? first : !other.empty() ? other : id);
}

/// As core/kpi/tally.cpp chooses the interval of a figure.
std::string_view interval_code(const core::KpiDefinition& kpi) {
    using core::Statistic;
    if (kpi.section == core::Section::stock || kpi.section == core::Section::hours) return "none";
    if (kpi.built_in && kpi.id == "nps") return "nps";
    switch (kpi.statistic) {
    case Statistic::share: return "share";
    case Statistic::mean: return "mean";
    case Statistic::median:
    case Statistic::p90: return "ranked";
    case Statistic::count:
    case Statistic::sum:
    case Statistic::ratio: break;
    }
    return "none";
}

} // namespace

std::string kpi_name(const Voice& voice, const core::KpiDefinition& kpi) {
    if (kpi.built_in) return say_word(voice, "kpi", kpi.id);
    return own_name(voice, kpi.name_en, kpi.name_ar, kpi.id);
}

std::string kpi_definition(const Voice& voice, const core::KpiDefinition& kpi) {
    return kpi.built_in ? say_word(voice, "kpi_definition", kpi.id) : own_definition(voice, kpi);
}

std::string measure_name(const Voice& voice, std::string_view measure) {
    if (measure.empty()) return say(voice, "measure.interactions");
    for (const char* kind : {"measure", "field"})
        if (has_sentence(std::string{kind} + '.' + std::string{measure})) return say_word(voice, kind, measure);
    return std::string{measure};
}

std::string scheme_name(const Voice& voice, const core::Scheme& scheme) {
    const bool named = !scheme.name_en.empty() || !scheme.name_ar.empty();
    if (!named && has_sentence("scheme." + scheme.id)) return say_word(voice, "scheme", scheme.id);
    return own_name(voice, scheme.name_en, scheme.name_ar, scheme.id);
}

std::string calendar_name(const Voice& voice, const std::string& id) {
    return id == core::Calendar::always().id() ? say(voice, "calendar_word.always") : isolated(voice, id);
}

KpiWords kpi_words(const Voice& voice, const core::KpiDefinition& kpi) {
    KpiWords words;
    words.name = kpi_name(voice, kpi);
    words.definition = kpi_definition(voice, kpi);
    words.unit = say_word(voice, "kpi_unit", code_of_value(unit_codes, kpi.unit));
    words.better = say_word(voice, "better", code_of_value(better_codes, kpi.better));
    words.min_n = kpi.min_n == 0 ? say(voice, "kpi_min_n.none") : say(voice, "kpi_min_n.some", {{"n", kpi.min_n}});
    words.interval = say_word(voice, "kpi_interval", interval_code(kpi));
    return words;
}

} // namespace mizan::text
