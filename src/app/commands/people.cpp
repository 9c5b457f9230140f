#include "app/commands/people.hpp"

#include "app/commands/refusals.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

/// What is to be done, worked out from what is known; a person still to be made has the next identity.
struct Plan {
    std::vector<AliasMove> moves;
    PersonId into;
    std::optional<std::string> new_person;
};

std::string told(const core::PersonAlias& alias, const std::vector<Named>& sources) {
    for (const Named& source : sources)
        if (source.id == alias.source.value) return source.name + '=' + alias.name;
    return alias.name;
}

Result<Plan> merge_plan(const core::Rulebook& rulebook, const MergeCommand& command) {
    const auto from = find_agent(rulebook, command.from), into = find_agent(rulebook, command.into);
    if (!from) return from.refusal();
    if (!into) return into.refusal();
    if (*from == *into) return Refusal{"person_merge_same", {{"found", command.from}}};
    Plan plan{{}, *into, {}};
    for (const core::PersonAlias& alias : person_of(rulebook, *from)->aliases) {
        const auto same = [&](const AliasMove& move) { return move.alias == alias.alias; };
        if (std::none_of(plan.moves.begin(), plan.moves.end(), same)) plan.moves.push_back({alias.alias, *from, *into});
    }
    return plan;
}

PersonId own_name(const core::Rulebook& rulebook, const std::string& name) {
    for (const core::Person& person : rulebook.people)
        if (person.name == name || (!name.empty() && person.name_ar == name)) return person.id;
    return {};
}

PersonId next_identity(const core::Rulebook& rulebook) {
    std::int64_t last = 0;
    for (const core::Person& person : rulebook.people)
        last = std::max(last, person.id.value);
    return PersonId{last + 1};
}

Result<Plan> split_plan(const core::Rulebook& rulebook, const std::vector<Named>& sources,
                        const SplitCommand& command) {
    Plan plan{{}, own_name(rulebook, command.into), {}};
    if (!plan.into) {
        plan.into = next_identity(rulebook);
        plan.new_person = command.into;
    }
    bool known = false;
    for (const core::Person& person : rulebook.people)
        for (const core::PersonAlias& alias : person.aliases) {
            if (told(alias, sources) != command.alias) continue;
            known = true;
            const auto same = [&](const AliasMove& move) {
                return move.alias == alias.alias && move.from == person.id;
            };
            if (person.id != plan.into && std::none_of(plan.moves.begin(), plan.moves.end(), same))
                plan.moves.push_back({alias.alias, person.id, plan.into});
        }
    if (!known) return Refusal{"alias_unknown", {{"found", command.alias}}};
    if (plan.moves.empty()) return Refusal{"alias_means_them", {{"found", command.alias}, {"into", command.into}}};
    return plan;
}

PeopleSummary summary_of(App& app, Reader& reader, core::Rulebook before, const Plan& plan, const Progress& progress) {
    PeopleSummary summary;
    if (plan.new_person) {
        core::Person person;
        person.id = plan.into;
        person.name = *plan.new_person;
        before.people.push_back(std::move(person));
    }
    const core::Rulebook after = with_moves(before, plan.moves);
    const std::vector<Named> sources = reader.sources();
    for (const core::Person& person : before.people)
        for (const AliasMove& move : plan.moves) {
            if (move.from != person.id) continue;
            if (summary.from.empty() || summary.from.back() != person.name) summary.from.push_back(person.name);
            const auto alias = std::find_if(person.aliases.begin(), person.aliases.end(),
                                            [&](const core::PersonAlias& one) { return one.alias == move.alias; });
            summary.aliases.push_back(told(*alias, sources));
        }
    summary.into = person_of(after, plan.into)->name;
    summary.cards = moved_cards(app, reader, before, after, plan.moves, progress);
    return summary;
}

void write(Writer& writer, const Plan& plan, const std::string& action) {
    const PersonId into = plan.new_person ? writer.add_person(*plan.new_person, "") : plan.into;
    nlohmann::json from = nlohmann::json::array(), aliases = nlohmann::json::array();
    for (const AliasMove& move : plan.moves) {
        writer.move_alias(move.alias, move.from, into);
        if (from.empty() || from.back() != move.from.value) from.push_back(move.from.value);
        aliases.push_back(move.alias.value);
    }
    writer.commit(action, nlohmann::json{{"from", from}, {"into", into.value}, {"aliases", aliases}}.dump());
}

/// Plans, shows, and, unless it is a dry run, writes under one lock. `plan_of(rulebook, sources)`.
template <class PlanOf>
Result<PeopleSummary> corrected(App& app, bool dry_run, const std::string& actor, const std::string& action,
                                PlanOf plan_of, const Progress& progress) {
    std::unique_ptr<Reader> reader;
    Writer* writing = nullptr;
    if (dry_run) {
        reader = app.store->read();
    } else {
        auto writer = app.store->write(actor);
        if (!writer) return writer.refusal();
        writing = writer->get();
        reader = *std::move(writer);
    }
    core::Rulebook rulebook = reader->rulebook(std::max(app.clock->now(), reader->last_change()));
    const Result<Plan> plan = plan_of(rulebook, reader->sources());
    if (!plan) return plan.refusal();
    PeopleSummary summary = summary_of(app, *reader, std::move(rulebook), *plan, progress);
    summary.dry_run = dry_run;
    if (writing) write(*writing, *plan, action);
    return summary;
}

} // namespace

Result<PeopleSummary> merge_people(App& app, const MergeCommand& command, const Progress& progress) {
    auto summary = corrected(
        app, command.dry_run, command.actor, "person_merge",
        [&](const core::Rulebook& rulebook, const std::vector<Named>&) { return merge_plan(rulebook, command); },
        progress);
    return command.dry_run ? std::move(summary) : on_record(app, command.actor, "person_merge", std::move(summary));
}

Result<PeopleSummary> split_alias(App& app, const SplitCommand& command, const Progress& progress) {
    auto summary = corrected(
        app, command.dry_run, command.actor, "person_split",
        [&](const core::Rulebook& rulebook, const std::vector<Named>& sources) {
            return split_plan(rulebook, sources, command);
        },
        progress);
    return command.dry_run ? std::move(summary) : on_record(app, command.actor, "person_split", std::move(summary));
}

} // namespace mizan::app
