#include "gui/pages/settings/schemes/line_grid.hpp"

#include "gui/forms/words.hpp"
#include "gui/theme/theme.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <array>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace mizan::gui {
namespace {

/// A column of typed values: its name, the code of its heading, its width.
struct TypedColumn {
    const char *name, *heading;
    int width;
    std::string LineDraft::*typed;
};
constexpr std::array<TypedColumn, 5> typed_columns{{{"weight", "column.weight", 46, &LineDraft::weight},
                                                    {"floor", "column.floor", 58, &LineDraft::floor},
                                                    {"target", "column.target", 58, &LineDraft::target},
                                                    {"stretch", "column.stretch", 58, &LineDraft::stretch},
                                                    {"days", "gui.schemes.days", 46, &LineDraft::days}}};
constexpr int columns_in_all = static_cast<int>(typed_columns.size()) + 4;

wxArrayString shown_entries(const std::vector<std::string>& entries) {
    wxArrayString all;
    for (const std::string& entry : entries)
        all.push_back(wx(entry));
    return all;
}

} // namespace

LineGrid::LineGrid(wxWindow& place, const text::Voice& voice, Acts acts)
    : place_{place}, voice_{voice}, acts_{std::move(acts)} {}

void LineGrid::show(const SchemesPresenter& presenter) {
    const auto& lines = presenter.draft().lines;
    if (rows_.size() != lines.size() || kpis_ != presenter.kpi_names().size()) make(presenter);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Row& row = rows_[i];
        row.kpi->SetSelection(presenter.kpi_entry(lines[i].kpi));
        row.gate->SetSelection(presenter.gate_entry(lines[i].gate_band));
        row.adjusted->SetValue(lines[i].adjusted);
        for (std::size_t at = 0; at < typed_columns.size(); ++at) {
            const wxString typed = wx(lines[i].*typed_columns[at].typed);
            if (row.texts[at]->GetValue() != typed) row.texts[at]->ChangeValue(typed);
        }
    }
}

void LineGrid::make(const SchemesPresenter& presenter) {
    place_.Freeze();
    place_.DestroyChildren();
    rows_.clear();
    kpis_ = presenter.kpi_names().size();
    auto* grid = new wxFlexGridSizer{columns_in_all, place_.FromDIP(wxSize{space::tight, space::tight})};
    grid->AddGrowableCol(0);
    const auto heading = [&](const std::string& words) {
        auto* label = new wxStaticText{&place_, wxID_ANY, {}};
        label->SetFont(label->GetFont().Smaller());
        label->SetLabelText(wx(words));
        grid->Add(label, 0, wxALIGN_BOTTOM);
    };
    heading(text::say(voice_, "column.kpi"));
    for (const TypedColumn& column : typed_columns)
        heading(text::say(voice_, column.heading));
    heading(text::say(voice_, "gui.schemes.gate"));
    heading(text::say(voice_, "gui.schemes.adjusted"));
    heading("");
    for (std::size_t i = 0; i < presenter.draft().lines.size(); ++i)
        rows_.push_back(make_row(*grid, i, presenter));
    place_.SetSizer(grid);
    native::mirror_inside(place_, voice_.language);
    place_.Thaw();
    place_.Layout();
}

LineGrid::Row LineGrid::make_row(wxSizer& grid, std::size_t line, const SchemesPresenter& presenter) {
    Row row;
    const auto named = [&](const std::string& column) { return wx(column + "_" + std::to_string(line)); };
    const auto choice = [&](const std::vector<std::string>& entries, const std::string& name, int width) {
        auto* made = new wxChoice{&place_, wxID_ANY,           wxDefaultPosition, wxDefaultSize, shown_entries(entries),
                                  0,       wxDefaultValidator, named(name)};
        made->SetMinSize({made->FromDIP(width), -1});
        return made;
    };
    row.kpi = choice(presenter.kpi_names(), "kpi", 90);
    native::describe(*row.kpi, text::say(voice_, "column.kpi"));
    row.kpi->Bind(wxEVT_CHOICE, [this, line](wxCommandEvent& event) { acts_.choose_kpi(line, event.GetSelection()); });
    grid.Add(row.kpi, 0, wxEXPAND);
    for (const TypedColumn& column : typed_columns) {
        auto* typed = new wxTextCtrl{
            &place_, wxID_ANY,           wxString{},        wxDefaultPosition, place_.FromDIP(wxSize{column.width, -1}),
            0,       wxDefaultValidator, named(column.name)};
        typed->SetMinSize(typed->FromDIP(wxSize{column.width, -1}));
        native::describe(*typed, text::say(voice_, column.heading));
        typed->Bind(wxEVT_TEXT, [this, line, name = std::string_view{column.name}](wxCommandEvent& event) {
            acts_.type(line, name, text::without_isolation(utf8(event.GetString())));
        });
        grid.Add(typed, 0, wxALIGN_CENTER_VERTICAL);
        row.texts.push_back(typed);
    }
    row.gate = choice(presenter.gate_names(), "gate", 84);
    native::describe(*row.gate, text::say(voice_, "gui.schemes.gate"));
    row.gate->Bind(wxEVT_CHOICE,
                   [this, line](wxCommandEvent& event) { acts_.choose_gate(line, event.GetSelection()); });
    grid.Add(row.gate, 0, wxEXPAND);
    row.adjusted = new wxCheckBox{&place_, wxID_ANY, wxString{}};
    native::describe(*row.adjusted, text::say(voice_, "gui.schemes.adjusted"));
    row.adjusted->Bind(wxEVT_CHECKBOX, [this, line](wxCommandEvent& event) { acts_.adjust(line, event.IsChecked()); });
    grid.Add(row.adjusted, 0, wxALIGN_CENTER);
    auto* remove = new wxButton{&place_,       wxID_ANY,      wxString::FromUTF8("✕"), wxDefaultPosition,
                                wxDefaultSize, wxBU_EXACTFIT, wxDefaultValidator,      named("remove")};
    remove->SetToolTip(wx(text::say(voice_, "gui.schemes.remove")));
    native::describe(*remove, text::say(voice_, "gui.schemes.remove"));
    // told once the button has done with its own event: the controls are made anew
    remove->Bind(wxEVT_BUTTON,
                 [this, line](wxCommandEvent&) { place_.CallAfter([this, line] { acts_.remove(line); }); });
    grid.Add(remove, 0, wxALIGN_CENTER_VERTICAL);
    return row;
}

} // namespace mizan::gui
