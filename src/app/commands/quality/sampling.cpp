#include "app/commands/quality/sampling.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"
#include "app/reviewed_work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

Result<void> fits(const core::SampleSize& size) {
    if (size.per_person.has_value() == size.margin.has_value()) return Refusal{"sample_size_missing", {}};
    if (size.per_person && *size.per_person < 1)
        return Refusal{"sample_size_unfit", {{"found", std::to_string(*size.per_person)}}};
    if (size.margin && (*size.margin <= Ratio{0} || *size.margin >= Ratio{1}))
        return Refusal{"sample_margin_unfit", {{"found", size.margin->fixed(3)}}};
    return {};
}

/// Of the database's own salted digest: nobody chooses it.
std::string made_seed(Writer& writer, const Period& period, Instant now) {
    std::string seed;
    for (const std::uint8_t byte : writer.digest(fmt::format("sample|{}|{}", period.name, unix_seconds(now))))
        seed += fmt::format("{:02x}", byte);
    return seed;
}

struct Chosen {
    std::optional<PersonId> agent;
    std::optional<TeamId> team;
};

Result<Chosen> chosen(const core::Rulebook& rulebook, const SampleCommand& command) {
    Chosen answer;
    if (!command.agent.empty()) {
        const auto agent = find_agent(rulebook, command.agent);
        if (!agent) return agent.refusal();
        answer.agent = *agent;
    }
    if (!command.team.empty()) {
        const auto team = find_team(rulebook, command.team);
        if (!team) return team.refusal();
        answer.team = *team;
    }
    return answer;
}

std::vector<core::SampleCandidate> candidates(Reader& reader, const core::Rulebook& rulebook,
                                              const SampleCommand& command, const Chosen& of, Instant now) {
    std::vector<core::SampleCandidate> found;
    InteractionFilter filter{rulebook.zone.start_of(command.period.first),
                             rulebook.zone.start_of(command.period.end),
                             of.agent,
                             of.team,
                             {}};
    reader.interactions(filter, now, [&](const StoredInteraction& stored, const core::Surroundings&) {
        const core::Interaction& row = stored.row;
        const PersonId owner = owner_of(rulebook, row);
        const bool worked = !row.excluded && row.handled_by_bot != true &&
                            (row.channel != core::Channel::phone || row.answered != false);
        if (!worked || !owner || (of.agent && owner != *of.agent)) return;
        std::string stratum{core::name_of(row.channel)};
        if (command.by == SampleStrata::channel_topic)
            stratum += '/' + (row.topic ? reader.topic_name(row.topic) : std::string{});
        found.push_back({stored.id, owner, std::move(stratum)});
    });
    return found;
}

} // namespace

Result<ReviewSample> draw_sample(App& app, const SampleCommand& command, const Progress& progress) {
    std::optional<ReviewSample> kept;
    const auto done = edited(app, command.actor, "review_sample", Action::review,
                             [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                                 if (auto fine = fits(command.size); !fine) return fine.refusal();
                                 const auto of = chosen(rulebook, command);
                                 if (!of) return of.refusal();
                                 const Instant now = present(app, writer);
                                 progress.step("reading_rows", 0);
                                 auto work = candidates(writer, rulebook, command, *of, now);
                                 if (work.empty())
                                     return Refusal{"sample_without_work", {{"period", command.period.name}}};
                                 ReviewSample sample;
                                 sample.period = command.period.name;
                                 sample.seed =
                                     command.seed.empty() ? made_seed(writer, command.period, now) : command.seed;
                                 sample.by = command.by;
                                 sample.size = command.size;
                                 sample.strata = core::drawn_sample(std::move(work), command.size, sample.seed);
                                 sample.drawn_at = now;
                                 sample.drawn_by = command.actor;
                                 sample.id = writer.put_record(review_sample_kind, {}, body_of(sample));
                                 kept = std::move(sample);
                                 return nlohmann::json{{"sample", kept->id}}.dump();
                             });
    if (!done) return done.refusal();
    return *kept;
}

} // namespace mizan::app
