#include "app/records/check_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

namespace mizan::app {
namespace {

core::CheckRule rule_of(const Record& record) {
    return read_body(record, [&](const nlohmann::json& body) {
        const auto number = [&](const char* name) { return body.at(name).get<std::int64_t>(); };
        return core::CheckRule{code_from<core::Check>(core::check_names, body.at("check")),
                               body.at("on").get<bool>(),
                               number("min_n"),
                               number("min_rows"),
                               number("seconds"),
                               number("longer_seconds"),
                               number("percent")};
    });
}

} // namespace

std::string body_of(const core::CheckRule& rule) {
    return nlohmann::json{{"check", std::string{core::name_of(rule.check)}},
                          {"on", rule.on},
                          {"min_n", rule.min_n},
                          {"min_rows", rule.min_rows},
                          {"seconds", rule.seconds},
                          {"longer_seconds", rule.longer_seconds},
                          {"percent", rule.percent}}
        .dump();
}

std::vector<core::CheckRule> check_rules(Reader& reader, Instant known_at) {
    std::vector<core::CheckRule> rules = core::shipped_check_rules();
    for (const Record& record : reader.records(check_rule_kind, known_at)) {
        const core::CheckRule rule = rule_of(record);
        rules[static_cast<std::size_t>(rule.check)] = rule;
    }
    return rules;
}

std::optional<std::int64_t> subject_of_rule(Reader& reader, core::Check check, Instant known_at) {
    for (const Record& record : reader.records(check_rule_kind, known_at))
        if (rule_of(record).check == check) return record.subject;
    return std::nullopt;
}

std::string body_of(const CheckAnswer& answer) {
    return nlohmann::json{{"check", std::string{core::name_of(answer.check)}},
                          {"person", answer.person.value},
                          {"first", answer.first.iso()},
                          {"end", answer.end.iso()},
                          {"text", answer.text}}
        .dump();
}

std::vector<CheckAnswer> check_answers(Reader& reader, Instant known_at) {
    std::vector<CheckAnswer> answers;
    for (const Record& record : reader.records(check_answer_kind, known_at))
        answers.push_back(read_body(record, [&](const nlohmann::json& body) {
            return CheckAnswer{code_from<core::Check>(core::check_names, body.at("check")),
                               PersonId{body.at("person").get<std::int64_t>()},
                               value_from<Date>(body.at("first")),
                               value_from<Date>(body.at("end")),
                               body.at("text").get<std::string>(),
                               record.actor,
                               record.recorded_at};
        }));
    return answers;
}

} // namespace mizan::app
