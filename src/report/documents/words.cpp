#include "report/documents/words.hpp"

#include "report/documents/comparison_words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <stdexcept>

namespace mizan::report {
namespace {

using core::Unit;
using text::say;
using text::say_word;
using text::Voice;

Mark mark(const Voice& voice, const core::KpiDefinition& definition, const Ratio& at, std::string_view name) {
    return {at, say_word(voice, "mark", name), text::figure_value(voice, definition.unit, at)};
}

Value exact(const core::KpiDefinition& definition, const Ratio& value, const std::string& currency) {
    switch (definition.unit) {
    case Unit::count: return value.scaled(0);
    case Unit::share: return Share{value};
    case Unit::money: return Amount{Money{value.scaled(0), currency}, minor_digits(currency)};
    case Unit::seconds: return Decimal{value, 3};
    default: return Decimal{value, 2};
    }
}

} // namespace

std::optional<Interval> interval_of(const Voice& voice, const core::KpiDefinition& definition,
                                    const core::Figure& figure) {
    if (!figure.low || !figure.high) return std::nullopt;
    return Interval{*figure.low, *figure.high, say(voice, "report.interval_95"),
                    text::interval(voice, definition.unit, figure.low, figure.high, figure.currency)};
}

Tone band_tone(const std::string& band) {
    if (band == "outstanding" || band == "strong") return Tone::good;
    if (band == "solid") return Tone::accent;
    if (band == "developing") return Tone::warn;
    return band == "below" ? Tone::bad : Tone::muted;
}

Tone against_target_tone(const std::optional<core::AgainstTarget>& against) {
    if (!against) return Tone::muted;
    switch (*against) {
    case core::AgainstTarget::above: return Tone::good;
    case core::AgainstTarget::below: return Tone::bad;
    case core::AgainstTarget::not_distinguishable: break;
    }
    return Tone::accent;
}

std::string shown_name(const Voice& voice, const std::string& name, const std::string& name_ar) {
    return text::isolated(voice, text::right_to_left(voice.language) && !name_ar.empty() ? name_ar : name);
}

Cell value_cell(const Voice& voice, const core::KpiDefinition& definition, const core::Figure& figure) {
    if (!figure.value) return Cell::absent("–");
    return {text::figure_value(voice, definition.unit, figure.value, figure.currency),
            exact(definition, *figure.value, figure.currency)};
}

Cell limit_cell(const Voice& voice, const core::KpiDefinition& definition, const std::optional<Ratio>& limit) {
    if (!limit) return Cell::absent("–");
    return {text::figure_value(voice, definition.unit, limit), exact(definition, *limit, {})};
}

Cell points_cell(const Voice& voice, const std::optional<Points>& value) {
    if (!value) return Cell::absent("–");
    return {text::points(voice, *value), *value};
}

std::string value_note(const Voice& voice, const core::KpiDefinition& definition, const core::Figure& figure) {
    if (figure.status != core::Status::ok) return say_word(voice, "status", core::name_of(figure.status));
    return text::interval(voice, definition.unit, figure.low, figure.high, figure.currency);
}

Chart bullet_chart(const Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line) {
    BulletChart bullet;
    const core::Figure figure = read_figure(line);
    if (figure.value)
        bullet.value = Mark{*figure.value, say_word(voice, "kpi", definition.id),
                            text::figure_value(voice, definition.unit, figure.value, figure.currency)};
    bullet.interval = interval_of(voice, definition, figure);
    bullet.floor = mark(voice, definition, line.line.floor, "floor");
    bullet.target = mark(voice, definition, line.line.target, "target");
    bullet.stretch = mark(voice, definition, line.line.stretch, "stretch");
    bullet.lower_is_better = line.line.stretch < line.line.floor;
    bullet.tone = line.counted ? against_target_tone(line.against_target) : Tone::muted;
    return {say_word(voice, "kpi", definition.id), bullet};
}

Chart trend_chart(const Voice& voice, const core::KpiDefinition& definition, const app::Trend& trend,
                  const core::SchemeLine& line) {
    TrendChart chart;
    for (const auto& [month, figure] : trend.months)
        chart.points.push_back({text::short_month(voice, month), figure.value,
                                text::figure_value(voice, definition.unit, figure.value, figure.currency),
                                interval_of(voice, definition, figure)});
    chart.target = mark(voice, definition, line.target, "target");
    return {say(voice, "report.trend_of", {{"kpi", say_word(voice, "kpi", definition.id)}}), chart};
}

Chart band_bar(const Voice& voice, const core::Scheme& scheme, const core::Card& card) {
    BandBar bar;
    for (auto band = scheme.bands.rbegin(); band != scheme.bands.rend(); ++band)
        bar.bands.push_back({say_word(voice, "band", band->code), Ratio{band->from.hundredths, 100},
                             text::number(voice, band->from.hundredths / 100), band_tone(band->code)});
    if (card.total)
        bar.total =
            Mark{Ratio{card.total->hundredths, 100}, say(voice, "report.total"), text::points(voice, *card.total)};
    if (card.low && card.high)
        bar.interval = Interval{
            Ratio{card.low->hundredths, 100}, Ratio{card.high->hundredths, 100}, say(voice, "report.interval_95"),
            say(voice, "format.interval",
                {{"low", text::points(voice, *card.low)}, {"high", text::points(voice, *card.high)}})};
    bar.axis = {Ratio{0}, Ratio{120}, text::number(voice, 0), text::number(voice, 120)};
    return {say(voice, "report.total"), bar};
}

std::string next_step(const Voice& voice, const core::Card& card) {
    if (!card.next) return {};
    const auto& next = *card.next;
    Arguments arguments;
    if (!next.band.empty()) arguments.push_back({"band", say_word(voice, "band", next.band)});
    if (!next.kpi.empty()) arguments.push_back({"kpi", say_word(voice, "kpi", next.kpi)});
    if (next.rows) arguments.push_back({"n", *next.rows});
    if (next.of) arguments.push_back({"of", *next.of});
    return say(voice, "next_step." + next.code, arguments);
}

Document blank_document(const Voice& voice, const std::string& title, Instant created) {
    Document document;
    document.language = std::string{text::code_of(voice.language)};
    document.direction = text::right_to_left(voice.language) ? Direction::right_to_left : Direction::left_to_right;
    document.title = title;
    document.author = "Mizan";
    document.created = created;
    return document;
}

Document document_of(const Voice& voice, const app::ScorecardAnswer& answer, const std::string& title) {
    Document document = blank_document(voice, title, answer.as_of);
    document.page_header = {title, text::period(voice, answer.period)};
    document.page_footer = {say(voice, "report.as_of", {{"as_of", answer.as_of}}),
                            say(voice, "report.definitions",
                                {{"scheme", text::scheme_name(voice, answer.scheme)},
                                 {"scheme_version", std::int64_t{answer.scheme.version}},
                                 {"rules_version", answer.rulebook_version}})};
    document.page_label = page_label(voice);
    return document;
}

std::function<std::string(int page, int pages)> page_label(const Voice& voice) {
    return [voice](int page, int pages) {
        return say(voice, "report.page", {{"page", std::int64_t{page}}, {"pages", std::int64_t{pages}}});
    };
}

const core::KpiDefinition& definition_of(const app::ScorecardAnswer& answer, const std::string& kpi) {
    const auto found = std::find_if(answer.definitions.begin(), answer.definitions.end(),
                                    [&](const core::KpiDefinition& definition) { return definition.id == kpi; });
    if (found == answer.definitions.end()) throw std::logic_error("answer without the definition of " + kpi);
    return *found;
}

} // namespace mizan::report
