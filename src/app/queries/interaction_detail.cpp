#include "app/queries/interaction_detail.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/work_clock.hpp"
#include "core/kpi/reasons.hpp"
#include "core/service/canonical.hpp"

#include <fmt/format.h>

#include <charconv>

namespace mizan::app {
namespace {

using core::Field;

/// Fields in the words of people: names for identities, times of the organisation's zone.
class Wording {
public:
    Wording(Reader& reader, const core::Rulebook& rulebook) : reader_{reader}, rulebook_{rulebook} {}

    /// `text` as core::field_text gives it.
    std::string of(Field field, const std::string& text) const {
        if (text.empty()) return text;
        switch (field) {
        case Field::topic: return reader_.topic_name(TopicId{number(text)});
        case Field::team: {
            const core::Team* team = team_of(rulebook_, TeamId{number(text)});
            return team ? team->name : text;
        }
        case Field::customer: {
            const auto card = reader_.customer_card(CustomerId{number(text)});
            return card ? card->key : "";
        }
        case Field::agent:
        case Field::owner:
        case Field::first_responder:
        case Field::resolver:
        case Field::rated_agent: return alias(AliasId{number(text)});
        case Field::promises:
        case Field::follow_ups: return promises(field, text);
        default: return text;
        }
    }
    std::string of(const std::optional<Instant>& at) const {
        return at ? iso8601(*at, rulebook_.zone.offset_at(*at)) : "";
    }
    /// The name that a source uses.
    std::string alias(AliasId id) const {
        for (const core::Person& person : rulebook_.people)
            for (const core::PersonAlias& alias : person.aliases)
                if (alias.alias == id) return alias.name;
        return "";
    }

private:
    /// As canonical text, with names for aliases and local times.
    std::string promises(Field field, const std::string& text) const {
        core::Interaction row;
        core::assign(row, field, text);
        std::string told;
        for (const core::Promise& promise : row.promises) {
            if (!told.empty()) told += "; ";
            if (promise.who) told += alias(promise.who) + ' ';
            told += of(promise.made_at) + ".." + of(promise.due_at);
            if (promise.kept_at) told += " kept=" + of(promise.kept_at);
            if (promise.withdrawn_at) told += " withdrawn=" + of(promise.withdrawn_at);
        }
        return told;
    }
    static std::int64_t number(const std::string& text) {
        std::int64_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    Reader& reader_;
    const core::Rulebook& rulebook_;
};

std::optional<Instant> stamp(const core::Interaction& row, Field field) {
    switch (field) {
    case Field::opened_at: return row.opened_at;
    case Field::first_response_at: return row.first_response_at;
    case Field::resolved_at: return row.resolved_at;
    case Field::closed_at: return row.closed_at;
    case Field::rated_at: return row.rated_at;
    default: return std::nullopt;
    }
}

/// As a cell tells a step: its time, "yes", or why it does not apply.
std::string step_text(const core::RecoveryMark& mark, const Wording& wording) {
    if (mark.at) return wording.of(mark.at);
    if (mark.done) return "yes";
    return mark.not_applicable.empty() ? "" : "not applicable: " + mark.not_applicable;
}

/// In the currency's own unit: 1250 baisa are "1.250".
std::string amount(const Money& money) {
    const int digits = minor_digits(money.currency);
    std::int64_t unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    if (digits == 0) return fmt::format("{}", money.minor);
    const std::int64_t whole = money.minor / unit, rest = money.minor % unit;
    return fmt::format("{}{}.{:0{}}", money.minor < 0 && whole == 0 ? "-" : "", whole, rest < 0 ? -rest : rest, digits);
}

constexpr core::FieldSet without_a_cell{Field::pauses,
                                        Field::promises,
                                        Field::follow_ups,
                                        Field::reply_spans,
                                        Field::customer_name,
                                        Field::reported_first_response_s,
                                        Field::reported_resolution_s,
                                        Field::reported_first_response_met,
                                        Field::reported_resolution_met};

void add_last_promise(std::vector<FieldText>& fields, const core::Interaction& row, core::Promise::Kind kind,
                      const Wording& wording) {
    const bool follow_up = kind == core::Promise::Kind::follow_up;
    const std::string prefix = follow_up ? "follow_up_" : "promise_";
    for (auto promise = row.promises.rbegin(); promise != row.promises.rend(); ++promise) {
        if (promise->kind != kind) continue;
        if (promise->who) fields.push_back({prefix + "by", wording.alias(promise->who)});
        fields.push_back({prefix + "made_at", wording.of(promise->made_at)});
        fields.push_back({prefix + "due_at", wording.of(promise->due_at)});
        if (promise->kept_at)
            fields.push_back({prefix + (follow_up ? "done_at" : "kept_at"), wording.of(promise->kept_at)});
        return;
    }
}

std::vector<FieldText> fields_of(const StoredInteraction& stored, const std::string& comment, const Wording& wording) {
    const core::Interaction& row = stored.row;
    std::vector<FieldText> fields;
    for (std::size_t i = 0; i < core::field_count; ++i) {
        const auto field = static_cast<Field>(i);
        if (without_a_cell.has(field)) continue;
        const auto first_step = static_cast<std::size_t>(Field::noticed_at);
        std::string text;
        if (const auto at = stamp(row, field))
            text = wording.of(at);
        else if (i >= first_step && i < first_step + core::recovery_step_count)
            text = step_text(row.recovery[i - first_step], wording);
        else if (field == Field::cost)
            text = row.cost ? amount(*row.cost) : "";
        else if (field == Field::comment)
            text = comment;
        else
            text = wording.of(field, core::field_text(row, field));
        if (!text.empty()) fields.push_back({std::string{core::name_of(field)}, std::move(text)});
    }
    add_last_promise(fields, row, core::Promise::Kind::promise, wording);
    add_last_promise(fields, row, core::Promise::Kind::follow_up, wording);
    return fields;
}

ToldCorrection told(const Correction& correction, const Wording& wording) {
    ToldCorrection told{correction.recorded_at, correction.actor, correction.reason, correction.kind, {}, {}};
    for (const auto& change : correction.changes) {
        const std::string name{core::name_of(change.field)};
        told.before.push_back({name, wording.of(change.field, change.before)});
        told.after.push_back({name, wording.of(change.field, change.after)});
    }
    return told;
}

/// What each correction made of the comment, told backwards from how it stands: a correction keeps only what it
/// replaced.
void tell_comments(std::vector<ToldCorrection>& told, const std::vector<Correction>& corrections, std::string comment) {
    const std::string name{core::name_of(Field::comment)};
    for (std::size_t i = corrections.size(); i-- > 0;) {
        if (!corrections[i].comment_before) continue;
        told[i].before.push_back({name, *corrections[i].comment_before});
        told[i].after.push_back({name, std::exchange(comment, *corrections[i].comment_before)});
    }
}

} // namespace

std::vector<FieldText> told_fields(const StoredInteraction& stored, Reader& reader, const core::Rulebook& rulebook) {
    return fields_of(stored, {}, Wording{reader, rulebook});
}

ToldCorrection told_correction(const Correction& correction, Reader& reader, const core::Rulebook& rulebook) {
    return told(correction, Wording{reader, rulebook});
}

Result<InteractionDetail> interaction_detail(App& app, const std::string& source, const std::string& external_id,
                                             const Asking& asking) {
    const auto reader = app.store->read();
    const Standpoint point = standpoint(app, *reader, Period{}, asking);
    const auto found = reader->interaction(source, external_id, point.known_at);
    if (!found) return Refusal{"interaction_unknown", {{"source", source}, {"id", external_id}}};
    const auto who = actor_named(*reader, asking.actor, present(app, *reader));
    if (!who) return who.refusal();
    if (!may_see_row(*who, point.rulebook, *found)) return permitted(*who, Action::see_people).refusal();

    const Wording wording{*reader, point.rulebook};
    InteractionDetail detail;
    const InteractionId ids[] = {found->id};
    detail.line = listed_interactions(app, ids, asking).front();
    detail.link = found->row.link;
    detail.fields = fields_of(*found, detail.line.comment, wording);
    reader->row(found->id, point.known_at, [&](const StoredInteraction& stored, const core::Surroundings& around) {
        const core::SegmentRow row = core::segment_row(stored.row, stored.id, around, point.rulebook);
        for (const std::string kpi : {"first_response", "resolution"})
            if (auto clock = work_clock(*core::built_in_kpi(kpi), stored.row, row, point.rulebook, point.as_of)) {
                const auto met = core::outcome(*core::built_in_kpi(kpi + "_target"), row, point.as_of, point.rules);
                if (core::reason::of_the_source(met.reason)) clock->breach_at.reset();
                detail.clocks.push_back({kpi, std::move(clock->segments), clock->calendar, clock->working,
                                         clock->elapsed, clock->breach_at});
            }
    });
    const auto corrections = reader->corrections(found->id, point.known_at);
    for (const Correction& correction : corrections)
        detail.corrections.push_back(told(correction, wording));
    tell_comments(detail.corrections, corrections, detail.line.comment);
    detail.recorded_at = found->recorded_at;
    detail.as_of = point.as_of;
    detail.known_at = point.known_at;
    detail.rulebook_version = point.rulebook.version;
    return detail;
}

} // namespace mizan::app
