#include "app/commands/quality/review_forms.hpp"

#include "app/actor.hpp"
#include "app/records/calibration_record.hpp"
#include "app/records/review_form_record.hpp"
#include "app/records/review_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

using FormKey = std::pair<std::string, int>;

/// Forms that may not change any more.
std::set<FormKey> locked_forms(Reader& reader, Instant now) {
    std::set<FormKey> locked{{core::shipped_form().id, core::shipped_form().version}};
    for (const Review& review : reviews(reader, now))
        locked.emplace(review.form, review.form_version);
    for (const Calibration& calibration : calibrations(reader, now))
        locked.emplace(calibration.form, calibration.form_version);
    return locked;
}

/// Of a document that is a single form the place begins with its key.
RowProblem form_problem(std::string path, std::string found, Refusal reason) {
    if (path.starts_with('.')) path.erase(0, 1);
    return {0, 0, std::move(path), std::move(found), std::move(reason), {}};
}

void put_problems(const ReviewFormRow& row, std::vector<RowProblem>& problems) {
    for (core::FormFault& fault : core::faults_of(row.body)) {
        const std::string item = fault.item ? ".items[" + std::to_string(*fault.item) + "]" : "";
        problems.push_back(
            form_problem(row.path + item + "." + fault.key, std::move(fault.found), std::move(fault.reason)));
    }
}

/// Writes those that are new, or tells what is wrong.
SetupSummary put_forms(Writer& writer, const SetupRows<ReviewFormRow>& read, Instant now) {
    SetupSummary summary{static_cast<std::int64_t>(read.rows.size()), {}};
    const auto known = review_forms(writer, now);
    const std::set<FormKey> locked = locked_forms(writer, now);
    std::set<FormKey> of_file;
    std::vector<const core::ReviewForm*> fresh;
    for (const ReviewFormRow& row : read.rows) {
        const FormKey key{row.body.id, row.body.version};
        const Arguments which{{"form", key.first}, {"version", std::to_string(key.second)}};
        put_problems(row, summary.problems);
        if (!of_file.insert(key).second)
            summary.problems.push_back(
                form_problem(row.path + ".version", std::to_string(key.second), {"form_twice", which}));
        if (std::ranges::find(known, row.body) != known.end()) continue;
        if (locked.contains(key))
            summary.problems.push_back(
                form_problem(row.path + ".version", std::to_string(key.second), {"form_locked", which}));
        fresh.push_back(&row.body);
    }
    if (summary.problems.empty())
        for (const core::ReviewForm* form : fresh)
            writer.put_record(review_form_kind, {}, body_of(*form));
    return summary;
}

Result<SetupSummary> written_forms(App& app, const std::filesystem::path& file, const std::string& actor) {
    const auto read = app.files->review_forms(file);
    if (!read) return read.refusal();
    if (!read->problems.empty()) return SetupSummary{0, read->problems};
    auto writer = writer_for(app, actor, Action::edit_forms);
    if (!writer) return writer.refusal();
    SetupSummary summary = put_forms(**writer, *read, present(app, **writer));
    if (summary.problems.empty())
        (*writer)->commit("review_form_import", nlohmann::json{{"rows", summary.rows}}.dump());
    return summary;
}

} // namespace

Result<SetupSummary> import_review_forms(App& app, const std::filesystem::path& file, const std::string& actor) {
    return setup_on_record(app, actor, "review_form_import", written_forms(app, file, actor));
}

} // namespace mizan::app
