#include "app/queries/scheme_choice.hpp"

#include "app/queries/in_force.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// Under this weight a card is not scored (metrics.md, Scorecard).
constexpr int weight_to_be_scored = 60;

/// Asks the rule itself about a row of which only the channel and the supplied fields are known.
bool supplied_to(const core::KpiDefinition& kpi, core::FieldSet supplied, const std::vector<core::Channel>& channels,
                 const Standpoint& point) {
    switch (kpi.section) {
    case core::Section::replies: return supplied.has(core::Field::reply_spans);
    case core::Section::promises:
        return supplied.has(kpi.id == "follow_up" ? core::Field::follow_ups : core::Field::promises);
    case core::Section::reviews:
    case core::Section::hours:
    case core::Section::stock: return false;
    case core::Section::interactions: break;
    }
    return std::any_of(channels.begin(), channels.end(), [&](core::Channel channel) {
        core::SegmentRow row;
        row.opened_at = unix_seconds(point.scope.from);
        row.supplied = supplied.bits();
        row.channel = channel;
        return core::outcome(kpi, row, point.scope.to, point.rules).reason != "not_supplied";
    });
}

bool can_be_scored(const core::Scheme& scheme, core::FieldSet supplied, const std::vector<core::Channel>& channels,
                   const Standpoint& point, const std::vector<core::KpiDefinition>& definitions) {
    int weight = 0;
    for (const core::SchemeLine& line : scheme.lines) {
        const auto kpi = std::find_if(definitions.begin(), definitions.end(),
                                      [&](const core::KpiDefinition& one) { return one.id == line.kpi; });
        if (kpi != definitions.end() && supplied_to(*kpi, supplied, channels, point)) weight += line.weight;
    }
    return weight >= weight_to_be_scored;
}

} // namespace

std::vector<Versioned<core::Scheme>> known_schemes(Reader& reader, Instant known_at) {
    std::vector<Versioned<core::Scheme>> schemes = reader.schemes(known_at);
    for (core::Scheme& shipped : core::shipped_schemes()) {
        const auto same = [&](const Versioned<core::Scheme>& scheme) { return scheme.body.id == shipped.id; };
        if (std::none_of(schemes.begin(), schemes.end(), same)) schemes.push_back({std::move(shipped), {}});
    }
    return schemes;
}

Result<core::Scheme> choose_scheme(Reader& reader, const Standpoint& point, const std::string& wanted,
                                   const std::vector<core::KpiDefinition>& definitions) {
    const Date on = point.rulebook.zone.date_of(point.scope.from);
    const std::vector<core::Scheme> schemes = in_force(known_schemes(reader, point.known_at), on);
    if (!wanted.empty()) {
        for (const core::Scheme& scheme : schemes)
            if (scheme.id == wanted || scheme.name_en == wanted || scheme.name_ar == wanted) return scheme;
        return Refusal{"scheme_unknown", {{"found", wanted}}};
    }
    const core::FieldSet supplied = reader.supplied();
    const std::vector<core::Channel> channels = reader.channels();
    for (const core::Scheme& scheme : schemes)
        if (can_be_scored(scheme, supplied, channels, point, definitions)) return scheme;
    return schemes.front();
}

} // namespace mizan::app
