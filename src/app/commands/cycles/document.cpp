#include "app/commands/cycles/document.hpp"

#include "app/commands/pending_file.hpp"
#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

std::string document_detail(const CycleDocument& document) {
    std::vector<std::int64_t> people;
    for (const CycleRow& row : document.view.result.rows)
        people.push_back(row.person.value);
    return nlohmann::json{{"report", cycle_document_names[static_cast<std::size_t>(document.kind)]},
                          {"cycle", document.view.cycle.subject},
                          {"seal", document.view.cycle.seal->seal},
                          {"people", people}}
        .dump();
}

Result<WrittenReport> document_written(App& app, const CycleDocumentCommand& command, const Progress& progress) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    const bool pages = command.options.format == ReportFormat::pdf || command.options.format == ReportFormat::html;
    if (command.question.kind == CycleDocumentKind::letters && !pages) return Refusal{"letters_are_pages", {}};
    const auto document = cycle_document(app, command.question, progress);
    if (!document) return document.refusal();
    return put_on_record(app, command.question.asking.actor, *place,
                         app.reports->write_cycle(*document, command.options), document_detail(*document));
}

} // namespace

Result<WrittenReport> write_cycle_document(App& app, const CycleDocumentCommand& command, const Progress& progress) {
    return on_record(app, command.question.asking.actor, "report", document_written(app, command, progress));
}

} // namespace mizan::app
