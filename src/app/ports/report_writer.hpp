#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace mizan::app {

struct ReportContents;
struct GoalsReport;
struct ListedInteractions;
struct FiguresReport;
struct AuditReport;
struct CycleDocument;

enum class ReportFormat : std::uint8_t { pdf, html, xlsx, csv };
enum class ReportKind : std::uint8_t { scorecard, team };

struct ReportOptions {
    ReportFormat format = ReportFormat::pdf;
    std::string language = "en";  // en, ar
    bool arabic_digits = false;   // ٠-٩ in Arabic documents
    bool hijri = false;           // the Hijri date beside the Gregorian one
    bool byte_order_mark = false; // CSV
};

/// Turns typed results into documents; implemented in report/.
class ReportWriter {
public:
    virtual ~ReportWriter() = default;
    /// The finished file's bytes. One scorecard per person who has one, or the team's overview.
    virtual std::string write(ReportKind kind, const ReportContents& contents, const ReportOptions& options) = 0;
    virtual std::string write_goals(const GoalsReport& report, const ReportOptions& options) = 0;
    virtual std::string write_figures(const FiguresReport& figures, const ReportOptions& options) = 0;
    virtual std::string write_audit(const AuditReport& audit, const ReportOptions& options) = 0;
    virtual std::string write_cycle(const CycleDocument& document, const ReportOptions& options) = 0;
    virtual std::string write_list(const ListedInteractions& list, const ReportOptions& options) = 0;
};

} // namespace mizan::app
