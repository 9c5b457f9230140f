#include "app/commands/periods/publish.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/periods/pinned.hpp"
#include "app/queries/standpoint.hpp"
#include "app/records/acknowledgement_record.hpp"
#include "app/records/reference_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

/// That the period is over, and the wait after it.
Result<void> ripe(const core::Zone& zone, const PublishCommand& command, Instant now) {
    const std::string& name = command.period.name;
    const Date from = command.period.end + days_before_publishing;
    if (now < zone.start_of(command.period.end))
        return Refusal{"period_not_over", {{"period", name}, {"end", command.period.end - 1}}};
    if (now < zone.start_of(from) && command.early_reason.empty())
        return Refusal{"period_too_early", {{"period", name}, {"from", from}}};
    return {};
}

std::int64_t put_reference(Writer& writer, const std::string& kpi, const core::GroupComparison& comparison) {
    if (comparison.reference.method == core::ComparisonMethod::none) return 0;
    return writer.put_record(reference_kind, {}, body_of(kpi, comparison.reference));
}

Publication put_publication(App& app, Writer& writer, const PublishCommand& command, const ScorecardAnswer& answer) {
    Publication publication;
    publication.period = command.period.name;
    publication.scheme = answer.scheme.id;
    publication.scheme_version = answer.scheme.version;
    publication.as_of = answer.as_of;
    publication.known_at = answer.known_at;
    publication.early_reason = command.early_reason;
    for (std::size_t i = 0; i < answer.scheme.lines.size(); ++i)
        publication.references.push_back(put_reference(writer, answer.scheme.lines[i].kpi, answer.comparisons[i]));
    std::vector<PublishedCard> cards;
    for (const Scorecard& card : answer.cards)
        cards.push_back(published(card.person, card.card));
    std::ranges::sort(cards, {}, &PublishedCard::person);
    const std::string body = body_of(cards);
    publication.seal = app.hashing->seal(body);
    publication.cards = writer.put_record(published_cards_kind, {}, body);
    publication.subject = writer.put_record(publication_kind, {}, body_of(publication));
    return publication;
}

Result<Publication> published_by(App& app, const PublishCommand& command, const Progress& progress) {
    ScorecardQuestion question;
    {
        const auto reader = app.store->read();
        const Instant now = present(app, *reader);
        const auto who = permitted(*reader, command.actor, Action::publish_period, now);
        if (!who) return who.refusal();
        if (auto fine = ripe(reader->rulebook(now).zone, command, now); !fine) return fine.refusal();
        question.asking.as_of = now;
        question.asking.known_at = reader->last_change();
    }
    question.asking.actor = command.actor;
    question.period = command.period;
    question.scheme = command.scheme;
    question.compare = true;
    const auto answer = scorecards(app, question, progress);
    if (!answer) return answer.refusal();
    if (answer->cards.empty()) return Refusal{"period_without_cards", {{"period", command.period.name}}};
    auto writer = writer_for(app, command.actor, Action::publish_period);
    if (!writer) return writer.refusal();
    if (const auto known = publication_of(**writer, command.period, answer->scheme.id, present(app, **writer)))
        return Refusal{"period_published",
                       {{"period", known->period}, {"scheme", known->scheme}, {"at", known->published_at}}};
    if ((*writer)->last_change() != answer->known_at) return Refusal{"changed_meanwhile", {}};
    (*writer)->date_after(answer->known_at);
    Publication publication = put_publication(app, **writer, command, *answer);
    publication.published_at = std::max(app.clock->now(), answer->known_at + Seconds{1});
    publication.published_by = command.actor;
    (*writer)->commit("period_publish",
                      nlohmann::json{{"publication", publication.subject}, {"seal", publication.seal}}.dump());
    return publication;
}

} // namespace

Result<Publication> publish_period(App& app, const PublishCommand& command, const Progress& progress) {
    return on_record(app, command.actor, "period_publish", published_by(app, command, progress));
}

Result<void> acknowledge_card(App& app, const AcknowledgeCommand& command) {
    return edited(app, command.actor, "card_acknowledge", Action::acknowledge,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const Instant now = present(app, writer);
                      const auto sight = sight_of(app, writer, command.actor, command.agent);
                      if (!sight) return sight.refusal();
                      const auto person = find_agent(rulebook, sight->agent);
                      if (!person) return person.refusal();
                      const auto all = publications(writer, now);
                      const auto found = std::ranges::find_if(all, [&](const Publication& one) {
                          return one.period == command.period.name &&
                                 (command.scheme.empty() || one.scheme == command.scheme);
                      });
                      if (found == all.end()) return Refusal{"period_not_published", {{"period", command.period.name}}};
                      const auto cards = cards_of(writer, *found, now);
                      if (std::ranges::find(cards, *person, &PublishedCard::person) == cards.end())
                          return Refusal{"card_missing", {{"agent", sight->agent}}};
                      const auto told = acknowledgements(writer, found->subject, now);
                      if (std::ranges::find(told, *person, &Acknowledged::person) != told.end())
                          return Refusal{"acknowledged_already", {{"agent", sight->agent}}};
                      const std::int64_t id = writer.put_record(
                          acknowledgement_kind, {}, acknowledgement_body(found->subject, *person, command.comment));
                      return nlohmann::json{{"acknowledgement", id}}.dump();
                  });
}

} // namespace mizan::app
