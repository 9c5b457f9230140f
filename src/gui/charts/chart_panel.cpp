#include "gui/charts/chart_panel.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/forms/line_breaks.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

namespace mizan::gui {
namespace {

/// Broken to the width; empty ones take no room.
void put_words(wxStaticText& label, const std::string& words, int width) {
    label.Show(!words.empty());
    break_lines(label, wx(words), width);
    label.SetMinSize({label.FromDIP(100), label.GetBestSize().y}); // they follow the width and do not make it
}

} // namespace

ChartPanel::ChartPanel(wxWindow& place, const Theme& theme, text::Voice voice, int height)
    : place_{place}, voice_{std::move(voice)}, title_{new wxStaticText(&place, wxID_ANY, {})},
      note_{new wxStaticText(&place, wxID_ANY, {})}, as_table_{new wxToggleButton(
                                                         &place, wxID_ANY, wx(text::say(voice_, "gui.chart.as_table")),
                                                         wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT)},
      chart_place_{new wxPanel(&place, wxID_ANY)}, table_place_{new wxPanel(&place, wxID_ANY)},
      chart_{new ChartView{*chart_place_, theme, voice_.language, theme.window}} {
    table_ = std::make_unique<Table>(*table_place_, theme, voice_.language, text::say(voice_, "gui.chart.as_table"));
    title_->SetFont(title_->GetFont().Bold());
    note_->SetForegroundColour(as_wx(theme.palette.muted));
    note_->SetFont(note_->GetFont().Scaled(0.9F));
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(title_, wxSizerFlags{1}.CentreVertical());
    head->Add(as_table_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, place.FromDIP(space::near)));
    auto* lines = new wxBoxSizer(wxVERTICAL);
    const auto size = place.FromDIP(wxSize{200, height}); // the columns of its table do not widen it
    for (auto* window : {chart_place_, table_place_})
        window->SetMinSize(size);
    lines->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, place.FromDIP(space::near)));
    lines->Add(chart_place_, wxSizerFlags{1}.Expand());
    lines->Add(table_place_, wxSizerFlags{1}.Expand());
    lines->Add(note_, wxSizerFlags{}.Expand().Border(wxTOP, place.FromDIP(space::tight)));
    place.SetSizer(lines);
    table_place_->Hide();
    const auto word = [this](const char* code) { return text::say(voice_, code); };
    using Kind = TableColumn::Kind;
    table_->set_columns({{word("gui.chart.what"), 150, Kind::text, false, false},
                         {word("gui.chart.value"), 150, Kind::text, false, false},
                         {word("gui.chart.note"), 180, Kind::text, false, false}});
    table_->set_source([this](unsigned row, unsigned column) -> TableCell {
        if (row >= rows_.size()) return {};
        const auto& told = rows_[row];
        return {Markup{column == 0 ? told.name : column == 1 ? told.value : told.note}};
    });
    table_->on_chosen([this](int row) {
        if (row >= 0 && !filling_) choose(static_cast<std::size_t>(row));
    });
    chart_->on_point([this](std::size_t point) { choose(point); });
    as_table_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) { show_as_table(event.IsChecked()); });
    place.Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        const int before = place_.GetSizer()->CalcMin().y;
        put_all_words(event.GetSize().x);
        if (place_.GetSizer()->CalcMin().y != before) place_.CallAfter([this] { fit_around(); });
    });
}

void ChartPanel::show(const std::optional<report::Chart>& chart, const std::string& note) {
    place_.Show(chart.has_value());
    chart_->show(chart);
    rows_ = chart ? chart->table() : std::vector<report::ChartRow>{};
    if (chart) {
        title_words_ = chart->title;
        native::describe(*as_table_, text::say(voice_, "gui.chart.as_table_of", {{"chart", chart->title}}));
        native::describe(table_->control(), chart->title);
    }
    note_words_ = note;
    put_all_words(place_.GetClientSize().x);
    filling_ = true;
    table_->set_rows(rows_.size());
    filling_ = false;
    place_.Layout();
}

void ChartPanel::put_all_words(int width) {
    put_words(*title_, title_words_, width - as_table_->GetBestSize().x - place_.FromDIP(space::near));
    put_words(*note_, note_words_, width);
}

/// What was broken into more lines needs more height of what the panel stands in.
void ChartPanel::fit_around() {
    auto* around = place_.GetParent();
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(around)) scrolled->FitInside();
    around->Layout();
}

void ChartPanel::show_as_table(bool as_table) {
    as_table_->SetValue(as_table);
    chart_place_->Show(!as_table);
    table_place_->Show(as_table);
    place_.Layout();
}

bool ChartPanel::shows_table() const {
    return table_place_->IsShown();
}

void ChartPanel::on_point(std::function<void(std::size_t)> act) {
    act_on_point_ = std::move(act);
}

void ChartPanel::choose(std::size_t point) {
    if (act_on_point_) act_on_point_(point);
}

} // namespace mizan::gui
