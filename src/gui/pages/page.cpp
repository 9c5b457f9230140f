#include "gui/pages/page.hpp"

#include "base/error.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/dialogs/problem.hpp"
#include "gui/forms/accessible_names.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <utility>
#include <wx/bmpbuttn.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

void measure_anew(wxWindow& window) {
    for (auto* child : window.GetChildren())
        if (!child->IsTopLevel()) measure_anew(*child);
    window.InvalidateBestSize();
}

} // namespace

Page::Page(wxWindow& parent, Host& host, const char* form) : host_{host} {
    if (!wxXmlResource::Get()->LoadPanel(this, &parent, form))
        throw Error{"gui.unexpected", {{"reason", std::string{form}}}};
    name_controls(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
        event.Skip();
        measure_when_drawn();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            flow_labels(*this);
            Layout();
        });
    });
}

void Page::show_problem(const Refusal& refusal) {
    tell_problem(*this, host_.voice(), refusal);
}

bool Page::Layout() {
    const bool laid = wxPanel::Layout();
    if (laid_out_) laid_out_();
    measured_ = false;
    return laid;
}

/// A label that is shown for the first time has its font only when it is drawn: then everything is measured once more.
void Page::measure_when_drawn() {
    if (std::exchange(measured_, true)) return;
    CallAfter([this] {
        measure_anew(*this);
        wxPanel::Layout();
        if (laid_out_) laid_out_();
    });
}

void Page::fold_when_narrow(std::string_view name, int least_height) {
    folding_.add(place(name), FromDIP(host_.theme().with_text(least_height)));
}

void Page::fold(int width) {
    if (folding_.fit(*this, width)) wxPanel::Layout();
}

void Page::ask_everybody(JobScope& jobs, const Period& period, std::function<void(Result<app::ScorecardAnswer>)> done) {
    app::ScorecardQuestion question;
    question.period = period;
    question.resamples = 0;
    jobs.replace<app::ScorecardAnswer>(
        text::say(host_.voice(), "gui.work.team"),
        [database = host_.database(), question](const Progress& progress) {
            return database->scorecards(question, progress);
        },
        std::move(done));
}

wxWindow& Page::place(std::string_view name) {
    auto* window = FindWindow(wxXmlResource::GetXRCID(wx(name)));
    if (window == nullptr) throw Error{"gui.unexpected", {{"reason", std::string{name}}}};
    return *window;
}

void Page::decorate(std::string_view name, std::string_view icon_name, report::Colour colour, int size) {
    if (auto* button = dynamic_cast<wxBitmapButton*>(&place(name))) {
        button->SetBitmap(icon(icon_name, colour, host_.theme().with_text(size), host_.voice().language));
        native::describe(*button, utf8(button->GetToolTipText()));
    }
}

Command Page::command_of(std::string_view button, std::string_view page_id) {
    auto& window = place(button);
    Command command;
    command.code = std::string{button};
    command.title = utf8(window.GetLabel().empty() ? window.GetToolTipText() : window.GetLabel());
    command.group = text::say_word(host_.voice(), "gui.page", page_id);
    command.available = window.IsEnabled() && window.IsShownOnScreen();
    command.act = [&window] {
        wxCommandEvent pressed{wxEVT_BUTTON, window.GetId()};
        pressed.SetEventObject(&window);
        window.ProcessWindowEvent(pressed);
    };
    return command;
}

void Page::make_primary(std::string_view name) {
    native::style(place(name), "primary");
}

void Page::put_icon(std::string_view name, std::string_view icon_name, report::Colour colour, int size) {
    auto& window = place(name);
    const auto bundle = icon(icon_name, colour, host_.theme().with_text(size), host_.voice().language);
    if (auto* child =
            window.GetChildren().empty() ? nullptr : dynamic_cast<wxStaticBitmap*>(window.GetChildren().front()))
        child->SetBitmap(bundle);
    else
        fill_place(window, *new wxStaticBitmap(&window, wxID_ANY, bundle));
    window.Layout();
}

} // namespace mizan::gui
