#include "gui/pages/importing/cell_styles.hpp"
#include "gui/pages/importing/import_presenter.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

/// The half of ImportPresenter that tells: the file, its preview, what came of it.
namespace mizan::gui {
namespace {

/// Where a sentence takes the list as an argument, it isolates it as a whole: names isolated within would leave the
/// list without a direction of its own.
std::string enumerated(const text::Voice& voice, const std::vector<std::string>& names, bool isolate) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += (i == 0                                ? ""
                 : text::right_to_left(voice.language) ? "، "
                                                       : ", ") +
                (isolate ? text::isolated(voice, names[i]) : names[i]);
    return names.size() > most ? list + " …" : list;
}

/// Formats of another style are one more entry.
void show_styles(const text::Voice& voice, Choice& choice, const char* kind, const std::vector<CellStyle>& styles,
                 const std::optional<std::vector<std::string>>& formats) {
    choice.entries.clear();
    for (const auto& style : styles)
        choice.entries.push_back(text::say_word(voice, kind, style.code));
    choice.chosen = formats ? style_with(styles, *formats) : -1;
    if (choice.chosen >= 0) return;
    choice.chosen = static_cast<int>(choice.entries.size());
    choice.entries.push_back(text::say(voice, "gui.import.as_in_mapping"));
}

std::string_view delimiter_code(const std::string& delimiter) {
    if (delimiter == ",") return "comma";
    if (delimiter == ";") return "semicolon";
    if (delimiter == "\t") return "tab";
    if (delimiter == "|") return "pipe";
    return "other";
}

std::string form_of(const text::Voice& voice, const app::FileGlimpse& glimpse) {
    const auto columns = static_cast<std::int64_t>(glimpse.columns.size());
    if (glimpse.delimiter.empty())
        return text::say(voice, "gui.import.workbook", {{"n", columns}, {"sheet", glimpse.sheet}});
    const auto separator = text::say_word(voice, "gui.separator", delimiter_code(glimpse.delimiter));
    return text::say(voice, "gui.import.text_file",
                     {{"n", columns}, {"encoding", glimpse.encoding}, {"separator", separator}});
}

std::string facts_of(const text::Voice& voice, const app::FileGlimpse& glimpse) {
    auto facts = form_of(voice, glimpse);
    const auto above = static_cast<std::int64_t>(glimpse.rows_above_header);
    if (above > 0) facts += " " + text::say(voice, "gui.import.rows_above", {{"n", above}});
    return facts;
}

std::string title_of(const text::Voice& voice, const app::ImportPreview& preview) {
    if (preview.rows.empty()) return text::say(voice, "gui.import.preview_none");
    return text::say(voice, "gui.import.preview",
                     {{"n", static_cast<std::int64_t>(preview.rows.size())},
                      {"refused", static_cast<std::int64_t>(preview.problems.size())}});
}

} // namespace

/// What was chosen changed: what was read before no longer speaks of it.
void ImportPresenter::changed() {
    view_.file.shown = text::isolated(voice_, file_);
    view_.facts.shown = seen_ ? facts_of(voice_, glimpse_) : "";
    view_.sheet.entries = glimpse_.sheets;
    view_.sheet.visible = glimpse_.sheets.size() > 1;
    view_.sheet_label.shown = view_.sheet.visible ? text::say(voice_, "gui.import.sheet") : "";
    const auto sheet = std::find(glimpse_.sheets.begin(), glimpse_.sheets.end(), glimpse_.sheet);
    view_.sheet.chosen = sheet == glimpse_.sheets.end() ? -1 : static_cast<int>(sheet - glimpse_.sheets.begin());
    view_.raw_title.shown = seen_ ? text::say(voice_, "gui.import.raw") : text::say(voice_, "gui.import.drop_here");
    view_.raw.visible = seen_;
    forget_preview();
    show_mapping();
    show_fit();
    show_step();
}

void ImportPresenter::forget_preview() {
    previewed_ = false;
    view_.problem.shown = view_.preview_title.shown = view_.preview_problems_title.shown = "";
    view_.date_sample.shown = "";
    view_.preview.visible = view_.preview_problems.visible = false;
    preview_ = {};
    preview_problems_.clear();
}

void ImportPresenter::show_mapping() {
    const bool own = view_.use_mapping.on;
    view_.mapping_side.visible = view_.save_mapping.visible = own;
    view_.change_profile.enabled = view_.profile.chosen >= 0 && seen_;
    view_.source_name.shown = form_.draft().source();
    show_styles(voice_, view_.dates, "gui.dates", time_styles(), form_.draft().time_formats());
    show_styles(voice_, view_.durations, "gui.durations", duration_styles(), form_.draft().duration_formats());
    if (!own || !seen_) return;
    if (const auto missing = form_.missing(); !missing.empty())
        show_raw_instead(
            text::say(voice_, "gui.import.still_missing", {{"fields", enumerated(voice_, missing, false)}}));
    else if (form_.draft().source().empty())
        show_raw_instead(text::say(voice_, "gui.import.source_missing"));
}

/// Until the rows can be read they are shown as they stand, so that a person sees what the columns hold.
void ImportPresenter::show_raw_instead(std::string title) {
    view_.preview_title.shown = std::move(title);
    preview_ = raw_;
    view_.preview.visible = !raw_.rows.empty();
}

/// Why this profile: how many of its columns the file has, and what it needs and the file has not.
void ImportPresenter::show_fit() {
    view_.profile_fit.shown = "";
    if (!seen_) return;
    if (glimpse_.suggested_profile.empty()) {
        view_.profile_fit.shown = text::say(voice_, "gui.import.no_profile");
        if (view_.use_mapping.on) return;
    }
    const auto fit = std::find_if(glimpse_.ranking.begin(), glimpse_.ranking.end(),
                                  [&](const app::ProfileFit& one) { return one.profile == profile(); });
    if (fit == glimpse_.ranking.end()) return;
    view_.profile_fit.shown =
        text::say(voice_, "gui.import.fit",
                  {{"found", static_cast<std::int64_t>(fit->found)}, {"n", static_cast<std::int64_t>(fit->columns)}});
    if (!fit->can_read())
        view_.profile_fit.shown +=
            " " + text::say(voice_, "gui.import.fit_lacks", {{"columns", enumerated(voice_, fit->missing, false)}});
    else if (!glimpse_.suggestion_is_clear && fit == glimpse_.ranking.begin() && glimpse_.ranking.size() > 1)
        view_.profile_fit.shown += " " + text::say(voice_, "gui.import.fit_unclear",
                                                   {{"other", profile_name(voice_, glimpse_.ranking[1].profile)}});
}

void ImportPresenter::show_preview(const app::ImportPreview& preview) {
    forget_preview();
    previewed_ = true;
    preview_ = worded(voice_, preview);
    preview_problems_ = lines_of(preview.problems);
    view_.preview.visible = !preview_.rows.empty();
    view_.preview_problems.visible = !preview_problems_.empty();
    view_.preview_title.shown = title_of(voice_, preview);
    if (!preview_problems_.empty())
        view_.preview_problems_title.shown =
            text::say(voice_, view_.use_profile.on ? "gui.import.problems_profile" : "gui.import.problems");
    show_date_sample(preview);
    view_.ready_words.shown = text::say(
        voice_, view_.use_profile.on ? "gui.import.ready_profile" : "gui.import.ready_mapping",
        {{"file", std::filesystem::path{file_}.filename().string()},
         {"source", view_.use_profile.on ? view_.profile.entries[static_cast<std::size_t>(view_.profile.chosen)]
                                         : form_.draft().source()}});
    view_.rejects.shown = text::isolated(voice_, command().rejects->string());
    show_step();
}

/// By one's own mapping a time is told by what was chosen, not by dozens of formats.
std::vector<ProblemLine> ImportPresenter::lines_of(const std::vector<app::RowProblem>& problems) const {
    auto lines = worded(voice_, problems);
    if (!view_.use_mapping.on || view_.dates.chosen < 0) return lines;
    const auto& style = view_.dates.entries[static_cast<std::size_t>(view_.dates.chosen)];
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (problems[i].reason.code == "time_unreadable")
            lines[i].reason = text::say(voice_, "gui.import.time_unreadable", {{"style", style}});
    return lines;
}

/// The first cell of the opening and the time that it is read as.
void ImportPresenter::show_date_sample(const app::ImportPreview& preview) {
    const auto origin = form_.draft().origin("opened_at", glimpse_.columns);
    const auto column = std::find(glimpse_.columns.begin(), glimpse_.columns.end(), origin.text);
    if (!view_.use_mapping.on || column == glimpse_.columns.end() || preview.rows.empty()) return;
    const auto& first = preview.rows.front();
    const auto row = first.row - 2 - glimpse_.rows_above_header; // 1: the first record, before the names of columns
    if (row < 0 || static_cast<std::size_t>(row) >= glimpse_.rows.size()) return;
    const auto& cells = glimpse_.rows[static_cast<std::size_t>(row)];
    const auto place = static_cast<std::size_t>(column - glimpse_.columns.begin());
    if (place >= cells.size()) return;
    view_.date_sample.shown =
        text::say(voice_, "gui.import.date_sample",
                  {{"found", cells[place]}, {"time", text::instant(voice_, first.draft.opened_at)}});
}

/// On this page a date in doubt is settled by a choice, not in a file.
std::string ImportPresenter::words_of(const Refusal& refusal) const {
    if (refusal.code != "dates_ambiguous") return text::say(voice_, refusal);
    return text::say(voice_, Refusal{view_.use_mapping.on ? "gui.import.dates_ambiguous" : "gui.import.dates_doubtful",
                                     refusal.arguments});
}

void ImportPresenter::refuse_preview(const Refusal& refusal) {
    forget_preview();
    show_raw_instead(text::say(voice_, "gui.import.raw"));
    show_problem(refusal);
}

void ImportPresenter::show_problem(const Refusal& refusal) {
    view_.problem.shown = words_of(refusal);
    show_step();
}

void ImportPresenter::show_result(const app::ImportSummary& summary) {
    const auto number = [this](std::int64_t value) { return text::number(voice_, value); };
    rejects_written_ = summary.rejected > 0 ? rejects_ : "";
    view_.problem.shown = "";
    view_.outcome.shown = text::say(voice_, "gui.import.outcome", {{"n", summary.added}});
    view_.rows.shown = number(summary.rows);
    view_.added.shown = number(summary.added);
    view_.corrected.shown = number(summary.corrected);
    view_.duplicates.shown = number(summary.duplicates);
    view_.rejected.shown = number(summary.rejected);
    view_.skipped.shown = number(summary.skipped + summary.folded);
    view_.agents_created.shown = summary.agents_created.empty()
                                     ? text::say(voice_, "gui.import.no_agents_created")
                                     : text::say(voice_, "gui.import.agents_created",
                                                 {{"n", static_cast<std::int64_t>(summary.agents_created.size())}}) +
                                           " " + enumerated(voice_, summary.agents_created, true);
    tell_warnings(summary);
    problems_ = lines_of(summary.first_problems);
    view_.problems.visible = !problems_.empty();
    view_.problems_title.shown = problems_.empty() ? "" : text::say(voice_, "gui.import.problems");
    view_.open_rejects.visible = !rejects_written_.empty();
    running_ = false;
    go(Step::result);
}

void ImportPresenter::tell_warnings(const app::ImportSummary& summary) {
    constexpr std::size_t most_told = 4; // values that took the default
    view_.warnings.shown.clear();
    const auto tell = [this](const std::string& sentence) {
        view_.warnings.shown += (view_.warnings.shown.empty() ? "" : "\n") + sentence;
    };
    for (const auto& [code, count] : summary.warnings)
        tell(text::has_sentence(code) ? text::say(voice_, code, {{"n", count}})
                                      : text::isolated(voice_, code) + ": " + text::number(voice_, count));
    if (summary.without_hours) tell(text::say(voice_, "gui.import.without_hours"));
    std::size_t told = 0;
    for (const auto& [column, values] : summary.defaulted)
        for (const auto& [value, count] : values) {
            if (++told > most_told) return;
            tell(text::say(voice_, "import_defaulted", {{"column", column}, {"found", value}, {"n", count}}));
        }
}

} // namespace mizan::gui
