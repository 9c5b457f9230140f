#include "app/commands/persons.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

std::string id_detail(PersonId person) {
    return nlohmann::json{{"person", person.value}}.dump();
}

const core::Person* holder_of_name(const std::string& name, PersonId self, const core::Rulebook& rulebook) {
    const auto found = std::find_if(rulebook.people.begin(), rulebook.people.end(), [&](const core::Person& person) {
        return person.id != self && (person.name == name || person.name_ar == name);
    });
    return found == rulebook.people.end() ? nullptr : &*found;
}

/// Whom the name means where no source has one of its own.
const core::Person* holder_of_alias(const std::string& name, SourceId source, const core::Rulebook& rulebook) {
    for (const core::Person& person : rulebook.people)
        for (const core::PersonAlias& alias : person.aliases)
            if (alias.name == name && alias.source == source) return &person;
    return nullptr;
}

std::optional<Refusal> name_problem(const std::string& name, PersonId self, const core::Rulebook& rulebook) {
    if (name.empty()) return std::nullopt;
    if (holder_of_name(name, self, rulebook)) return Refusal{"name_taken", {{"found", name}}};
    const core::Person* other = holder_of_alias(name, {}, rulebook);
    if (other && other->id != self) return Refusal{"name_is_alias", {{"found", name}, {"of", other->name}}};
    return std::nullopt;
}

} // namespace

PersonFacts facts_of(const core::Person& person) {
    return {person.name, person.name_ar, person.employed_from, person.employed_to};
}

std::vector<std::pair<std::string, Refusal>> problems_of(const PersonFacts& facts, PersonId self,
                                                         const core::Rulebook& rulebook) {
    std::vector<std::pair<std::string, Refusal>> problems;
    if (facts.name.empty()) problems.emplace_back("name", Refusal{"name_missing", {}});
    if (auto wrong = name_problem(facts.name, self, rulebook)) problems.emplace_back("name", *std::move(wrong));
    if (!facts.name_ar.empty() && holder_of_name(facts.name_ar, self, rulebook))
        problems.emplace_back("name_ar", Refusal{"name_taken", {{"found", facts.name_ar}}});
    if (facts.employed_from && facts.employed_to && *facts.employed_to <= *facts.employed_from)
        problems.emplace_back("employed_to", Refusal{"range_backwards",
                                                     {{"from", *facts.employed_from}, {"to", *facts.employed_to - 1}}});
    return problems;
}

Result<void> add_person(App& app, const std::string& actor, const PersonFacts& facts) {
    return edited(app, actor, "person_add", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      if (auto problems = problems_of(facts, {}, rulebook); !problems.empty())
                          return problems.front().second;
                      const PersonId person = writer.add_person(facts.name, facts.name_ar);
                      if (facts.employed_from || facts.employed_to)
                          writer.describe_person(person, facts.name_ar, facts.employed_from, facts.employed_to);
                      return id_detail(person);
                  });
}

Result<void> change_person(App& app, const std::string& actor, const std::string& person, const PersonFacts& facts,
                           const std::optional<PersonFacts>& seen) {
    return edited(app, actor, "person_change", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_agent(rulebook, person);
                      if (!id) return id.refusal();
                      if (auto problems = problems_of(facts, *id, rulebook); !problems.empty())
                          return problems.front().second;
                      const core::Person& before = *person_of(rulebook, *id);
                      const PersonFacts known = facts_of(before);
                      if (facts == known) return Refusal{"nothing_changed", {}};
                      if (seen && *seen != known) return Refusal{"changed_meanwhile", {}};
                      if (facts.name != before.name) writer.rename_person(*id, facts.name);
                      writer.describe_person(*id, facts.name_ar, facts.employed_from, facts.employed_to);
                      return id_detail(*id);
                  });
}

Result<PersonFacts> person_facts(App& app, const std::string& person) {
    const auto reader = app.store->read();
    const core::Rulebook rulebook = reader->rulebook(present(app, *reader));
    const auto id = find_agent(rulebook, person);
    if (!id) return id.refusal();
    return facts_of(*person_of(rulebook, *id));
}

Result<void> add_alias(App& app, const std::string& actor, const std::string& person, const std::string& source,
                       const std::string& name) {
    return edited(app, actor, "person_alias", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_agent(rulebook, person);
                      if (!id) return id.refusal();
                      if (name.empty()) return Refusal{"name_missing", {}};
                      const SourceId of_source = source.empty() ? SourceId{} : writer.source(source);
                      const core::Person* means = holder_of_alias(name, of_source, rulebook);
                      if (means && means->id == *id)
                          return Refusal{"alias_means_them", {{"found", name}, {"into", means->name}}};
                      if (means) return Refusal{"alias_of_another", {{"found", name}, {"of", means->name}}};
                      writer.add_alias(*id, of_source, name);
                      return id_detail(*id);
                  });
}

} // namespace mizan::app
