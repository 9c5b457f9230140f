#include "app/queries/checks/checked_rows.hpp"

#include "app/commands/record.hpp"
#include "app/queries/work_clock.hpp"
#include "core/kpi/row_state.hpp"
#include "core/service/canonical.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

using core::Field;

std::optional<Seconds> known_seconds(std::int64_t value) {
    return value == core::missing ? std::nullopt : std::optional{Seconds{value}};
}

/// One interaction with everything that its facts are made from.
class RowFacts {
public:
    RowFacts(const StoredInteraction& stored, const core::Surroundings& around, const Standpoint& point)
        : stored_{stored}, it_{stored.row}, point_{point}, row_{core::segment_row(stored.row, stored.id, around,
                                                                                  point.rulebook)},
          calendar_{point.rulebook.calendar_for(TeamId{row_.team}, it_.channel)} {}

    core::CheckedRow told(std::vector<core::HandStamp> stamps) const {
        core::CheckedRow told;
        told.interaction = stored_.id.value;
        const Date opened_on = point_.rulebook.zone.date_of(it_.opened_at);
        for (std::size_t i = 0; i < core::role_count; ++i)
            told.by[i] = point_.rulebook.person(it_.credited(static_cast<core::Role>(i)), opened_on);
        told.channel = it_.channel;
        told.topic = row_.topic;
        told.to_first_solve = to_first_solve();
        told.resolution_target = resolution_target(opened_on);
        told.reopened = reopened();
        told.paused_while_ours = paused_while_ours();
        if (it_.first_response_at) {
            told.first_reply = *it_.first_response_at - it_.opened_at;
            told.silence = silence();
        }
        if (it_.channel == core::Channel::phone)
            told.talk = known_seconds(row_.talk != core::missing ? row_.talk : row_.handle);
        if (core::supplies(row_, Field::survey_offered)) told.survey_offered = it_.survey_offered;
        told.went_badly = went_badly();
        told.effort = known_seconds(row_.handle);
        told.stamps = std::move(stamps);
        return told;
    }

private:
    /// When it was first called solved: before the first time that it was opened again, else the last time.
    std::optional<Instant> first_solved() const {
        std::optional<Instant> first = it_.resolved == false ? std::nullopt : it_.resolved_at;
        for (const core::Pause& pause : it_.pauses)
            if (pause.kind == core::Pause::Kind::solved) first = std::min(first.value_or(pause.from), pause.from);
        return first;
    }
    std::optional<Seconds> to_first_solve() const {
        const auto solved = first_solved();
        if (!solved || *solved > point_.as_of) return std::nullopt;
        return core::working_seconds(calendar_, it_.opened_at, *solved, pauses_of(it_, *solved));
    }
    std::optional<Seconds> resolution_target(Date opened_on) const {
        const PersonId owner = point_.rulebook.person(it_.credited(core::Role::owner), opened_on);
        const core::Engagement* const engagement = point_.rulebook.engagement_of(owner, opened_on);
        const core::ServiceTarget* const target = point_.rulebook.targets.find(
            core::TargetKind::resolution,
            {TeamId{row_.team}, it_.channel, it_.priority, engagement ? engagement->grade : std::string{}, opened_on});
        return target ? std::optional{target->within} : std::nullopt;
    }
    std::optional<bool> reopened() const {
        const bool again = std::ranges::any_of(
            it_.pauses, [](const core::Pause& pause) { return pause.kind == core::Pause::Kind::solved && pause.to; });
        if (again) return true;
        return it_.reopened ? std::optional{*it_.reopened > 0} : std::nullopt;
    }
    std::optional<Seconds> paused_while_ours() const {
        if (!core::supplies(row_, Field::pauses) || !core::supplies(row_, Field::reply_spans)) return std::nullopt;
        Seconds both{0};
        for (const core::Pause& pause : it_.pauses) {
            if (pause.kind != core::Pause::Kind::waiting_for_customer) continue;
            for (const core::ReplySpan& wait : it_.reply_spans) {
                const Instant from = std::max(pause.from, wait.from);
                const Instant to = std::min(pause.to.value_or(wait.replied_at), wait.replied_at);
                if (from < to) both += to - from;
            }
        }
        return both;
    }
    /// From the first reply to our next word: another reply, or that it is solved; none yet: until as_of.
    std::optional<Seconds> silence() const {
        if (!core::supplies(row_, Field::resolved_at) && !core::supplies(row_, Field::reply_spans)) return std::nullopt;
        const Instant replied = *it_.first_response_at;
        Instant next = first_solved().value_or(point_.as_of);
        if (it_.closed_at) next = std::min(next, *it_.closed_at);
        for (const core::ReplySpan& wait : it_.reply_spans)
            if (wait.replied_at > replied) next = std::min(next, wait.replied_at);
        if (next <= replied) return 0s;
        return core::working_seconds(calendar_, replied, next, pauses_of(it_, next));
    }
    bool went_badly() const {
        const auto missed = [&](const char* kpi) {
            const auto outcome = core::outcome(*core::built_in_kpi(kpi), row_, point_.as_of, point_.rules);
            return outcome.state == core::RowOutcome::State::counted && !outcome.success;
        };
        return missed("first_response_target") || missed("resolution_target") || reopened().value_or(false) ||
               it_.escalated.value_or(false);
    }

    const StoredInteraction& stored_;
    const core::Interaction& it_;
    const Standpoint& point_;
    core::SegmentRow row_;
    const core::Calendar& calendar_;
};

std::optional<Instant> time_of(const core::Interaction& row, Field field) {
    return field == Field::first_response_at ? row.first_response_at : row.resolved_at;
}

core::HandStamp put_down(Instant claimed, Instant recorded) {
    using How = core::HandStamp::How;
    return claimed > recorded ? core::HandStamp{How::before_it_happened, claimed - recorded}
                              : core::HandStamp{How::put_down_late, recorded - claimed};
}

/// Times of first response and resolution that hands put down and that still stand.
std::vector<core::HandStamp> hand_stamps(Reader& reader, const StoredInteraction& stored, bool corrected,
                                         Instant known_at) {
    std::vector<core::HandStamp> stamps;
    const auto corrections = corrected ? reader.corrections(stored.id, known_at) : std::vector<Correction>{};
    for (const Field field : {Field::first_response_at, Field::resolved_at}) {
        const auto stands = time_of(stored.row, field);
        if (!stands) continue;
        std::optional<core::HandStamp> last;
        if (stored.source_name == hand_source) last = put_down(*stands, stored.recorded_at);
        for (const Correction& correction : corrections)
            for (const FieldChange& change : correction.changes) {
                if (change.field != field || change.after != core::field_text(stored.row, field)) continue;
                last.reset();
                if (correction.kind != CorrectionKind::hand) continue;
                core::Interaction before;
                core::assign(before, field, change.before);
                const auto was = time_of(before, field);
                if (!was) last = put_down(*stands, correction.recorded_at);
                if (was && *stands < *was) last = core::HandStamp{core::HandStamp::How::moved_earlier, *was - *stands};
            }
        if (last) stamps.push_back(*last);
    }
    return stamps;
}

} // namespace

CheckedRows checked_rows(Reader& reader, const Standpoint& point) {
    CheckedRows checked;
    const auto by_hand = reader.corrected_by_hand(point.known_at);
    const std::set<InteractionId> corrected{by_hand.begin(), by_hand.end()};
    std::vector<std::pair<std::size_t, StoredInteraction>> touched; // asked for when the rows have been read
    reader.interactions({point.scope.from, std::min(point.scope.to, point.as_of), {}, {}, {}}, point.known_at,
                        [&](const StoredInteraction& stored, const core::Surroundings& around) {
                            const core::Interaction& it = stored.row;
                            if (it.excluded || it.handled_by_bot == true || !it.inbound()) return;
                            if (corrected.contains(stored.id) || stored.source_name == hand_source)
                                touched.emplace_back(checked.rows.size(), stored);
                            checked.rows.push_back(RowFacts{stored, around, point}.told({}));
                            checked.names.emplace(stored.id.value, CheckedRowName{stored.source_name, it.external_id,
                                                                                  it.channel, it.opened_at});
                        });
    for (const auto& [place, stored] : touched)
        checked.rows[place].stamps = hand_stamps(reader, stored, corrected.contains(stored.id), point.known_at);
    return checked;
}

core::Peers peers_on(const core::Rulebook& rulebook, Date day) {
    std::map<std::pair<TeamId, std::string>, std::int64_t> keys;
    core::Peers peers;
    for (const core::Person& person : rulebook.people)
        if (const core::Engagement* const is = person.engagement_on(day))
            peers[person.id] =
                keys.try_emplace({is->team, is->shift}, static_cast<std::int64_t>(keys.size()) + 1).first->second;
    return peers;
}

} // namespace mizan::app
