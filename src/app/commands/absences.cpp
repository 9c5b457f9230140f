#include "app/commands/absences.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

core::Absence absence_of(PersonId person, const AbsenceFacts& facts) {
    return {person, facts.kind, facts.first, facts.last + 1};
}

std::vector<core::Absence> absences_of(Reader& reader, PersonId person, Instant known_at) {
    std::vector<core::Absence> absences = reader.absences(known_at);
    std::erase_if(absences, [&](const core::Absence& absence) { return absence.person != person; });
    return absences;
}

std::string absence_detail(PersonId person, const AbsenceFacts& facts) {
    return nlohmann::json{{"person", person.value}, {"first", facts.first.iso()}, {"last", facts.last.iso()}}.dump();
}

} // namespace

Result<void> add_absence(App& app, const std::string& actor, const std::string& person, const AbsenceFacts& facts) {
    return edited(app, actor, "absence_add", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_agent(rulebook, person);
                      if (!id) return id.refusal();
                      if (facts.last < facts.first)
                          return Refusal{"range_backwards", {{"from", facts.first}, {"to", facts.last}}};
                      const core::Absence added = absence_of(*id, facts);
                      for (const core::Absence& known : absences_of(writer, *id, present(app, writer)))
                          if (known.first < added.end && added.first < known.end)
                              return Refusal{"absence_overlaps", {{"from", known.first}, {"to", known.end - 1}}};
                      writer.add_absence(added);
                      return absence_detail(*id, facts);
                  });
}

Result<void> withdraw_absence(App& app, const std::string& actor, const std::string& person,
                              const AbsenceFacts& facts) {
    return edited(app, actor, "absence_withdraw", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_agent(rulebook, person);
                      if (!id) return id.refusal();
                      const core::Absence wrong = absence_of(*id, facts);
                      const auto known = absences_of(writer, *id, present(app, writer));
                      if (std::find(known.begin(), known.end(), wrong) == known.end())
                          return Refusal{"absence_none", {{"from", facts.first}, {"to", facts.last}}};
                      writer.withdraw_absence(wrong);
                      return absence_detail(*id, facts);
                  });
}

} // namespace mizan::app
