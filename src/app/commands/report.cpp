#include "app/commands/report.hpp"

#include "app/commands/pending_file.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/audit.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

constexpr std::array<std::string_view, 2> kind_names{"scorecard", "team"};
constexpr std::array<std::string_view, 4> format_names{"pdf", "html", "xlsx", "csv"};

/// What was told of whom; `form`: of the file, or "print".
std::string detail_of(ReportKind kind, std::string_view form, const ScorecardAnswer& answer) {
    std::vector<std::int64_t> people;
    for (const Scorecard& card : answer.cards)
        people.push_back(card.person.value);
    return nlohmann::json{{"report", kind_names[static_cast<std::size_t>(kind)]},
                          {"format", form},
                          {"period", answer.period.name},
                          {"people", people}}
        .dump();
}

Result<WrittenReport> written(App& app, const ReportCommand& command, const Progress& progress) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    const auto contents = report_contents(app, command.question, progress);
    if (!contents) return contents.refusal();
    progress.step("writing_report", 0);
    const auto form = format_names[static_cast<std::size_t>(command.options.format)];
    const std::string bytes = app.reports->write(command.kind, *contents, command.options);
    return put_on_record(app, command.actor, *place, bytes, detail_of(command.kind, form, contents->scorecards));
}

std::string detail_of(std::string_view kind, const ReportOptions& options, const Period& period) {
    return nlohmann::json{
        {"report", kind}, {"format", format_names[static_cast<std::size_t>(options.format)]}, {"period", period.name}}
        .dump();
}

Result<WrittenReport> written_figures(App& app, const FiguresReportCommand& command, const Progress& progress) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    const auto report = figures_report(app, command.question, progress);
    if (!report) return report.refusal();
    const auto kind = figures_kind_names[static_cast<std::size_t>(command.question.kind)];
    return put_on_record(app, command.actor, *place, app.reports->write_figures(*report, command.options),
                         detail_of(kind, command.options, command.question.period));
}

Result<WrittenReport> written_audit(App& app, const AuditReportCommand& command) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    const auto report = audit_report(app, command.period, command.asking);
    if (!report) return report.refusal();
    return put_on_record(app, command.actor, *place, app.reports->write_audit(*report, command.options),
                         detail_of("audit", command.options, command.period));
}

} // namespace

Result<WrittenReport> write_figures_report(App& app, const FiguresReportCommand& command, const Progress& progress) {
    return on_record(app, command.actor, "report", written_figures(app, command, progress));
}

Result<WrittenReport> write_audit_report(App& app, const AuditReportCommand& command) {
    return on_record(app, command.actor, "report", written_audit(app, command));
}

Result<WrittenReport> write_report(App& app, const ReportCommand& command, const Progress& progress) {
    return on_record(app, command.actor, "report", written(app, command, progress));
}

Result<WrittenReport> put_on_record(App& app, const std::string& actor, const std::filesystem::path& place,
                                    const std::string& bytes, const std::string& detail) {
    PendingFile file{place};
    file.write(bytes);
    WrittenReport report{static_cast<std::int64_t>(bytes.size()), {}};
    auto writer = app.store->write(actor);
    if (!writer) {
        if (!never_writable(writer.refusal())) return writer.refusal();
        report.not_recorded = writer.refusal();
    }
    if (writer) (*writer)->commit("export", detail); // no document without its entry
    file.put_in_place();
    return report;
}

Result<RecordedPrint> record_print(App& app, ReportKind kind, const ScorecardAnswer& answer, const std::string& actor) {
    auto writer = app.store->write(actor);
    if (!writer && !never_writable(writer.refusal())) return writer.refusal();
    if (!writer) return RecordedPrint{writer.refusal()};
    (*writer)->commit("print", detail_of(kind, "print", answer));
    return RecordedPrint{};
}

} // namespace mizan::app
