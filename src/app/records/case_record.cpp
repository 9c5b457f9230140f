#include "app/records/case_record.hpp"

#include "app/records/body.hpp"
#include "app/records/record_values.hpp"

#include <map>

namespace mizan::app {
namespace {

using nlohmann::json;
using CaseKind = core::CaseEvent::Kind;

json json_of(const core::Evidence& evidence) {
    return {{"period", app::json_of(evidence.period)},
            {"n", evidence.n},
            {"verdict", evidence.verdict ? json{std::string{core::name_of(*evidence.verdict)}} : json{}},
            {"adjusted", app::json_of(evidence.adjusted)},
            {"group", app::json_of(evidence.group)},
            {"z", app::json_of(evidence.z)}};
}

core::Evidence evidence_of(const Record& record, const json& body) {
    core::Evidence evidence{period_in(record, body, "period"), body.at("n").get<std::int64_t>(), {},
                            ratio_in(body, "adjusted"),        ratio_in(body, "group"),          ratio_in(body, "z")};
    if (!body.at("verdict").is_null())
        evidence.verdict = code_in<core::Verdict>(record, body, "verdict", core::verdict_names);
    return evidence;
}

json json_of(const core::EffectSide& side) {
    return {{"n", side.n}, {"value", app::json_of(side.value)}, {"group", app::json_of(side.group)}};
}

core::EffectSide side_of(const json& body, const char* name) {
    const json& side = body.at(name);
    return {side.at("n").get<std::int64_t>(), ratio_in(side, "value"), ratio_in(side, "group")};
}

void put_effect(json& body, const core::CaseEvent& event) {
    const core::Effect& effect = event.effect;
    body["before_period"] = app::json_of(event.before);
    body["after_period"] = app::json_of(event.after);
    body["evidence_in_before"] = event.evidence_in_before;
    body["before"] = json_of(effect.before);
    body["after"] = json_of(effect.after);
    body["shrunk"] = effect.shrunk;
    body["change"] = app::json_of(effect.change);
    body["low"] = app::json_of(effect.low);
    body["high"] = app::json_of(effect.high);
    body["word"] = std::string{core::name_of(effect.word)};
}

void read_effect(core::CaseEvent& event, const Record& record, const json& body) {
    event.before = period_in(record, body, "before_period");
    event.after = period_in(record, body, "after_period");
    event.evidence_in_before = body.at("evidence_in_before").get<bool>();
    event.effect = {side_of(body, "before"),
                    side_of(body, "after"),
                    body.at("shrunk").get<bool>(),
                    ratio_in(body, "change"),
                    ratio_in(body, "low"),
                    ratio_in(body, "high"),
                    code_in<core::EffectWord>(record, body, "word", core::effect_names)};
}

core::CaseEvent case_event_of(const Record& record, const core::Zone& zone) {
    return read_body(record, [&](const json& body) {
        core::CaseEvent event;
        event.kind = code_in<CaseKind>(record, body, "event", core::case_event_names);
        event.at = record.recorded_at;
        event.on = zone.date_of(record.recorded_at);
        event.actor = record.actor;
        event.text = body.at("text").get<std::string>();
        if (event.kind == CaseKind::opened || event.kind == CaseKind::planned) event.kpi = body.at("kpi").get<std::string>();
        if (event.kind == CaseKind::opened) {
            event.person = PersonId{body.at("person").get<std::int64_t>()};
            event.policy = code_in<core::PolicyKind>(record, body, "policy", core::policy_names);
            for (const json& evidence : body.at("evidence"))
                event.evidence.push_back(evidence_of(record, evidence));
        }
        if (event.kind == CaseKind::planned) {
            event.actions = body.at("actions").get<std::vector<std::string>>();
            event.training = body.at("training").get<std::string>();
            event.check_on = date_in(record, body, "check_on");
        }
        if (event.kind == CaseKind::checked) read_effect(event, record, body);
        if (event.kind == CaseKind::closed) event.withdrawn = body.at("withdrawn").get<bool>();
        return event;
    });
}

core::Policy policy_of(const Record& record) {
    return read_body(record, [&](const json& body) {
        return core::Policy{code_in<core::PolicyKind>(record, body, "policy", core::policy_names),
                            body.at("on").get<bool>(), body.at("times").get<std::int64_t>(),
                            body.at("of").get<std::int64_t>(), body.at("at_least").get<std::int64_t>()};
    });
}

} // namespace

std::string body_of(const core::CaseEvent& event) {
    json body{{"event", code_text(event.kind, core::case_event_names)}, {"text", event.text}};
    if (event.kind == CaseKind::opened || event.kind == CaseKind::planned) body["kpi"] = event.kpi;
    if (event.kind == CaseKind::opened) {
        body["person"] = event.person.value;
        body["policy"] = std::string{core::name_of(event.policy)};
        body["evidence"] = json::array();
        for (const core::Evidence& evidence : event.evidence)
            body["evidence"].push_back(json_of(evidence));
    }
    if (event.kind == CaseKind::planned) {
        body["actions"] = event.actions;
        body["training"] = event.training;
        body["check_on"] = event.check_on.iso();
    }
    if (event.kind == CaseKind::checked) put_effect(body, event);
    if (event.kind == CaseKind::closed) body["withdrawn"] = event.withdrawn;
    return body.dump();
}

std::vector<core::Case> cases(Reader& reader, const core::Zone& zone, Instant known_at) {
    std::map<std::int64_t, core::Case> by_id;
    for (const Record& record : reader.records(case_kind, known_at)) {
        core::Case& of = by_id[record.subject];
        of.id = record.subject;
        of.events.push_back(case_event_of(record, zone));
    }
    std::vector<core::Case> all;
    for (auto& [id, of] : by_id)
        all.push_back(std::move(of));
    return all;
}

std::optional<core::Case> case_numbered(Reader& reader, const core::Zone& zone, std::int64_t id, Instant known_at) {
    core::Case found{id, {}};
    for (const Record& record : reader.records_of(case_kind, id, known_at))
        found.events.push_back(case_event_of(record, zone));
    return found.events.empty() ? std::nullopt : std::optional{std::move(found)};
}

std::string body_of(const core::Policy& policy) {
    return json{{"policy", std::string{core::name_of(policy.kind)}},
                {"on", policy.on},
                {"times", policy.times},
                {"of", policy.of},
                {"at_least", policy.at_least}}
        .dump();
}

std::vector<core::Policy> policies(Reader& reader, Instant known_at) {
    std::vector<core::Policy> all = core::shipped_policies();
    for (const Record& record : reader.records(case_policy_kind, known_at)) {
        const core::Policy policy = policy_of(record);
        all[static_cast<std::size_t>(policy.kind)] = policy;
    }
    return all;
}

std::optional<std::int64_t> subject_of_policy(Reader& reader, core::PolicyKind kind, Instant known_at) {
    for (const Record& record : reader.records(case_policy_kind, known_at))
        if (policy_of(record).kind == kind) return record.subject;
    return std::nullopt;
}

} // namespace mizan::app
