#include "cli/cases.hpp"

#include "app/queries/kpi.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Json ratio_json(const std::optional<Ratio>& value) {
    return value ? Json::number(*value) : Json{};
}
Json period_json(const Period& period) {
    return Json{period.name};
}
Json side_json(const core::EffectSide& side, const Period& period) {
    return Json::object()
        .put("period", period_json(period))
        .put("n", side.n)
        .put("value", ratio_json(side.value))
        .put("group", ratio_json(side.group));
}

} // namespace

CLI::App* case_group(CLI::App& root) {
    return group_of(root, "case", "help_case");
}

void declare_case(CLI::App& line, CaseOptions& options) {
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("--case", options.id, "help_case_number")->type_name("N")->required();
}

CaseSight case_sight(const Context& context, const app::App& app) {
    auto reader = app.store->read();
    const Instant now = app::present(app, *reader);
    const Instant known_at = context.asking().known_at.value_or(now);
    core::Rulebook rulebook = reader->rulebook(known_at);
    const Date today = rulebook.zone.date_of(context.asking().as_of.value_or(now));
    app::Actor actor = granted(app::actor_named(*reader, context.actor(), now));
    return {std::move(reader), known_at, std::move(rulebook), today, std::move(actor)};
}

std::string name_of_person(const CaseSight& sight, PersonId person) {
    const core::Person* found = app::person_of(sight.rulebook, person);
    return found ? found->name : "";
}

std::optional<core::KpiDefinition> kpi_of_case(const CaseSight& sight, const std::string& id) {
    for (core::KpiDefinition& kpi : app::kpi_definitions(*sight.reader, sight.known_at, sight.today))
        if (kpi.id == id) return std::move(kpi);
    return std::nullopt;
}

Json evidence_json(const std::vector<core::Evidence>& evidence) {
    Json json = Json::array();
    for (const core::Evidence& one : evidence)
        json.add(Json::object()
                     .put("period", period_json(one.period))
                     .put("n", one.n)
                     .put("verdict", one.verdict ? Json{core::name_of(*one.verdict)} : Json{})
                     .put("adjusted", ratio_json(one.adjusted))
                     .put("group", ratio_json(one.group))
                     .put("z", ratio_json(one.z)));
    return json;
}

Json effect_json(const core::CaseEvent& checked) {
    const core::Effect& effect = checked.effect;
    return Json::object()
        .put("effect", core::name_of(effect.word))
        .put("change", ratio_json(effect.change))
        .put("low", ratio_json(effect.low))
        .put("high", ratio_json(effect.high))
        .put("before", side_json(effect.before, checked.before))
        .put("after", side_json(effect.after, checked.after))
        .put("shrunk", Json{effect.shrunk})
        .put("evidence_in_before", Json{checked.evidence_in_before});
}

Json case_json(const Context& context, const core::Case& of, const CaseSight& sight) {
    using Kind = core::CaseEvent::Kind;
    const core::CaseEvent *plan = of.last(Kind::planned), *checked = of.last(Kind::checked),
                          *closed = of.last(Kind::closed);
    return Json::object()
        .put("case", of.id)
        .put("agent", name_of_person(sight, of.opening().person))
        .put("kpi", of.opening().kpi)
        .put("policy", core::name_of(of.opening().policy))
        .put("step", core::name_of(of.step_on(sight.today)))
        .put("opened_at", context.json(of.opening().at))
        .put("rounds", of.rounds())
        .put("check_on", plan ? Json{plan->check_on.iso()} : Json{})
        .put("expires_on", closed ? Json{} : Json{of.expires_on().iso()})
        .put("answered", Json{of.last(Kind::answered) != nullptr})
        .put("acknowledged", Json{of.last(Kind::acknowledged) != nullptr})
        .put("effect", checked ? Json{core::name_of(checked->effect.word)} : Json{})
        .put("withdrawn", closed ? Json{closed->withdrawn} : Json{});
}

std::string effect_in_words(const Context& context, const core::CaseEvent& checked, const core::KpiDefinition* kpi) {
    const core::Effect& effect = checked.effect;
    const std::string word{core::name_of(effect.word)};
    if (!effect.change || kpi == nullptr) return context.say("case_effect_none", {{"effect", word}});
    const auto value = [&](const std::optional<Ratio>& one) {
        return text::figure_value(context.voice(), kpi->unit, one);
    };
    return context.say(
        "case_effect",
        {{"effect", word}, {"change", value(effect.change)}, {"low", value(effect.low)}, {"high", value(effect.high)}});
}

void print_case_done(const Context& context, const std::string& code, std::int64_t id) {
    context.print(Json::object().put("case", id), context.say(code, {{"id", id}}));
}

} // namespace mizan::cli
