#include "app/commands/list_export.hpp"

#include "app/actor.hpp"
#include "app/commands/pending_file.hpp"
#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

constexpr std::size_t lines_at_once = 500;

ListedInteractions listed(App& app, const ListQuestion& question, const InteractionList& list,
                          const Progress& progress) {
    ListedInteractions all{
        question.period, list.as_of, list.known_at, app.store->read()->organisation().timezone, {}, {}};
    const std::span<const InteractionId> ids{list.ids};
    for (std::size_t from = 0; from < ids.size(); from += lines_at_once) {
        progress.step("reading_rows", static_cast<std::int64_t>(from), static_cast<std::int64_t>(ids.size()));
        const auto page = ids.subspan(from, std::min(lines_at_once, ids.size() - from));
        for (auto& line : listed_interactions(app, page, question.asking))
            all.lines.push_back(std::move(line));
    }
    return all;
}

Result<WrittenReport> exported(App& app, const ListExport& command, const Progress& progress) {
    {
        const auto reader = app.store->read();
        const auto who = permitted(*reader, command.actor, Action::export_data, present(app, *reader));
        if (!who) return who.refusal();
    }
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    const auto list = list_interactions(app, command.question, progress);
    if (!list) return list.refusal();
    const auto found = static_cast<std::int64_t>(list->ids.size());
    if (found > exported_lines_most) return Refusal{"list_too_long", {{"n", found}, {"most", exported_lines_most}}};
    auto lines = listed(app, command.question, *list, progress);
    lines.columns = command.columns;
    const std::string bytes = app.reports->write_list(lines, command.options);
    const bool sheet = command.options.format == ReportFormat::xlsx;
    const nlohmann::json detail{
        {"list", found}, {"format", sheet ? "xlsx" : "csv"}, {"period", command.question.period.name}};
    return put_on_record(app, command.actor, *place, bytes, detail.dump());
}

} // namespace

Result<WrittenReport> export_list(App& app, const ListExport& command, const Progress& progress) {
    return on_record(app, command.actor, "interaction list", exported(app, command, progress));
}

} // namespace mizan::app
