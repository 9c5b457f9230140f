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

RowProblem review_problem(const ReviewRow& row, Refusal reason) {
    const auto text = [&](std::string_view name) -> std::string {
        for (const NamedArgument& argument : reason.arguments)
            if (const auto* said = std::get_if<std::string>(&argument.value); said && argument.name == name)
                return *said;
        return {};
    };
    const bool unknown_item = reason.code == "review_item_unknown";
    const std::string item = unknown_item ? text("found") : text("item"), found = text("found");
    std::string place = row.path;
    std::string shown = row.body.external_id;
    if (!item.empty()) {
        place += ".answers." + item;
        shown = unknown_item ? "" : found;
    } else if (reason.code == "form_unknown") {
        place += ".form";
        shown = found;
    } else if (reason.code == "review_in_future" || reason.code == "review_before_interaction") {
        place += ".on";
        shown = row.body.on ? row.body.on->iso() : "";
    } else {
        place += ".id";
    }
    if (place.starts_with('.')) place.erase(0, 1);
    return {0, 0, std::move(place), std::move(shown), std::move(reason), {}};
}

std::vector<core::ReviewAnswer> in_order_of(const core::ReviewForm& form, std::vector<core::ReviewAnswer> answers) {
    const auto place = [&](const core::ReviewAnswer& answer) {
        return std::ranges::find(form.items, answer.item, &core::FormItem::id) - form.items.begin();
    };
    std::ranges::sort(answers, {}, place);
    return answers;
}

} // namespace mizan::app
