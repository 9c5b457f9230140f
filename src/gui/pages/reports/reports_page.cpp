#include "gui/pages/reports/reports_page.hpp"

#include "gui/dialogs/export.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/reports/printout.hpp"
#include "report/report_writer.hpp"
#include "text/say.hpp"

#include <utility>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

constexpr int least_preview_height = 320; // below the choices

/// A document laid out, and the figures it was made of.
struct LaidOut {
    std::shared_ptr<const app::ReportContents> contents;
    std::shared_ptr<const report::PageBook> book;
};

} // namespace

ReportsPage::ReportsPage(wxWindow& parent, Host& host)
    : Page{parent, host, "reports"}, presenter_{host.voice()}, preview_{new PageView{place("preview"), host.theme()}},
      questions_{host.runner()}, drawings_{host.runner()}, files_{host.runner()} {
    decorate("previous_page", "previous", host.theme().palette.ink, 18);
    decorate("next_page", "next", host.theme().palette.ink, 18);
    make_primary("save");
    fold_when_narrow("preview", least_preview_height);
    for (const char* last : {"open_file", "print", "save"}) // the keyboard comes to the choices first
        place(last).MoveAfterInTabOrder(place("preview").GetParent()->GetChildren().GetLast()->GetData());
    bind_choices();
    bind_actions();
    preview_->on_resized([this] { draw_page(); });
    show_all();
}

std::vector<Command> ReportsPage::commands() {
    std::vector<Command> all;
    for (const char* button : {"save", "print", "open_file", "previous_page", "next_page"})
        all.push_back(command_of(button, "reports"));
    return all;
}

void ReportsPage::bind_choices() {
    on_choice(*this, "kind", [this](int index) { choose_kind(index); });
    on_choice(*this, "who", [this](int index) { choose_who(index); });
    on_choice(*this, "language", [this](int index) { choose_language(index); });
    on_choice(*this, "digits", [this](int index) {
        presenter_.choose_digits(index);
        ask_document();
    });
    on_choice(*this, "format", [this](int index) {
        presenter_.choose_format(index);
        show_all();
    });
    on_choice(*this, "zoom", [this](int index) {
        presenter_.choose_zoom(index);
        draw_page();
    });
}

void ReportsPage::bind_actions() {
    const auto turn = [this](int by) {
        presenter_.turn_page(by);
        preview_->Scroll(0, 0);
        draw_page();
    };
    preview_->on_turned(turn);
    on_action(*this, "previous_page", [turn] { turn(-1); });
    on_action(*this, "next_page", [turn] { turn(1); });
    on_action(*this, "save", [this] {
        if (const auto path = ask_new_file(*this, host_.voice(), presenter_.file_name(), presenter_.ending()))
            save_to(*path);
    });
    on_action(*this, "open_file", [this] { wxLaunchDefaultApplication(wx(saved_)); });
    on_action(*this, "print", [this] { print(); });
}

void ReportsPage::choose_kind(int index) {
    presenter_.choose_kind(index);
    forget_contents();
    ask_document();
}

void ReportsPage::choose_who(int index) {
    presenter_.choose_who(index);
    forget_contents();
    ask_document();
}

void ReportsPage::choose_language(int index) {
    presenter_.choose_language(index);
    ask_document();
}

void ReportsPage::forget_contents() {
    contents_.reset();
}

void ReportsPage::refresh() {
    forget_contents();
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) {
        questions_.cancel();
        return show_problem({"no_interactions", {}});
    }
    presenter_.show_waiting(*period);
    ask_everybody(questions_, *period, [this](const Result<app::ScorecardAnswer>& everybody) {
        if (!everybody) return show_problem(everybody.refusal());
        presenter_.show_people(*everybody);
        ask_document();
    });
}

void ReportsPage::ask_document() {
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) return;
    presenter_.show_waiting(*period);
    gui::show(*this, presenter_.view());
    drawings_.cancel();
    // the book before goes with the work: of a thousand agents it takes longer to free than the window may stand still
    const auto work = [database, contents = contents_, before = std::exchange(book_, nullptr), kind = presenter_.kind(),
                       options = presenter_.options(),
                       question = presenter_.question(*period)](const Progress& progress) -> Result<LaidOut> {
        LaidOut made{contents, {}};
        if (!made.contents) {
            auto asked = database->report_contents(question, progress);
            if (!asked) return asked.refusal();
            made.contents = std::make_shared<const app::ReportContents>(*std::move(asked));
        }
        progress.cancel.check();
        made.book = std::make_shared<const report::PageBook>(report::report_document(kind, *made.contents, options));
        return made;
    };
    questions_.replace<LaidOut>(text::say(host_.voice(), "gui.work.pages"), work, [this](Result<LaidOut> made) {
        if (!made) return show_problem(made.refusal());
        contents_ = made->contents;
        book_ = made->book;
        presenter_.show_pages(book_->count());
        show_all();
        draw_page();
        host_.figures_read();
    });
}

void ReportsPage::draw_page() {
    gui::show(*this, presenter_.view());
    if (!book_) return;
    const double scale =
        preview_->scale_for(book_->width(), book_->height(), presenter_.zoom() == ReportsPresenter::Zoom::width);
    drawings_.replace<report::Pixels>(
        text::say(host_.voice(), "gui.work.pages"),
        [book = book_, page = presenter_.page(), scale](const Progress& progress) -> Result<report::Pixels> {
            progress.cancel.check(); // while it waited, another page may have been asked for
            return book->pixels(page, scale);
        },
        [this](Result<report::Pixels> pixels) {
            if (!pixels) return show_problem(pixels.refusal());
            preview_->show(*pixels, book_->document().title, presenter_.view().page.shown);
        });
}

void ReportsPage::save_to(const std::string& path) {
    const auto period = host_.period();
    if (!host_.database() || !period) return;
    app::ReportCommand command;
    command.kind = presenter_.kind();
    command.question = presenter_.question(*period);
    command.options = presenter_.options();
    command.out = path;
    write_report(*this, host_, files_, command, [this, path] {
        saved_ = path;
        presenter_.show_saved(path);
        show_all();
    });
}

void ReportsPage::print() {
    if (book_ && contents_) print_document(*this, host_, presenter_.kind(), contents_->scorecards, book_);
}

void ReportsPage::show_problem(const Refusal& refusal) {
    drawings_.cancel();
    book_.reset();
    preview_->clear();
    presenter_.show_refusal(refusal);
    show_all();
}

void ReportsPage::show_all() {
    gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
