#include "report/report_writer.hpp"

#include "report/csv/csv.hpp"
#include "report/documents/scorecard_document.hpp"
#include "report/documents/team_document.hpp"
#include "report/render.hpp"

namespace mizan::report {
namespace {

text::Voice voice_for(const app::ScorecardAnswer& answer, const app::ReportOptions& options) {
    text::Voice voice{text::language_of(options.language).value_or(text::Language::en),
                      options.arabic_digits ? text::Digits::arabic_indic : text::Digits::latin};
    voice.hijri = options.hijri;
    if (auto zone = core::Zone::named(answer.organisation_timezone)) voice.zone = *zone;
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
        const Document document = report_document(kind, contents, options);
        if (options.format == app::ReportFormat::csv && options.byte_order_mark)
            return render_csv(document, ByteOrderMark::with);
        return render(document, rendered(options.format));
    }
};

} // namespace

Document report_document(app::ReportKind kind, const app::ReportContents& contents, const app::ReportOptions& options) {
    const text::Voice voice = voice_for(contents.scorecards, options);
    return kind == app::ReportKind::team ? team_document(contents, voice) : scorecard_document(contents, voice);
}

std::unique_ptr<app::ReportWriter> make_report_writer() {
    return std::make_unique<Writer>();
}

} // namespace mizan::report
