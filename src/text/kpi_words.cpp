#include "text/kpi_words.hpp"

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

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

/// What an own measure is; the words of data stand as they are.
std::string own_definition(const Voice& voice, const core::KpiDefinition& kpi) {
    const bool all_rows = kpi.measure.empty(), ratio = kpi.statistic == core::Statistic::ratio;
    std::string words = say(voice,
                            all_rows ? "own_kpi_rows"
                            : ratio  ? "own_kpi_ratio"
                                     : "own_kpi",
                            {{"statistic", std::string{code_of_value(statistic_codes, kpi.statistic)}},
                             {"measure", kpi.measure},
                             {"denominator", kpi.denominator}});
    for (const core::FilterClause& clause : kpi.filter)
        words += ' ' + say(voice, "own_kpi_filter", {{"where", clause.field}, {"values", listed(clause.any_of)}});
    return words;
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
    const bool arabic = voice.language == Language::ar;
    const std::string& first = arabic ? kpi.name_ar : kpi.name_en;
    const std::string& other = arabic ? kpi.name_en : kpi.name_ar;
    return isolated(voice, !first.empty() ? first : !other.empty() ? other : kpi.id);
}

std::string kpi_definition(const Voice& voice, const core::KpiDefinition& kpi) {
    return kpi.built_in ? say_word(voice, "kpi_definition", kpi.id) : own_definition(voice, kpi);
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
