#include "app/commands/quality/training.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

Result<Training> checked(Reader& reader, const core::Rulebook& rulebook, const TrainingCommand& command, Instant now) {
    const auto person = find_agent(rulebook, command.agent);
    if (!person) return person.refusal();
    if (command.topic.empty()) return Refusal{"training_topic_missing", {}};
    if (command.on > rulebook.zone.date_of(now)) return Refusal{"training_in_future", {{"on", command.on}}};
    const auto kpi = chosen_kpis(kpi_definitions(reader, now, command.on), {command.kpi});
    if (!kpi) return kpi.refusal();
    const core::Section section = kpi->front().section;
    if (section == core::Section::hours || section == core::Section::stock)
        return Refusal{"training_kpi_unfit", {{"kpi", command.kpi}}};
    for (const Training& known : trainings(reader, now))
        if (known.person == *person && known.topic == command.topic && known.on == command.on)
            return Refusal{"training_already",
                           {{"agent", command.agent}, {"topic", command.topic}, {"on", command.on}}};
    return Training{0, *person, command.topic, command.on, command.kpi, command.notes};
}

} // namespace

Result<Training> add_training(App& app, const TrainingCommand& command) {
    std::optional<Training> added;
    const auto done = edited(app, command.actor, "training_add", Action::record_training,
                             [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                                 auto training = checked(writer, rulebook, command, present(app, writer));
                                 if (!training) return training.refusal();
                                 training->id = writer.put_record(training_kind, {}, body_of(*training));
                                 added = *training;
                                 return nlohmann::json{{"training", training->id}}.dump();
                             });
    if (!done) return done.refusal();
    return *added;
}

} // namespace mizan::app
