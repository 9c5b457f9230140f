#include "ingest/rows/event_fold.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

using core::Pause;
using core::Role;

class Folding {
public:
    explicit Folding(core::InteractionDraft& draft) : draft_{draft} {}

    void open(const Event& first) {
        draft_.opened_at = first.at;
        draft_.reopened = 0;
        draft_.transfers = 0;
        if (first.kind != EventKind::public_reply) waiting_since_ = first.at;
    }

    void take(const Event& event) {
        switch (event.kind) {
        case EventKind::created:
        case EventKind::other: return;
        case EventKind::customer_message: return customer_wrote(event);
        case EventKind::public_reply: return replied(event);
        case EventKind::pending: return begin_pause(event.at);
        case EventKind::open:
            end_pause(Pause::Kind::waiting_for_customer, event.at);
            if (solved_) reopen(event);
            return;
        case EventKind::resolved: return resolved(event);
        case EventKind::reopened:
            end_pause(Pause::Kind::waiting_for_customer, event.at);
            if (!reopened_since_resolution_) reopen(event);
            return;
        case EventKind::assigned: return assigned(event);
        case EventKind::closed:
            end_pause(Pause::Kind::waiting_for_customer, event.at);
            draft_.closed_at = event.at;
            return;
        }
    }

    const std::string& assignee() const { return assignee_; }

private:
    std::string& credit(Role role) { return draft_.credit[static_cast<std::size_t>(role)]; }

    void customer_wrote(const Event& event) {
        end_pause(Pause::Kind::waiting_for_customer, event.at);
        if (!waiting_since_) waiting_since_ = event.at;
    }

    void replied(const Event& event) {
        if (!draft_.first_response_at) {
            draft_.first_response_at = event.at;
            credit(Role::first_responder) = event.actor;
        }
        if (waiting_since_) draft_.reply_spans.push_back({*waiting_since_, event.at, event.actor});
        waiting_since_.reset();
    }

    void resolved(const Event& event) {
        end_pause(Pause::Kind::waiting_for_customer, event.at);
        draft_.resolved_at = event.at;
        credit(Role::resolver) = event.actor;
        if (!solved_) solved_since_ = event.at;
        solved_ = true;
        reopened_since_resolution_ = false;
        waiting_since_.reset();
    }

    void reopen(const Event& event) {
        if (solved_) draft_.pauses.push_back({solved_since_, event.at, Pause::Kind::solved});
        ++*draft_.reopened;
        solved_ = false;
        reopened_since_resolution_ = true;
        draft_.resolved_at.reset();
        credit(Role::resolver).clear();
        if (!waiting_since_) waiting_since_ = event.at;
    }

    void assigned(const Event& event) {
        const std::string& to = event.assignee.empty() ? event.actor : event.assignee;
        if (to.empty() || to == assignee_) return;
        if (!assignee_.empty()) ++*draft_.transfers;
        assignee_ = to;
    }

    void begin_pause(Instant at) {
        if (paused_ || solved_) return;
        paused_ = true;
        draft_.pauses.push_back({at, std::nullopt, Pause::Kind::waiting_for_customer});
    }

    void end_pause(Pause::Kind kind, Instant at) {
        if (!paused_) return;
        const auto latest = std::find_if(draft_.pauses.rbegin(), draft_.pauses.rend(),
                                         [kind](const Pause& pause) { return !pause.to && pause.kind == kind; });
        if (latest != draft_.pauses.rend()) latest->to = at;
        paused_ = false;
    }

    core::InteractionDraft& draft_;
    std::optional<Instant> waiting_since_;
    bool paused_ = false, solved_ = false, reopened_since_resolution_ = false;
    Instant solved_since_;
    std::string assignee_;
};

} // namespace

EventOutcome fold_events(const std::vector<Event>& events, core::InteractionDraft& draft) {
    Folding folding{draft};
    folding.open(events.front());
    for (const Event& event : events)
        folding.take(event);
    return {folding.assignee()};
}

} // namespace mizan::ingest
