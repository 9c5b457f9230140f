#include "ingest/profile_fit.hpp"

#include "ingest/mapping/profiles.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace mizan::ingest {
namespace {

std::optional<std::size_t> place_of(const Entry& entry, const std::string& column, const Header& header) {
    auto place = header.find(column);
    for (const auto& alias : entry.aliases)
        if (!place) place = header.find(alias);
    return place;
}

bool is_generic(const app::ProfileFit& fit) {
    return fit.profile == "generic";
}

} // namespace

app::ProfileFit fit_of(const Mapping& mapping, const Header& header) {
    app::ProfileFit fit;
    fit.profile = mapping.profile;
    std::set<std::string> asked;     // a column that fills two fields counts once
    std::set<std::size_t> explained; // and so does one that two names lead to
    for (const Entry& entry : mapping.entries)
        for (const auto& column : entry.columns) {
            const bool is_new = asked.insert(column).second;
            const auto place = place_of(entry, column, header);
            if (place) explained.insert(*place);
            const bool needed = !entry.optional && !place;
            if (needed && std::find(fit.missing.begin(), fit.missing.end(), column) == fit.missing.end())
                fit.missing.push_back(column);
            fit.columns += is_new;
        }
    fit.found = explained.size();
    return fit;
}

std::vector<app::ProfileFit> rank_profiles(const Header& header) {
    std::vector<app::ProfileFit> ranking;
    for (const auto& name : profile_names())
        if (const auto mapping = profile(name)) ranking.push_back(fit_of(*mapping, header));
    std::stable_sort(ranking.begin(), ranking.end(), [](const app::ProfileFit& a, const app::ProfileFit& b) {
        const auto key = [](const app::ProfileFit& fit) { return std::tuple{!fit.can_read(), is_generic(fit)}; };
        if (key(a) != key(b)) return key(a) < key(b);
        if (a.found != b.found) return a.found > b.found;
        return a.found * b.columns > b.found * a.columns;
    });
    return ranking;
}

} // namespace mizan::ingest
