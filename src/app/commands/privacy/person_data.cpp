#include "app/commands/privacy/person_data.hpp"

#include "app/actor.hpp"
#include "app/commands/pending_file.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/interaction_detail.hpp"
#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"
#include "core/service/canonical.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

using json = nlohmann::ordered_json;

json text_or_nothing(const std::string& text) {
    return text.empty() ? json{} : json(text);
}
json date_or_nothing(const std::optional<Date>& date) {
    return date ? json(date->iso()) : json{};
}

/// Instants are told with the organisation's offset.
class PersonData {
public:
    PersonData(Reader& reader, const core::Rulebook& rulebook, const core::Person& person, Instant now)
        : reader_{reader}, rulebook_{rulebook}, person_{person}, now_{now} {}

    json whole(const Progress& progress) {
        json all;
        all["made_at"] = told(now_);
        all["person"] = identity();
        all["absences"] = absences();
        all["work_intervals"] = work_intervals();
        all["interactions"] = interactions(progress);
        all["records"] = records();
        all["entries"] = entries();
        return all;
    }

private:
    json told(Instant at) const { return iso8601(at, rulebook_.zone.offset_at(at)); }

    json identity() const {
        json aliases = json::array(), memberships = json::array();
        for (const core::PersonAlias& alias : person_.aliases)
            aliases.push_back(
                {{"name", alias.name}, {"from", date_or_nothing(alias.from)}, {"to", date_or_nothing(alias.to)}});
        for (const core::Engagement& one : person_.engagements) {
            const core::Team* team = team_of(rulebook_, one.team);
            memberships.push_back({{"team", text_or_nothing(team ? team->name : "")},
                                   {"role", one.role},
                                   {"grade", text_or_nothing(one.grade)},
                                   {"shift", text_or_nothing(one.shift)},
                                   {"fte", one.fte ? json(one.fte->fixed(2)) : json{}},
                                   {"from", date_or_nothing(one.from)},
                                   {"to", date_or_nothing(one.to)}});
        }
        return {{"name", person_.name},
                {"name_ar", text_or_nothing(person_.name_ar)},
                {"employed_from", date_or_nothing(person_.employed_from)},
                {"employed_to", date_or_nothing(person_.employed_to)},
                {"aliases", aliases},
                {"memberships", memberships}};
    }

    json absences() const {
        json all = json::array();
        for (const core::Absence& absence : reader_.absences(now_))
            if (absence.person == person_.id)
                all.push_back({{"kind", std::string{core::name_of(absence.kind)}},
                               {"from", absence.first.iso()},
                               {"to", (absence.end - 1).iso()}});
        return all;
    }

    json work_intervals() const {
        json all = json::array();
        for (const core::WorkInterval& interval :
             reader_.work_intervals(person_.id, Instant::min(), Instant::max(), now_))
            all.push_back({{"kind", interval.kind == core::WorkInterval::Kind::logged ? "logged" : "rostered"},
                           {"from", told(interval.from)},
                           {"to", told(interval.to)}});
        return all;
    }

    json interactions(const Progress& progress) {
        json all = json::array();
        std::set<InteractionId> told_already;
        SegmentRange range = every_segment();
        range.person = person_.id;
        for (const SegmentKey& key : reader_.segment_keys(range)) {
            progress.step("reading_rows", static_cast<std::int64_t>(all.size()));
            reader_.rows_of(person_.id, key.month, now_,
                            [&](const StoredInteraction& stored, const core::Surroundings&) {
                                if (told_already.insert(stored.id).second) all.push_back(interaction(stored));
                            });
        }
        return all;
    }

    json interaction(const StoredInteraction& stored) {
        json fields = json::object(), corrections = json::array();
        for (const FieldText& field : told_fields(stored, reader_, rulebook_))
            if (!field.value.empty() && !is_of_customer(field)) fields[field.name] = field.value;
        for (const core::Field field : {core::Field::pauses, core::Field::promises, core::Field::follow_ups})
            if (const std::string text = core::field_text(stored.row, field); !text.empty())
                fields[std::string{core::name_of(field)}] = text;
        for (const Correction& one : reader_.corrections(stored.id, now_)) {
            const ToldCorrection told_one = told_correction(one, reader_, rulebook_);
            corrections.push_back({{"at", told(told_one.at)},
                                   {"by", told_one.actor},
                                   {"reason", text_or_nothing(told_one.reason)},
                                   {"before", fields_json(told_one.before)},
                                   {"after", fields_json(told_one.after)}});
        }
        return {{"source", stored.source_name},
                {"recorded_at", told(stored.recorded_at)},
                {"fields", fields},
                {"corrections", corrections}};
    }

    static bool is_of_customer(const FieldText& field) {
        return field.name == "customer" || field.name == "customer_name" || field.name == "comment";
    }
    static json fields_json(const std::vector<FieldText>& fields) {
        json all = json::object();
        for (const FieldText& field : fields)
            if (!is_of_customer(field)) all[field.name] = text_or_nothing(field.value);
        return all;
    }

    /// What was decided; of what speaks of several people this person's part.
    json records() const {
        json all = json::array();
        for (const auto& [kind, record] : reader_.records_about(person_.id)) {
            json body = json::parse(record.body);
            if (body.is_array())
                body.erase(std::remove_if(body.begin(), body.end(),
                                          [&](const json& one) { return one.value("person", 0L) != person_.id.value; }),
                           body.end());
            if (body.is_object()) body.erase("passphrase");
            all.push_back(
                {{"kind", kind}, {"at", told(record.recorded_at)}, {"by", record.actor}, {"says", std::move(body)}});
        }
        return all;
    }

    json entries() const {
        json all = json::array();
        for (const Actor& actor : actors(reader_, now_))
            if (actor.person == person_.id)
                for (const AuditEntry& entry : reader_.entries_by(actor.name))
                    all.push_back({{"entry", entry.sequence}, {"at", told(entry.at)}, {"action", entry.action}});
        return all;
    }

    Reader& reader_;
    const core::Rulebook& rulebook_;
    const core::Person& person_;
    Instant now_;
};

Result<WrittenReport> written_data(App& app, const PersonDataCommand& command, const Progress& progress) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    std::string bytes;
    PersonId id;
    {
        const auto reader = app.store->read();
        const Instant now = present(app, *reader);
        const auto sight = sight_of(app, *reader, command.actor, command.agent);
        if (!sight) return sight.refusal();
        const core::Rulebook rulebook = reader->rulebook(now);
        const auto person = find_agent(rulebook, sight->agent);
        if (!person) return person.refusal();
        id = *person;
        bytes = PersonData{*reader, rulebook, *person_of(rulebook, id), now}.whole(progress).dump(1) + '\n';
    }
    return put_on_record(app, command.actor, *place, bytes, nlohmann::json{{"person_data", id.value}}.dump());
}

} // namespace

Result<WrittenReport> write_person_data(App& app, const PersonDataCommand& command, const Progress& progress) {
    return on_record(app, command.actor, "person_data", written_data(app, command, progress));
}

} // namespace mizan::app
