#pragma once
#include "app/commands/report.hpp"
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct ReportsView {
    Text title, subtitle, message, format_note, page;
    Choice kind, who, language, digits, format, zoom;
    Action previous_page, next_page, save, open_file, print;
    Place preview;
    static const Fields<ReportsView>& fields();
};

/// What document is wanted, and which of its pages is seen.
/// Keeps: with each kind its own choice of whom (agents for scorecards, teams for the team report); first: everybody.
class ReportsPresenter {
public:
    enum class Zoom { width, page };
    explicit ReportsPresenter(text::Voice voice);

    const ReportsView& view() const { return view_; }

    /// Who can be chosen: the agents of the period and their teams. Whom that does not hold is everybody again.
    void show_people(const app::ScorecardAnswer& everybody);
    void choose_kind(int index);
    void choose_who(int index);
    void choose_language(int index);
    void choose_digits(int index);
    void choose_format(int index);
    void choose_zoom(int index);

    void show_waiting(const Period& period);
    /// The document has so many pages; the page that was seen stays, where it is there.
    void show_pages(std::size_t count);
    void turn_page(int by);
    void show_refusal(const Refusal& refusal);
    void show_saved(const std::string& file);

    app::ReportKind kind() const;
    app::ReportOptions options() const;
    app::ScorecardQuestion question(const Period& period) const;
    Zoom zoom() const;
    std::size_t page() const { return page_; } // from 0
    /// What a file of it is called, without its ending; and the ending.
    std::string file_name() const;
    std::string ending() const;

private:
    struct Who {
        std::string name, shown;
    };
    const std::string& chosen_who() const { return who_[static_cast<std::size_t>(view_.kind.chosen)]; }
    const std::vector<Who>& listed() const { return lists_[static_cast<std::size_t>(view_.kind.chosen)]; }
    void list_who();
    void show_page();

    text::Voice voice_;
    ReportsView view_;
    Period period_;
    std::vector<Who> lists_[2]; // agents, teams
    std::string who_[2];        // by name; empty: everybody
    std::size_t page_ = 0, count_ = 0;
};

} // namespace mizan::gui
