#include "report/report_writer.hpp"

#include "report/csv/csv.hpp"
#include "report/documents/cycle_documents.hpp"
#include "report/documents/figures_document.hpp"
#include "report/documents/goals_document.hpp"
#include "report/documents/list_document.hpp"
#include "report/documents/scorecard_document.hpp"
#include "report/documents/team_document.hpp"
#include "report/render.hpp"

namespace mizan::report {
namespace {

text::Voice voice_for(const std::string& timezone, const app::ReportOptions& options) {
    text::Voice voice{text::language_of(options.language).value_or(text::Language::en),
                      options.arabic_digits ? text::Digits::arabic_indic : text::Digits::latin};
    voice.hijri = options.hijri;
    if (auto zone = core::Zone::named(timezone)) voice.zone = *zone;
    return voice;
}

Format rendered(app::ReportFormat format) {
    switch (format) {
    case app::ReportFormat::pdf: return Format::pdf;
    case app::ReportFormat::html: return Format::html;
    case app::ReportFormat::xlsx: return Format::xlsx;
    case app::ReportFormat::csv: break;
    }
    return Format::csv;
}

class Writer final : public app::ReportWriter {
public:
    std::string write(app::ReportKind kind, const app::ReportContents& contents,
                      const app::ReportOptions& options) override {
        return bytes_of(report_document(kind, contents, options), options);
    }
    std::string write_goals(const app::GoalsReport& report, const app::ReportOptions& options) override {
        return bytes_of(goals_document(report, voice_for(report.organisation_timezone, options)), options);
    }
    std::string write_figures(const app::FiguresReport& figures, const app::ReportOptions& options) override {
        return bytes_of(figures_document(figures, voice_for(figures.organisation_timezone, options)), options);
    }
    std::string write_audit(const app::AuditReport& audit, const app::ReportOptions& options) override {
        return bytes_of(audit_document(audit, voice_for(audit.organisation_timezone, options)), options);
    }
    std::string write_cycle(const app::CycleDocument& document, const app::ReportOptions& options) override {
        return bytes_of(cycle_document(document, voice_for(document.organisation_timezone, options)), options);
    }
    std::string write_list(const app::ListedInteractions& list, const app::ReportOptions& options) override {
        return bytes_of(list_document(list, voice_for(list.organisation_timezone, options)), options);
    }

private:
    static std::string bytes_of(const Document& document, const app::ReportOptions& options) {
        if (options.format == app::ReportFormat::csv && options.byte_order_mark)
            return render_csv(document, ByteOrderMark::with);
        return render(document, rendered(options.format));
    }
};

} // namespace

Document report_document(app::ReportKind kind, const app::ReportContents& contents, const app::ReportOptions& options) {
    const text::Voice voice = voice_for(contents.scorecards.organisation_timezone, options);
    return kind == app::ReportKind::team ? team_document(contents, voice) : scorecard_document(contents, voice);
}

std::unique_ptr<app::ReportWriter> make_report_writer() {
    return std::make_unique<Writer>();
}

} // namespace mizan::report
