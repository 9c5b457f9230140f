#include "app/records/cycle_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <algorithm>
#include <map>

namespace mizan::app {
namespace {

using Node = nlohmann::json;

template <class Items, class Make>
Node list_of(const Items& items, Make make) {
    Node list = Node::array();
    for (const auto& item : items)
        list.push_back(make(item));
    return list;
}

template <class Item, class Read>
std::vector<Item> read_list(const Node& json, Read read) {
    std::vector<Item> items;
    for (const Node& one : json)
        items.push_back(read(one));
    return items;
}

std::string text_at(const Node& json, const char* key) {
    return json.at(key).get<std::string>();
}
PersonId person_at(const Node& json) {
    return PersonId{json.at("person").get<std::int64_t>()};
}

Node item_json(const core::RewardItem& item) {
    return {{"id", item.id},         {"name", item.name},          {"name_ar", item.name_ar},
            {"places", item.places}, {"from", json_of(item.from)}, {"to", json_of(item.to)}};
}
core::RewardItem item_from(const Node& json) {
    return {text_at(json, "id"),
            text_at(json, "name"),
            text_at(json, "name_ar"),
            json.at("places").get<std::int64_t>(),
            maybe_from<Date>(json.at("from")),
            maybe_from<Date>(json.at("to"))};
}

Node cycle_step_json(const CycleStep& step) {
    return {{"stage", std::string{core::name_of(step.stage)}},
            {"at", json_of(step.at)},
            {"actor", step.actor},
            {"reason", step.reason}};
}
CycleStep cycle_step_from(const Node& json) {
    return {code_from<core::CycleStage>(core::cycle_stage_names, json.at("stage")), value_from<Instant>(json.at("at")),
            text_at(json, "actor"), text_at(json, "reason")};
}

Node adjustment_json(const CycleAdjustment& one) {
    return {{"person", one.person.value},
            {"amount", one.amount},
            {"at", json_of(one.at)},
            {"actor", one.actor},
            {"reason", one.reason}};
}
CycleAdjustment adjustment_from(const Node& json) {
    return {person_at(json), json.at("amount").get<std::int64_t>(), value_from<Instant>(json.at("at")),
            text_at(json, "actor"), text_at(json, "reason")};
}

Node gate_decision_json(const RecordedGateDecision& one) {
    return {{"person", one.decision.person.value},
            {"kpi", one.decision.kpi},
            {"admitted", one.decision.admitted},
            {"at", json_of(one.at)},
            {"actor", one.actor},
            {"reason", one.reason}};
}
RecordedGateDecision gate_decision_from(const Node& json) {
    return {{person_at(json), text_at(json, "kpi"), json.at("admitted").get<bool>()},
            value_from<Instant>(json.at("at")),
            text_at(json, "actor"),
            text_at(json, "reason")};
}

Node choice_json(const RecordedChoice& one) {
    return {
        {"person", one.choice.person.value}, {"item", one.choice.item}, {"at", json_of(one.at)}, {"actor", one.actor}};
}
RecordedChoice choice_from(const Node& json) {
    return {{person_at(json), text_at(json, "item")}, value_from<Instant>(json.at("at")), text_at(json, "actor")};
}

core::RewardRules rules_from(const Node& json) {
    core::RewardRules rules;
    rules.budget = {json.at("budget").get<std::int64_t>(), text_at(json, "currency")};
    rules.reserve = json.at("reserve").get<std::int64_t>();
    rules.cap = maybe_from<std::int64_t>(json.at("cap"));
    rules.tiers = read_list<core::Tier>(json.at("tiers"), [](const Node& tier) {
        return core::Tier{text_at(tier, "band"), tier.at("parts").get<std::int64_t>()};
    });
    rules.above = maybe_from<Points>(json.at("above"));
    rules.min_active_days = json.at("min_active_days").get<int>();
    rules.min_n = json.at("min_n").get<std::int64_t>();
    rules.min_band = text_at(json, "min_band");
    return rules;
}

std::optional<CycleSeal> cycle_seal_from(const Node& json) {
    if (json.is_null()) return std::nullopt;
    return CycleSeal{json.at("result").get<std::int64_t>(), text_at(json, "inputs"), text_at(json, "seal")};
}

Cycle cycle_from(const Record& record) {
    return read_body(record, [&](const Node& body) {
        Cycle cycle;
        cycle.subject = record.subject;
        cycle.period = text_at(body, "period");
        cycle.scheme = text_at(body, "scheme");
        cycle.scheme_version = body.at("scheme_version").get<int>();
        cycle.publication = body.at("publication").get<std::int64_t>();
        cycle.rules = rules_from(body.at("rules"));
        cycle.items = read_list<core::RewardItem>(body.at("items"), item_from);
        cycle.steps = read_list<CycleStep>(body.at("steps"), cycle_step_from);
        cycle.adjustments = read_list<CycleAdjustment>(body.at("adjustments"), adjustment_from);
        cycle.decisions = read_list<RecordedGateDecision>(body.at("decisions"), gate_decision_from);
        cycle.choices = read_list<RecordedChoice>(body.at("choices"), choice_from);
        cycle.known_at = maybe_from<Instant>(body.at("known_at"));
        cycle.seal = cycle_seal_from(body.at("seal"));
        return cycle;
    });
}

} // namespace

std::string Cycle::who_took_it_to(core::CycleStage stage) const {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (step->stage == stage) return step->actor;
    return {};
}

std::vector<core::GateDecision> Cycle::gate_decisions() const {
    std::vector<core::GateDecision> all;
    all.reserve(decisions.size());
    for (auto one = decisions.rbegin(); one != decisions.rend(); ++one) // the last word on a gate is found first
        all.push_back(one->decision);
    return all;
}

std::vector<core::RewardChoice> Cycle::reward_choices() const {
    std::vector<core::RewardChoice> all;
    for (const auto& one : choices)
        all.push_back(one.choice);
    return all;
}

std::int64_t Cycle::adjusted() const {
    std::int64_t sum = 0;
    for (const auto& one : adjustments)
        sum += one.amount;
    return sum;
}

std::int64_t Cycle::adjusted(PersonId person) const {
    std::int64_t sum = 0;
    for (const auto& one : adjustments)
        sum += one.person == person ? one.amount : 0;
    return sum;
}

nlohmann::json rules_json(const core::RewardRules& rules) {
    return {{"budget", rules.budget.minor},
            {"currency", rules.budget.currency},
            {"reserve", rules.reserve},
            {"cap", json_of(rules.cap)},
            {"tiers", list_of(rules.tiers,
                              [](const core::Tier& tier) {
                                  return Node{{"band", tier.band}, {"parts", tier.parts}};
                              })},
            {"above", json_of(rules.above)},
            {"min_active_days", rules.min_active_days},
            {"min_n", rules.min_n},
            {"min_band", rules.min_band}};
}

std::string body_of(const Cycle& cycle) {
    const auto& seal = cycle.seal;
    return Node{
        {"period", cycle.period},
        {"scheme", cycle.scheme},
        {"scheme_version", cycle.scheme_version},
        {"publication", cycle.publication},
        {"rules", rules_json(cycle.rules)},
        {"items", list_of(cycle.items, item_json)},
        {"steps", list_of(cycle.steps, cycle_step_json)},
        {"adjustments", list_of(cycle.adjustments, adjustment_json)},
        {"decisions", list_of(cycle.decisions, gate_decision_json)},
        {"choices", list_of(cycle.choices, choice_json)},
        {"known_at", json_of(cycle.known_at)},
        {"seal", seal ? Node{{"result", seal->result}, {"inputs", seal->inputs}, {"seal", seal->seal}} : Node{}}}
        .dump();
}

std::vector<Cycle> cycles(Reader& reader, Instant known_at) {
    std::map<std::int64_t, Cycle> latest;
    for (const Record& record : reader.records(cycle_kind, known_at))
        latest.insert_or_assign(record.subject, cycle_from(record));
    return values_of(std::move(latest));
}

Result<Cycle> cycle_of(Reader& reader, std::int64_t number, Instant known_at) {
    const auto records = reader.records_of(cycle_kind, number, known_at);
    if (records.empty()) return Refusal{"cycle_unknown", {{"found", number}}};
    return cycle_from(records.back());
}

} // namespace mizan::app
