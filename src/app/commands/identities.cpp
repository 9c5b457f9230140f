#include "app/commands/identities.hpp"

namespace mizan::app {
namespace {

constexpr std::size_t customers_remembered = 200'000;

/// What a draft and a stored interaction say in the same words.
void copy_plain_fields(const core::InteractionDraft& draft, core::Interaction& row) {
    row.external_id = draft.external_id;
    row.channel = draft.channel;
    row.priority = draft.priority;
    row.direction = draft.direction;
    row.purpose = draft.purpose;
    row.link = draft.link;
    row.opened_at = draft.opened_at;
    row.answered = draft.answered;
    row.queue = draft.queue;
    row.first_response_at = draft.first_response_at;
    row.resolved = draft.resolved;
    row.resolved_at = draft.resolved_at;
    row.closed_at = draft.closed_at;
    row.pauses = draft.pauses;
    row.talk = draft.talk;
    row.hold = draft.hold;
    row.wrap = draft.wrap;
    row.handle = draft.handle;
    row.reopened = draft.reopened;
    row.transfers = draft.transfers;
    row.escalated = draft.escalated;
    row.complaint = draft.complaint;
    row.recovery = draft.recovery;
    row.root_cause = draft.root_cause;
    row.avoidable = draft.avoidable;
    row.proactive = draft.proactive;
    row.delight = draft.delight;
    row.handled_by_bot = draft.handled_by_bot;
    row.survey_offered = draft.survey_offered;
    row.csat = draft.csat;
    row.nps = draft.nps;
    row.ces = draft.ces;
    row.rated_at = draft.rated_at;
    row.retention = draft.retention;
    row.retention_reason = draft.retention_reason;
    row.retention_offer = draft.retention_offer;
    row.cost = draft.cost;
    row.excluded = draft.excluded;
    row.reported_first_response = draft.reported_first_response;
    row.reported_resolution = draft.reported_resolution;
    row.reported_first_response_clock = draft.reported_first_response_clock;
    row.reported_resolution_clock = draft.reported_resolution_clock;
    row.reported_first_response_met = draft.reported_first_response_met;
    row.reported_resolution_met = draft.reported_resolution_met;
    row.reported_outcome_of_closed_only = draft.reported_outcome_of_closed_only;
}

} // namespace

core::Interaction Identities::resolved(const core::InteractionDraft& draft) {
    core::Interaction row;
    copy_plain_fields(draft, row);
    row.topic = topic(draft.topic);
    row.customer = customer(draft);
    row.team = team(draft.team);
    row.agent = alias(draft.agent);
    for (std::size_t role = 0; role < core::role_count; ++role)
        row.credit[role] = alias(draft.credit[role]);
    row.participants.reserve(draft.participants.size());
    for (const auto& name : draft.participants)
        row.participants.push_back(alias(name));
    row.promises.reserve(draft.promises.size());
    for (const auto& promise : draft.promises)
        row.promises.push_back({static_cast<core::Promise::Kind>(promise.kind), alias(promise.who), promise.made_at,
                                promise.due_at, promise.kept_at, promise.withdrawn_at});
    row.reply_spans.reserve(draft.reply_spans.size());
    for (const auto& span : draft.reply_spans)
        row.reply_spans.push_back({span.from, span.replied_at, alias(span.who)});
    return row;
}

AliasId Identities::alias(const std::string& name) {
    if (name.empty()) return {};
    if (const auto known = aliases_.find(name); known != aliases_.end()) return known->second;
    const Writer::AliasAnswer answer = writer_.alias(source_, name);
    if (answer.created) people_made_.push_back(name);
    return aliases_.emplace(name, answer.alias).first->second;
}

TopicId Identities::topic(const std::string& name) {
    if (name.empty()) return {};
    if (const auto known = topics_.find(name); known != topics_.end()) return known->second;
    return topics_.emplace(name, writer_.topic(name)).first->second;
}

TeamId Identities::team(const std::string& name) {
    if (name.empty()) return {};
    if (const auto known = teams_.find(name); known != teams_.end()) return known->second;
    return teams_.emplace(name, writer_.team(name)).first->second;
}

CustomerId Identities::customer(const core::InteractionDraft& draft) {
    if (draft.customer.empty()) return {};
    if (const auto known = customers_.find(draft.customer); known != customers_.end()) return known->second;
    if (customers_.size() >= customers_remembered) customers_.clear();
    const CustomerId customer = writer_.customer(draft.customer);
    if (!draft.customer_name.empty()) writer_.customer_name(customer, draft.customer_name);
    return customers_.emplace(draft.customer, customer).first->second;
}

} // namespace mizan::app
