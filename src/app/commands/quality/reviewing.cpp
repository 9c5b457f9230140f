#include "app/commands/quality/reviewing.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"
#include "app/reviewed_work.hpp"

#include <algorithm>

namespace mizan::app {

Result<Reviewer> reviewer_of(Reader& reader, const core::Rulebook& rulebook, const std::string& actor, Instant now) {
    const auto who = permitted(reader, actor, Action::review, now);
    if (!who) return who.refusal();
    if (who->person) return Reviewer{actor, who->person};
    const auto person = find_agent(rulebook, actor);
    return Reviewer{actor, person ? *person : PersonId{}};
}

Result<Reviewable> reviewable(Reader& reader, const core::Rulebook& rulebook, const ReviewFields& fields,
                              const Reviewer& reviewer, Instant now) {
    auto stored = reader.interaction(fields.source, fields.external_id, now);
    if (!stored) return Refusal{"interaction_unknown", {{"source", fields.source}, {"id", fields.external_id}}};
    const PersonId agent = owner_of(rulebook, stored->row);
    if (!agent) return Refusal{"review_without_agent", {{"id", fields.external_id}}};
    if (agent == reviewer.person) return Refusal{"review_of_oneself", {{"agent", person_of(rulebook, agent)->name}}};
    return Reviewable{*std::move(stored), agent};
}

std::vector<core::ReviewAnswer> in_order_of(const core::ReviewForm& form, std::vector<core::ReviewAnswer> answers) {
    const auto place = [&](const core::ReviewAnswer& answer) {
        return std::ranges::find(form.items, answer.item, &core::FormItem::id) - form.items.begin();
    };
    std::ranges::sort(answers, {}, place);
    return answers;
}

} // namespace mizan::app
