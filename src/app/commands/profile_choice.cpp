#include "app/commands/profile_choice.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

constexpr std::size_t profiles_told = 3;

std::string told(const ProfileFit& fit) {
    std::string text = fit.profile + " " + std::to_string(fit.found) + "/" + std::to_string(fit.columns);
    for (std::size_t i = 0; i < fit.missing.size(); ++i)
        text += (i == 0 ? " (" : ", ") + fit.missing[i];
    return text + (fit.missing.empty() ? "" : ")");
}

/// The first of the ranking; where some can read the file, only those.
std::string told(const std::vector<ProfileFit>& ranking) {
    std::string text;
    for (std::size_t i = 0; i < std::min(profiles_told, ranking.size()); ++i)
        if (ranking[i].can_read() || !ranking.front().can_read()) text += (i == 0 ? "" : ", ") + told(ranking[i]);
    return text;
}

std::string listed(const std::vector<std::string>& columns) {
    std::string text;
    for (const auto& column : columns)
        text += (text.empty() ? "" : ", ") + column;
    return text;
}

} // namespace

Result<ImportRequest> with_profile(ImportFiles& files, ImportRequest request) {
    if (request.profile != automatic_profile) return request;
    const auto seen = files.glimpse(request.file, "", 0);
    if (!seen) return seen.refusal();
    const std::string file = request.file.string();
    if (seen->suggested_profile.empty())
        return Refusal{"profile_none_fits",
                       {{"file", file}, {"ranking", told(seen->ranking)}, {"columns", listed(seen->columns)}}};
    if (!seen->suggestion_is_clear)
        return Refusal{"profile_unclear", {{"file", file}, {"ranking", told(seen->ranking)}}};
    request.profile = seen->suggested_profile;
    return request;
}

} // namespace mizan::app
