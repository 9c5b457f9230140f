#pragma once
#include "gui/pages/page.hpp"
#include "gui/pages/reports/page_view.hpp"
#include "gui/pages/reports/reports_presenter.hpp"
#include "report/pdf/page_book.hpp"

namespace mizan::gui {

/// A document: chosen, seen as it will be printed, saved, printed.
class ReportsPage final : public Page {
public:
    ReportsPage(wxWindow& parent, Host& host);
    std::vector<Command> commands() override;
    void refresh() override;
    void show_problem(const Refusal& refusal) override;

    const ReportsPresenter& presenter() const { return presenter_; }
    const PageView& preview() const { return *preview_; }
    const std::shared_ptr<const report::PageBook>& book() const { return book_; } // none: nothing to be seen yet
    void choose_kind(int index);
    void choose_who(int index);
    void choose_language(int index);
    void save_to(const std::string& path);

private:
    void bind_choices();
    void bind_actions();
    void forget_contents();
    void ask_document();
    void draw_page();
    void print();
    void show_all();

    ReportsPresenter presenter_;
    PageView* preview_;
    std::shared_ptr<const app::ReportContents> contents_; // of the present question; other languages need no other
    std::shared_ptr<const report::PageBook> book_;
    std::string saved_;
    JobScope questions_, drawings_, files_;
};

} // namespace mizan::gui
