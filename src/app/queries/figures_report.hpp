#pragma once
#include "app/queries/kpi.hpp"

namespace mizan::app {

/// Reports that tell the organisation's figures group by group, apart from any scheme.
enum class FiguresKind : std::uint8_t { channels, satisfaction, complaints, retention };
inline constexpr std::array<std::string_view, 4> figures_kind_names{"channels", "satisfaction", "complaints",
                                                                    "retention"};

/// A table of it: what it is about (a code) and the figures of each group.
struct FiguresPart {
    std::string about;
    KpiAnswer answer;
};

struct FiguresReport {
    FiguresKind kind = FiguresKind::channels;
    Period period;
    std::string team, team_ar; // of whom; empty: everybody
    Instant as_of;
    std::string organisation_timezone;
    std::int64_t rulebook_version = 0;
    std::vector<FiguresPart> parts;
};

struct FiguresReportQuestion {
    FiguresKind kind = FiguresKind::channels;
    Period period;
    std::string team; // by name; empty: everybody
    Asking asking;
};
/// Refuses `no_interactions`, `report_without_rows` {period}, `team_unknown`, what permitted() does.
Result<FiguresReport> figures_report(App& app, const FiguresReportQuestion& question, const Progress& progress = {});

} // namespace mizan::app
