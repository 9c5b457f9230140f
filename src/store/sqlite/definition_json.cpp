#include "store/sqlite/definition_json.hpp"

#include "base/error.hpp"

#include <nlohmann/json.hpp>

namespace mizan::store {
namespace {

using nlohmann::json;

json intervals_json(const std::vector<core::WallInterval>& intervals) {
    json list = json::array();
    for (const auto& interval : intervals)
        list.push_back({interval.open.count(), interval.close.count()});
    return list;
}
std::vector<core::WallInterval> intervals_from(const json& list) {
    std::vector<core::WallInterval> intervals;
    for (const auto& item : list)
        intervals.push_back({Seconds{item.at(0).get<std::int64_t>()}, Seconds{item.at(1).get<std::int64_t>()}});
    return intervals;
}

json week_json(const core::Week& week) {
    json days = json::array();
    for (const auto& day : week)
        days.push_back(intervals_json(day));
    return days;
}
core::Week week_from(const json& days) {
    core::Week week;
    for (std::size_t i = 0; i < week.size(); ++i)
        week[i] = intervals_from(days.at(i));
    return week;
}

Date date_from(const json& text) {
    return Date::parse(text.get<std::string>()).value();
}

json version_json(const core::CalendarVersion& version) {
    json seasons = json::array(), exceptions = json::array();
    for (const auto& season : version.seasons)
        seasons.push_back({{"name", season.name},
                           {"first", season.first.iso()},
                           {"last", season.last.iso()},
                           {"week", week_json(season.week)}});
    for (const auto& exception : version.exceptions)
        exceptions.push_back({{"date", exception.date.iso()},
                              {"intervals", intervals_json(exception.intervals)},
                              {"name", exception.name}});
    return {{"from", version.from.iso()},
            {"week", week_json(version.week)},
            {"seasons", seasons},
            {"exceptions", exceptions}};
}
core::CalendarVersion version_from(const json& item) {
    core::CalendarVersion version{date_from(item.at("from")), week_from(item.at("week")), {}, {}};
    for (const auto& season : item.at("seasons"))
        version.seasons.push_back({season.at("name").get<std::string>(), date_from(season.at("first")),
                                   date_from(season.at("last")), week_from(season.at("week"))});
    for (const auto& exception : item.at("exceptions"))
        version.exceptions.push_back({date_from(exception.at("date")), intervals_from(exception.at("intervals")),
                                      exception.at("name").get<std::string>()});
    return version;
}

json ratio_json(const Ratio& ratio) {
    return {ratio.numerator(), ratio.denominator()};
}
Ratio ratio_from(const json& pair) {
    return {pair.at(0).get<std::int64_t>(), pair.at(1).get<std::int64_t>()};
}

json line_json(const core::SchemeLine& line) {
    return {{"kpi", line.kpi},
            {"weight", line.weight},
            {"floor", ratio_json(line.floor)},
            {"target", ratio_json(line.target)},
            {"stretch", ratio_json(line.stretch)},
            {"adjusted", line.adjusted},
            {"gate", line.gate},
            {"gate_band", line.gate_band},
            {"trailing_days", line.trailing_days ? json(*line.trailing_days) : json()}};
}
core::SchemeLine line_from(const json& item) {
    core::SchemeLine line;
    line.kpi = item.at("kpi").get<std::string>();
    line.weight = item.at("weight").get<int>();
    line.floor = ratio_from(item.at("floor"));
    line.target = ratio_from(item.at("target"));
    line.stretch = ratio_from(item.at("stretch"));
    line.adjusted = item.at("adjusted").get<bool>();
    line.gate = item.at("gate").get<bool>();
    line.gate_band = item.at("gate_band").get<std::string>();
    if (const auto& days = item.at("trailing_days"); !days.is_null()) line.trailing_days = days.get<int>();
    return line;
}

/// Whatever a damaged body makes the parser throw becomes one Error.
template <class Read>
auto read_body(std::string_view text, const char* what, Read read) {
    try {
        return read(json::parse(text));
    } catch (const json::exception&) {
        throw Error{"stored_value_unreadable",
                    {{"field", std::string{what}}, {"found", std::string{text.substr(0, 200)}}}};
    } catch (const std::bad_optional_access&) {
        throw Error{"stored_value_unreadable",
                    {{"field", std::string{what}}, {"found", std::string{text.substr(0, 200)}}}};
    }
}

template <class Code>
json code_json(Code code) {
    return static_cast<int>(code);
}
template <class Code>
Code code_from(const json& number) {
    return static_cast<Code>(number.get<int>());
}

} // namespace

std::string to_json(const core::CalendarDefinition& calendar) {
    json versions = json::array();
    for (const auto& version : calendar.versions)
        versions.push_back(version_json(version));
    return json{{"id", calendar.id}, {"timezone", calendar.timezone}, {"versions", versions}}.dump();
}

core::CalendarDefinition calendar_from_json(std::string_view text) {
    return read_body(text, "calendar", [](const json& body) {
        core::CalendarDefinition calendar{body.at("id").get<std::string>(), body.at("timezone").get<std::string>(), {}};
        for (const auto& version : body.at("versions"))
            calendar.versions.push_back(version_from(version));
        return calendar;
    });
}

std::string to_json(const core::Scheme& scheme) {
    json lines = json::array(), bands = json::array();
    for (const auto& line : scheme.lines)
        lines.push_back(line_json(line));
    for (const auto& band : scheme.bands)
        bands.push_back({{"code", band.code}, {"from", band.from.hundredths}});
    return json{{"id", scheme.id},
                {"version", scheme.version},
                {"name_en", scheme.name_en},
                {"name_ar", scheme.name_ar},
                {"role", scheme.role},
                {"lines", lines},
                {"bands", bands}}
        .dump();
}

core::Scheme scheme_from_json(std::string_view text) {
    return read_body(text, "scheme", [](const json& body) {
        core::Scheme scheme;
        scheme.id = body.at("id").get<std::string>();
        scheme.version = body.at("version").get<int>();
        scheme.name_en = body.at("name_en").get<std::string>();
        scheme.name_ar = body.at("name_ar").get<std::string>();
        scheme.role = body.at("role").get<std::string>();
        for (const auto& line : body.at("lines"))
            scheme.lines.push_back(line_from(line));
        for (const auto& band : body.at("bands"))
            scheme.bands.push_back({band.at("code").get<std::string>(), Points{band.at("from").get<std::int64_t>()}});
        return scheme;
    });
}

std::string to_json(const core::KpiDefinition& kpi) {
    json filter = json::array();
    for (const auto& clause : kpi.filter)
        filter.push_back({{"field", clause.field}, {"any_of", clause.any_of}});
    return json{{"id", kpi.id},
                {"version", kpi.version},
                {"built_in", kpi.built_in},
                {"name_en", kpi.name_en},
                {"name_ar", kpi.name_ar},
                {"unit", code_json(kpi.unit)},
                {"better", code_json(kpi.better)},
                {"min_n", kpi.min_n},
                {"section", code_json(kpi.section)},
                {"role", code_json(kpi.role)},
                {"statistic", code_json(kpi.statistic)},
                {"measure", kpi.measure},
                {"denominator", kpi.denominator},
                {"filter", filter}}
        .dump();
}

core::KpiDefinition kpi_from_json(std::string_view text) {
    return read_body(text, "kpi", [](const json& body) {
        core::KpiDefinition kpi;
        kpi.id = body.at("id").get<std::string>();
        kpi.version = body.at("version").get<int>();
        kpi.built_in = body.at("built_in").get<bool>();
        kpi.name_en = body.at("name_en").get<std::string>();
        kpi.name_ar = body.at("name_ar").get<std::string>();
        kpi.unit = code_from<core::Unit>(body.at("unit"));
        kpi.better = code_from<core::Better>(body.at("better"));
        kpi.min_n = body.at("min_n").get<std::int64_t>();
        kpi.section = code_from<core::Section>(body.at("section"));
        kpi.role = code_from<core::Role>(body.at("role"));
        kpi.statistic = code_from<core::Statistic>(body.at("statistic"));
        kpi.measure = body.at("measure").get<std::string>();
        kpi.denominator = body.at("denominator").get<std::string>();
        for (const auto& clause : body.at("filter"))
            kpi.filter.push_back(
                {clause.at("field").get<std::string>(), clause.at("any_of").get<std::vector<std::string>>()});
        return kpi;
    });
}

} // namespace mizan::store
