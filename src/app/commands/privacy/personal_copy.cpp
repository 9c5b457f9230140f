#include "app/commands/privacy/personal_copy.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/standpoint.hpp"
#include "app/records/publication_record.hpp"
#include "app/records/reference_record.hpp"
#include "app/segments.hpp"
#include "core/service/canonical.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace mizan::app {
namespace {

/// Everybody else.
constexpr const char* colleague = "–";

class Copying {
public:
    Copying(Reader& from, Writer& into, const core::Rulebook& rulebook, const core::Person& person, Instant now)
        : from_{from}, into_{into}, rulebook_{rulebook}, person_{person}, now_{now} {}

    PersonalCopy copied(const Progress& progress) {
        copy_rules();
        copy_person();
        copy_interactions(progress);
        copy_publications();
        into_.finish_batch(batch_, nlohmann::json{{"added", copy_.interactions}}.dump());
        return copy_;
    }

private:
    TeamId team(TeamId theirs) {
        const core::Team* known = team_of(rulebook_, theirs);
        if (known == nullptr) return {};
        const TeamId made = into_.team(known->name);
        if (!known->name_ar.empty() && named_.insert(made).second) into_.name_team(made, known->name_ar);
        return made;
    }

    void copy_rules() {
        for (CalendarRecord calendar : from_.calendars(now_)) {
            if (calendar.team) calendar.team = team(*calendar.team);
            into_.put_calendar(calendar);
        }
        for (core::ServiceTarget target : from_.targets(now_)) {
            if (target.team) target.team = team(*target.team);
            into_.add_target(target);
        }
        for (const auto& scheme : from_.schemes(now_))
            into_.put_scheme(scheme.body, scheme.valid_from);
        for (const auto& kpi : from_.own_kpis(now_))
            into_.put_kpi(with_topics(kpi.body), kpi.valid_from);
    }

    /// Topics of a filter are identities, which are others there.
    core::KpiDefinition with_topics(core::KpiDefinition kpi) {
        for (core::FilterClause& clause : kpi.filter) {
            if (clause.field != "topic") continue;
            for (std::string& topic : clause.any_of)
                topic = std::to_string(into_.topic(from_.topic_name(TopicId{std::stoll(topic)})).value);
        }
        return kpi;
    }

    void copy_person() {
        here_ = into_.add_person(person_.name, person_.name_ar);
        into_.describe_person(here_, person_.name_ar, person_.employed_from, person_.employed_to);
        for (core::Engagement engagement : person_.engagements) {
            engagement.team = team(engagement.team);
            into_.add_engagement(here_, engagement);
        }
        for (core::Absence absence : from_.absences(now_))
            if (absence.person == person_.id) {
                absence.person = here_;
                into_.add_absence(absence);
            }
        for (core::WorkInterval interval : from_.work_intervals(person_.id, Instant::min(), Instant::max(), now_)) {
            interval.person = here_;
            into_.add_work_interval(interval);
        }
        source_ = into_.source(person_.name);
        into_.add_alias(here_, source_, person_.name);
        own_ = into_.alias(source_, person_.name).alias;
        other_ = into_.alias(source_, colleague).alias;
    }

    void copy_interactions(const Progress& progress) {
        std::map<std::uint64_t, std::vector<std::pair<core::Interaction, std::string>>> by_supplied;
        std::set<InteractionId> taken;
        SegmentRange range = every_segment();
        range.person = person_.id;
        for (const SegmentKey& key : from_.segment_keys(range)) {
            progress.step("reading_rows", static_cast<std::int64_t>(taken.size()));
            from_.rows_of(person_.id, key.month, now_,
                          [&](const StoredInteraction& stored, const core::Surroundings& around) {
                              if (!taken.insert(stored.id).second) return;
                              core::Interaction row = theirs(stored, around);
                              if (around.fcr_repeat_at && row.topic)
                                  repeats_.insert({row.customer, row.topic, *around.fcr_repeat_at});
                              contacts_.insert({row.customer, row.topic, row.opened_at});
                              by_supplied[stored.supplied.bits()].emplace_back(
                                  std::move(row), from_.comment(stored.id, now_).value_or(""));
                          });
        }
        for (auto& [supplied, rows] : by_supplied) {
            begin(core::FieldSet::from_bits(supplied));
            for (auto& [row, comment] : rows) {
                put(row, comment);
                ++copy_.interactions;
            }
        }
        begin({core::Field::external_id, core::Field::channel, core::Field::customer, core::Field::topic,
               core::Field::opened_at});
        for (const auto& repeat : repeats_)
            if (!contacts_.contains(repeat)) put_contact(repeat);
    }

    void begin(core::FieldSet supplied) {
        BatchRecord batch;
        batch.source = source_;
        batch.file_name = "export-agent";
        batch.mapping_json = "{}";
        batch.supplied = supplied;
        batch_ = into_.begin_batch(batch);
    }

    void put(const core::Interaction& row, const std::string& comment) {
        into_.add(source_, batch_, row, into_.digest(core::canonical_bytes(row) + comment), comment);
    }

    /// A contact of the same customer about the same thing, with whom is not said.
    void put_contact(const std::tuple<CustomerId, TopicId, Instant>& repeat) {
        core::Interaction row;
        row.external_id = "+" + std::to_string(++copy_.beside);
        std::tie(row.customer, row.topic, row.opened_at) = repeat;
        row.direction = core::Direction::in;
        put(row, {});
    }

    /// The interaction in the words of the other database.
    core::Interaction theirs(const StoredInteraction& stored, const core::Surroundings& around) {
        core::Interaction row = stored.row;
        const Date opened_on = rulebook_.zone.date_of(row.opened_at);
        const auto who = [&](AliasId alias) {
            if (!alias) return AliasId{};
            return rulebook_.person(alias, opened_on) == person_.id ? own_ : other_;
        };
        row.team = team(TeamId{core::segment_row(stored.row, stored.id, around, rulebook_).team});
        row.external_id = stored.source_name + "/" + row.external_id;
        row.agent = who(row.agent);
        for (AliasId& credit : row.credit)
            credit = who(credit);
        row.participants.clear();
        for (core::Promise& promise : row.promises)
            promise.who = who(promise.who);
        for (core::ReplySpan& span : row.reply_spans)
            span.who = who(span.who);
        if (row.topic) row.topic = into_.topic(from_.topic_name(row.topic));
        if (row.customer) row.customer = into_.customer(std::to_string(row.customer.value));
        return row;
    }

    void copy_publications() {
        for (Publication publication : publications(from_, now_)) {
            auto cards = cards_of(from_, publication, now_);
            std::erase_if(cards, [&](const PublishedCard& card) { return card.person != person_.id; });
            if (cards.empty()) continue;
            cards.front().person = here_;
            for (auto& number : publication.references)
                if (number != 0) number = copied_reference(number);
            publication.cards = into_.put_record(published_cards_kind, {}, body_of(cards));
            publication.copied = true;
            into_.put_record(publication_kind, {}, body_of(publication));
            ++copy_.publications;
        }
    }

    std::int64_t copied_reference(std::int64_t number) {
        const auto records = from_.records_of(reference_kind, number, now_);
        return into_.put_record(reference_kind, {}, renamed_topics(records.back(), [&](std::int64_t topic) {
                                    return into_.topic(from_.topic_name(TopicId{topic})).value;
                                }));
    }

    Reader& from_;
    Writer& into_;
    const core::Rulebook& rulebook_;
    const core::Person& person_;
    Instant now_;
    PersonId here_;
    SourceId source_;
    AliasId own_, other_;
    BatchId batch_;
    std::set<TeamId> named_;
    std::set<std::tuple<CustomerId, TopicId, Instant>> repeats_, contacts_;
    PersonalCopy copy_;
};

Result<PersonalCopy> agent_copied(App& from, App& into, const std::string& actor, const std::string& agent,
                                  const Progress& progress) {
    const auto reader = from.store->read();
    const Instant now = present(from, *reader);
    const auto sight = sight_of(from, *reader, actor, agent);
    if (!sight) return sight.refusal();
    const core::Rulebook rulebook = reader->rulebook(now);
    const auto person = find_agent(rulebook, sight->agent);
    if (!person) return person.refusal();
    auto writer = into.store->write(actor);
    if (!writer) return writer.refusal();
    const PersonalCopy copy = Copying{*reader, **writer, rulebook, *person_of(rulebook, *person), now}.copied(progress);
    (*writer)->commit("personal_copy", nlohmann::json{{"interactions", copy.interactions}}.dump());
    if (auto log = from.store->write(actor))
        (*log)->commit("export", nlohmann::json{{"export_agent", person->value}}.dump());
    return copy;
}

} // namespace

Result<PersonalCopy> copy_agent(App& from, App& into, const std::string& actor, const std::string& agent,
                                const Progress& progress) {
    return on_record(from, actor, "export_agent", agent_copied(from, into, actor, agent, progress));
}

} // namespace mizan::app
