#include "app/queries/quality/sample_view.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"
#include "app/records/review_record.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {

Result<std::vector<ReviewSample>> sample_list(App& app, const Asking& asking) {
    const auto reader = app.store->read();
    const Instant known_at = asking.known_at.value_or(present(app, *reader));
    const auto who = permitted(*reader, asking.actor, Action::review, known_at);
    if (!who) return who.refusal();
    return review_samples(*reader, known_at);
}

Result<SampleView> sample_view(App& app, std::optional<std::int64_t> id, const Asking& asking) {
    auto all = sample_list(app, asking);
    if (!all) return all.refusal();
    const auto found = id             ? std::ranges::find(*all, *id, &ReviewSample::id)
                       : all->empty() ? all->end()
                                      : all->end() - 1;
    if (found == all->end()) return Refusal{"sample_unknown", {{"found", id ? std::to_string(*id) : ""}}};
    SampleView view{std::move(*found), {}};
    const auto reader = app.store->read();
    const Instant known_at = asking.known_at.value_or(present(app, *reader));
    const core::Rulebook rulebook = reader->rulebook(known_at);
    std::set<InteractionId> reviewed;
    for (const Review& review : reviews(*reader, known_at))
        reviewed.insert(review.interaction);
    for (const core::SampledStratum& stratum : view.sample.strata) {
        const core::Person* const agent = person_of(rulebook, stratum.person);
        for (const InteractionId interaction : stratum.drawn)
            reader->row(interaction, known_at, [&](const StoredInteraction& stored, const core::Surroundings&) {
                view.drawn.push_back({agent ? agent->name : "", agent ? agent->name_ar : "", stratum.stratum,
                                      stored.source_name, stored.row.external_id, stored.row.opened_at,
                                      reviewed.contains(interaction)});
            });
    }
    std::ranges::stable_sort(view.drawn, [](const DrawnInteraction& one, const DrawnInteraction& other) {
        return std::tie(one.agent, one.stratum, one.opened_at) < std::tie(other.agent, other.stratum, other.opened_at);
    });
    return view;
}

} // namespace mizan::app
