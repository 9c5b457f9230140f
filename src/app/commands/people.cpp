#include "app/commands/people.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/standpoint.hpp"
#include "core/service/engagement_dates.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

/// What is to be done, worked out from what is known; a person still to be made has the next identity.
struct Plan {
    std::vector<AliasMove> moves;
    PersonId into;
    std::optional<std::string> new_person;
    PersonId absorbed;                    // whose memberships, absences and roster hours move too; none: nobody's
    std::vector<core::Engagement> joined; // what `into` gets of the memberships: on dates on which nothing held
};

std::string word_of(const core::Engagement& engagement, const core::Rulebook& rulebook) {
    const core::Team* team = team_of(rulebook, engagement.team);
    return team ? team->name : engagement.role;
}

/// The parts of a membership that fall on dates on which nothing is said of `into`. Two different memberships on one
/// date cannot both be of one person: which of them is wrong is a person's to say.
Result<std::vector<core::Engagement>> parts_to_join(const core::Engagement& engagement, const core::Person& from,
                                                    const core::Person& into, const core::Rulebook& rulebook) {
    std::vector<core::Engagement> parts{engagement};
    for (const core::Engagement& held : into.engagements) {
        if (!core::meet(engagement, held)) continue;
        if (held.team != engagement.team || held.role != engagement.role) {
            const auto first = std::max(engagement.from, held.from); // missing comes first
            return Refusal{"person_merge_memberships",
                           {{"date", first ? Argument{*first} : Argument{std::string{"…"}}},
                            {"from", from.name},
                            {"team", word_of(engagement, rulebook)},
                            {"into", into.name},
                            {"other", word_of(held, rulebook)}}};
        }
        std::vector<core::Engagement> left;
        for (const core::Engagement& part : parts)
            for (core::Engagement& rest : core::without(part, held))
                left.push_back(std::move(rest));
        parts = std::move(left);
    }
    return parts;
}

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
    Plan plan{{}, *into, {}, *from, {}};
    for (const core::Engagement& engagement : person_of(rulebook, *from)->engagements) {
        const auto parts =
            parts_to_join(engagement, *person_of(rulebook, *from), *person_of(rulebook, *into), rulebook);
        if (!parts) return parts.refusal();
        plan.joined.insert(plan.joined.end(), parts->begin(), parts->end());
    }
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
    Plan plan{{}, own_name(rulebook, command.into), {}, {}, {}};
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

/// The rules as they would be.
core::Rulebook with_plan(const core::Rulebook& before, const Plan& plan) {
    core::Rulebook after = with_moves(before, plan.moves);
    for (core::Person& person : after.people) {
        if (plan.absorbed && person.id == plan.absorbed) person.engagements.clear();
        if (person.id != plan.into) continue;
        person.engagements.insert(person.engagements.end(), plan.joined.begin(), plan.joined.end());
        std::stable_sort(
            person.engagements.begin(), person.engagements.end(),
            [](const core::Engagement& one, const core::Engagement& other) { return one.from < other.from; });
    }
    after.index();
    return after;
}

/// What of the absorbed person moves besides names and memberships.
void count_days(PeopleSummary& summary, Reader& reader, PersonId absorbed, Instant known_at) {
    for (const core::Absence& absence : reader.absences(known_at))
        summary.absences += absence.person == absorbed;
    summary.work_intervals =
        static_cast<std::int64_t>(reader.work_intervals(absorbed, Instant::min(), Instant::max(), known_at).size());
}

PeopleSummary summary_of(App& app, Reader& reader, core::Rulebook before, const Plan& plan, const Progress& progress) {
    PeopleSummary summary;
    if (plan.new_person) {
        core::Person person;
        person.id = plan.into;
        person.name = *plan.new_person;
        before.people.push_back(std::move(person));
    }
    const core::Rulebook after = with_plan(before, plan);
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
    summary.memberships = static_cast<std::int64_t>(plan.joined.size());
    RulesChange change{before, after, {}};
    std::set<PersonId> people;
    for (const AliasMove& move : plan.moves)
        people.insert({move.from, move.into});
    if (plan.absorbed) {
        if (summary.from.empty()) summary.from.push_back(person_of(before, plan.absorbed)->name);
        count_days(summary, reader, plan.absorbed, present(app, reader));
        people.insert({plan.absorbed, plan.into});
        change.counted_as[plan.absorbed] = plan.into;
    }
    summary.cards = moved_cards(app, reader, change, people, progress);
    return summary;
}

/// Of the absorbed person nothing holds any more.
void absorb(Writer& writer, const Plan& plan) {
    writer.add_engagement(plan.absorbed, {});
    for (const core::Engagement& engagement : plan.joined)
        writer.add_engagement(plan.into, engagement);
    writer.move_days(plan.absorbed, plan.into);
}

void write(Writer& writer, const Plan& plan, const std::string& action) {
    const PersonId into = plan.new_person ? writer.add_person(*plan.new_person, "") : plan.into;
    nlohmann::json from = nlohmann::json::array(), aliases = nlohmann::json::array();
    for (const AliasMove& move : plan.moves) {
        writer.move_alias(move.alias, move.from, into);
        if (from.empty() || from.back() != move.from.value) from.push_back(move.from.value);
        aliases.push_back(move.alias.value);
    }
    if (plan.absorbed) absorb(writer, plan);
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
        auto writer = writer_for(app, actor, Action::edit_people);
        if (!writer) return writer.refusal();
        writing = writer->get();
        reader = *std::move(writer);
    }
    core::Rulebook rulebook = reader->rulebook(present(app, *reader));
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
