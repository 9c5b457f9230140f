#include "app/commands/accountability/policies.hpp"

#include "app/commands/edit.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {

Result<void> set_policy(App& app, const std::string& actor, const PolicyChange& change) {
    return edited(app, actor, "case_policy", Action::edit_policies,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      const Instant now = present(app, writer);
                      const core::Policy before = policies(writer, now)[static_cast<std::size_t>(change.kind)];
                      core::Policy policy = before;
                      policy.on = change.on.value_or(policy.on);
                      policy.times = change.times.value_or(policy.times);
                      policy.of = change.of.value_or(policy.of);
                      policy.at_least = change.at_least.value_or(policy.at_least);
                      if (policy == before) return Refusal{"nothing_changed", {}};
                      if (auto valid = core::validate(policy); !valid) return valid.refusal();
                      const auto id = writer.put_record(case_policy_kind, subject_of_policy(writer, policy.kind, now),
                                                        body_of(policy));
                      return nlohmann::json{{"record", id}}.dump();
                  });
}

} // namespace mizan::app
