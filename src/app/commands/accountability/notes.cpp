#include "app/commands/accountability/notes.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {

Result<std::int64_t> add_note(App& app, const AddNote& command) {
    std::int64_t id = 0;
    const auto added = edited(app, command.actor, "note_add", Action::coach,
                              [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                                  const auto person = find_agent(rulebook, command.agent);
                                  if (!person) return person.refusal();
                                  if (command.text.empty()) return Refusal{"text_missing", {}};
                                  if (command.due && command.action.empty()) return Refusal{"note_due_of_nothing", {}};
                                  const Instant now = present(app, writer);
                                  if (!command.kpi.empty()) {
                                      const auto kpi = chosen_kpis(
                                          kpi_definitions(writer, now, rulebook.zone.date_of(now)), {command.kpi});
                                      if (!kpi) return kpi.refusal();
                                  }
                                  Note note;
                                  note.person = *person;
                                  note.kpi = command.kpi;
                                  note.text = command.text;
                                  note.action = command.action;
                                  note.due = command.due;
                                  note.link = command.link;
                                  id = writer.put_record(note_kind, std::nullopt, body_of(note));
                                  return nlohmann::json{{"note", id}}.dump();
                              });
    if (!added) return added.refusal();
    return id;
}

Result<void> finish_note(App& app, const std::string& actor, std::int64_t id) {
    return edited(app, actor, "note_done", Action::coach,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      const auto known = notes(writer, present(app, writer));
                      const auto found = std::ranges::find(known, id, &Note::id);
                      if (found == known.end()) return Refusal{"note_unknown", {{"id", id}}};
                      if (found->done) return Refusal{"note_done", {{"id", id}}};
                      Note done = *found;
                      done.done = true;
                      writer.put_record(note_kind, id, body_of(done));
                      return nlohmann::json{{"note", id}}.dump();
                  });
}

} // namespace mizan::app
