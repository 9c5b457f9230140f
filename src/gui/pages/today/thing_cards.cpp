#include "gui/pages/today/thing_cards.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/forms/line_breaks.hpp"
#include "gui/forms/words.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"

#include <algorithm>
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace mizan::gui {
namespace {

constexpr int most_in_a_row = 3, card_icon_size = 20;

wxStaticText* card_label(wxWindow& card, const std::string& words, report::Colour colour, bool bold, int width) {
    auto* label = new wxStaticText(&card, wxID_ANY, {});
    label->SetForegroundColour(as_wx(colour));
    if (bold) label->SetFont(label->GetFont().Bold());
    break_lines(*label, wx(words), width);
    return label;
}

} // namespace

ThingCards::ThingCards(wxWindow& place, const Theme& theme, text::Voice voice, Go go)
    : place_{place}, theme_{theme}, voice_{std::move(voice)}, go_{std::move(go)} {}

void ThingCards::show(const std::vector<TodayCard>& cards) {
    const int given = place_.GetClientSize().x;
    if (cards == shown_ && given == width_) return;
    if (cards != shown_ || width_ == 0) least_ = least_widths(cards);
    shown_ = cards;
    width_ = given;
    int columns = most_in_a_row;
    while (columns > 1 && least_[static_cast<std::size_t>(columns) - 1] > given)
        --columns;
    auto* rows = rows_of(cards, columns, std::max(least_[static_cast<std::size_t>(columns) - 1], given));
    place_.InvalidateBestSize();
    place_.SetMinSize(wxSize{least_.front(), rows->CalcMin().y}); // they follow the width and do not make it
    native::mirror_inside(place_, voice_.language);
    place_.Layout();
}

/// At which their words and buttons have room: one, two and more in a row.
std::vector<int> ThingCards::least_widths(const std::vector<TodayCard>& cards) {
    std::vector<int> widths;
    for (int columns = 1; columns <= most_in_a_row; ++columns) {
        const int usual = columns * place_.FromDIP(theme_.with_text(200));
        const int slack = columns * place_.FromDIP(space::near); // what is measured is not always what is drawn
        widths.push_back(std::max(usual, rows_of(cards, columns, usual)->CalcMin().x + slack));
    }
    return widths;
}

wxSizer* ThingCards::rows_of(const std::vector<TodayCard>& cards, int columns, int width) {
    place_.DestroyChildren();
    const int gap = place_.FromDIP(space::apart);
    auto* rows = new wxGridSizer(columns, gap, gap);
    for (std::size_t i = 0; i < cards.size(); ++i)
        rows->Add(made(cards[i], i, (width - gap * (columns - 1)) / columns), wxSizerFlags{1}.Expand());
    place_.SetSizer(rows, true);
    return rows;
}

wxWindow* ThingCards::made(const TodayCard& card, std::size_t thing, int width) {
    auto* panel = new wxPanel(&place_, wxID_ANY);
    panel->SetBackgroundColour(as_wx(theme_.palette.surface));
    const int border = place_.FromDIP(space::between);
    const int inner = width - 2 * border - place_.FromDIP(space::near); // what is measured is not always what is drawn
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticBitmap(
                  panel, wxID_ANY,
                  icon("today", theme_.palette.of(card.tone), theme_.with_text(card_icon_size), voice_.language)),
              wxSizerFlags{}.Border(wxRIGHT, place_.FromDIP(space::near)));
    auto* title = card_label(*panel, card.title, theme_.palette.ink, true,
                             inner - place_.FromDIP(theme_.with_text(card_icon_size) + space::near));
    head->Add(title, wxSizerFlags{1});
    auto* evidence = card_label(*panel, card.evidence, theme_.palette.muted, false, inner);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    int buttons_width = 0;
    for (const auto& [go, label] : card.buttons) {
        auto* button = new wxButton(panel, wxID_ANY, {});
        button->SetLabelText(wx(label));
        native::describe(*button, label + ": " + card.title);
        // the cards may be made anew by what the button does: after its own event
        button->Bind(wxEVT_BUTTON, [this, thing, go = go](wxCommandEvent&) {
            place_.CallAfter([this, thing, go] { go_(thing, go); });
        });
        buttons_width += button->GetBestSize().x + place_.FromDIP(space::tight);
        buttons->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxTOP, place_.FromDIP(space::tight)));
    }
    if (buttons_width + place_.FromDIP(space::between) > inner) buttons->SetOrientation(wxVERTICAL);
    auto* lines = new wxBoxSizer(wxVERTICAL);
    lines->Add(head, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, border));
    lines->Add(evidence, wxSizerFlags{}.Expand().Border(wxALL, border));
    lines->AddStretchSpacer();
    lines->Add(buttons, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, border));
    panel->SetSizer(lines);
    return panel;
}

} // namespace mizan::gui
