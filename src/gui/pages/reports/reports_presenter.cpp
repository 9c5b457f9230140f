#include "gui/pages/reports/reports_presenter.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <array>

namespace mizan::gui {
namespace {

/// In the order of app::ReportKind, app::ReportFormat, text::Language.
constexpr std::array kinds{"scorecard", "team"};
constexpr std::array formats{"pdf", "html", "xlsx", "csv"};
constexpr std::array languages{text::Language::en, text::Language::ar};
constexpr std::array digit_shapes{"latin", "arabic_indic"};
constexpr std::array zooms{"width", "page"};

template <class Codes>
std::vector<std::string> words(const text::Voice& voice, const char* prefix, const Codes& codes) {
    std::vector<std::string> all;
    all.reserve(codes.size());
    for (const auto* code : codes)
        all.push_back(text::say_word(voice, prefix, code));
    return all;
}

} // namespace

const Fields<ReportsView>& ReportsView::fields() {
    using V = ReportsView;
    static const Fields<V> all{{"title", &V::title},
                               {"subtitle", &V::subtitle},
                               {"message", &V::message},
                               {"format_note", &V::format_note},
                               {"page", &V::page},
                               {"kind", &V::kind},
                               {"who", &V::who},
                               {"language", &V::language},
                               {"digits", &V::digits},
                               {"format", &V::format},
                               {"zoom", &V::zoom},
                               {"previous_page", &V::previous_page},
                               {"next_page", &V::next_page},
                               {"save", &V::save},
                               {"open_file", &V::open_file},
                               {"print", &V::print},
                               {"preview", &V::preview}};
    return all;
}

ReportsPresenter::ReportsPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.title.shown = text::say(voice_, "gui.page.reports");
    view_.kind = {words(voice_, "report_kind", kinds), 0};
    view_.format = {words(voice_, "format_name", formats), 0};
    view_.zoom = {words(voice_, "gui.reports.zoom", zooms), 0};
    view_.digits = {words(voice_, "digits", digit_shapes), 0};
    for (const auto language : languages)
        view_.language.entries.push_back(
            text::say_word(language, "language", text::code_of(language))); // each in itself
    choose_language(voice_.language == text::Language::ar ? 1 : 0);
    view_.open_file.visible = false;
    list_who();
    show_pages(0);
}

void ReportsPresenter::show_people(const app::ScorecardAnswer& everybody) {
    auto& [agents, teams] = lists_;
    agents.clear();
    teams.clear();
    for (const auto& card : everybody.cards) {
        agents.push_back({card.name, report::shown_name(voice_, card.name, card.name_ar)});
        const bool listed =
            std::any_of(teams.begin(), teams.end(), [&](const Who& team) { return team.name == card.team; });
        if (!card.team.empty() && !listed)
            teams.push_back({card.team, report::shown_name(voice_, card.team, card.team_ar)});
    }
    std::sort(teams.begin(), teams.end(), [](const Who& a, const Who& b) { return a.name < b.name; });
    list_who();
}

void ReportsPresenter::list_who() {
    view_.who.entries = {text::say(voice_, "report.everybody")};
    view_.who.chosen = 0;
    for (const auto& who : listed()) {
        view_.who.entries.push_back(who.shown);
        if (who.name == chosen_who()) view_.who.chosen = static_cast<int>(view_.who.entries.size()) - 1;
    }
    choose_who(view_.who.chosen);
}

void ReportsPresenter::choose_kind(int index) {
    view_.kind.chosen = std::clamp(index, 0, 1);
    page_ = 0;
    list_who();
}

void ReportsPresenter::choose_who(int index) {
    if (index < 0 || index > static_cast<int>(listed().size())) return;
    auto& who = who_[static_cast<std::size_t>(view_.kind.chosen)];
    const std::string chosen = index == 0 ? "" : listed()[static_cast<std::size_t>(index) - 1].name;
    if (who != chosen) page_ = 0;
    who = chosen;
    view_.who.chosen = index;
}

void ReportsPresenter::choose_language(int index) {
    view_.language.chosen = std::clamp(index, 0, 1);
    view_.digits.enabled = languages[static_cast<std::size_t>(view_.language.chosen)] == text::Language::ar;
    if (!view_.digits.enabled) view_.digits.chosen = 0;
}

void ReportsPresenter::choose_digits(int index) {
    view_.digits.chosen = std::clamp(index, 0, 1);
}

void ReportsPresenter::choose_format(int index) {
    view_.format.chosen = std::clamp(index, 0, static_cast<int>(formats.size()) - 1);
    view_.format_note.shown = text::say_word(voice_, "gui.reports.note", ending());
}

void ReportsPresenter::choose_zoom(int index) {
    view_.zoom.chosen = std::clamp(index, 0, 1);
}

void ReportsPresenter::show_waiting(const Period& period) {
    period_ = period;
    view_.subtitle.shown = text::period(voice_, period);
    view_.message.shown = "";
    view_.open_file.visible = false;
    choose_format(view_.format.chosen);
}

void ReportsPresenter::show_pages(std::size_t count) {
    count_ = count;
    page_ = std::min(page_, count == 0 ? 0 : count - 1);
    view_.save.enabled = view_.print.enabled = view_.preview.visible = view_.zoom.enabled = count > 0;
    view_.message.shown = "";
    show_page();
}

void ReportsPresenter::turn_page(int by) {
    const auto wanted = static_cast<std::ptrdiff_t>(page_) + by;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(count_)) return;
    page_ = static_cast<std::size_t>(wanted);
    show_page();
}

void ReportsPresenter::show_page() {
    view_.previous_page.enabled = page_ > 0;
    view_.next_page.enabled = page_ + 1 < count_;
    view_.page.shown =
        count_ == 0
            ? ""
            : text::say(voice_, "report.page",
                        {{"page", static_cast<std::int64_t>(page_) + 1}, {"pages", static_cast<std::int64_t>(count_)}});
}

void ReportsPresenter::show_refusal(const Refusal& refusal) {
    show_pages(0);
    view_.message.shown = text::say(voice_, refusal);
}

void ReportsPresenter::show_saved(const std::string& file) {
    view_.message.shown = text::say(voice_, "gui.export.done", {{"file", text::isolated(voice_, file)}});
    view_.open_file.visible = true;
}

app::ReportKind ReportsPresenter::kind() const {
    return view_.kind.chosen == 0 ? app::ReportKind::scorecard : app::ReportKind::team;
}

app::ReportOptions ReportsPresenter::options() const {
    app::ReportOptions options;
    options.format = static_cast<app::ReportFormat>(view_.format.chosen);
    options.language = text::code_of(languages[static_cast<std::size_t>(view_.language.chosen)]);
    options.arabic_digits = view_.digits.chosen == 1;
    return options;
}

app::ScorecardQuestion ReportsPresenter::question(const Period& period) const {
    app::ScorecardQuestion question;
    question.period = period;
    question.trends = kind() == app::ReportKind::scorecard;
    (kind() == app::ReportKind::scorecard ? question.agent : question.team) = chosen_who();
    return question;
}

ReportsPresenter::Zoom ReportsPresenter::zoom() const {
    return view_.zoom.chosen == 0 ? Zoom::width : Zoom::page;
}

std::string ReportsPresenter::file_name() const {
    const auto& who = chosen_who();
    return (who.empty() ? view_.kind.entries[static_cast<std::size_t>(view_.kind.chosen)] : who) + " " + period_.name;
}

std::string ReportsPresenter::ending() const {
    return formats[static_cast<std::size_t>(view_.format.chosen)];
}

} // namespace mizan::gui
