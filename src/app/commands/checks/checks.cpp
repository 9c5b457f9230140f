#include "app/commands/checks/checks.hpp"

#include "app/commands/edit.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {

Result<void> set_check_rule(App& app, const std::string& actor, const CheckRuleChange& change) {
    return edited(app, actor, "check_rule", Action::edit_policies,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      const Instant now = present(app, writer);
                      const core::CheckRule before = check_rules(writer, now)[static_cast<std::size_t>(change.check)];
                      core::CheckRule rule = before;
                      rule.on = change.on.value_or(rule.on);
                      rule.min_n = change.min_n.value_or(rule.min_n);
                      rule.min_rows = change.min_rows.value_or(rule.min_rows);
                      rule.seconds = change.seconds.value_or(rule.seconds);
                      rule.longer_seconds = change.longer_seconds.value_or(rule.longer_seconds);
                      rule.percent = change.percent.value_or(rule.percent);
                      if (rule == before) return Refusal{"nothing_changed", {}};
                      if (auto valid = core::validate(rule); !valid) return valid.refusal();
                      const auto id =
                          writer.put_record(check_rule_kind, subject_of_rule(writer, rule.check, now), body_of(rule));
                      return nlohmann::json{{"record", id}}.dump();
                  });
}

Result<void> answer_check(App& app, const AnswerCheck& command) {
    // what is asked reads all the work of the period, and is asked for before the lock is taken
    CheckQuestion question{command.period, command.agent, {}, command.check, false, {command.actor, {}, {}}};
    const auto asked = checks(app, question);
    return edited(app, command.actor, "check_answer", Action::answer,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      if (!asked) return asked.refusal();
                      if (command.text.empty()) return Refusal{"text_missing", {}};
                      const auto person = find_agent(rulebook, command.agent);
                      if (!person) return person.refusal();
                      const auto of_person = [&](const AskedOf& of) { return of.finding.person == *person; };
                      if (std::ranges::none_of(asked->findings, of_person))
                          return Refusal{"check_asks_nothing",
                                         {{"check", std::string{core::name_of(command.check)}},
                                          {"agent", command.agent},
                                          {"period", command.period.name}}};
                      const auto id = writer.put_record(check_answer_kind, std::nullopt,
                                                        body_of(CheckAnswer{command.check,
                                                                            *person,
                                                                            command.period.first,
                                                                            command.period.end,
                                                                            command.text,
                                                                            command.actor,
                                                                            {}}));
                      return nlohmann::json{{"record", id}}.dump();
                  });
}

} // namespace mizan::app
