#pragma once
#include "gui/pages/settings/schemes/schemes_presenter.hpp"

#include <functional>
#include <string>
#include <vector>
#include <wx/window.h>

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace mizan::gui {

/// The lines of a scheme as controls, one row each below their headings. Fills its place; the keyboard goes through it
/// row by row. Controls are called "weight_0", "floor_0" …, by column and row.
class LineGrid {
public:
    /// What a person does in it.
    struct Acts {
        std::function<void(std::size_t line, std::string_view column, const std::string& typed)> type;
        std::function<void(std::size_t line, int entry)> choose_kpi, choose_gate;
        std::function<void(std::size_t line, bool on)> adjust;
        std::function<void(std::size_t line)> remove;
    };
    LineGrid(wxWindow& place, const text::Voice& voice, Acts acts);
    /// Controls are made anew only where there are more lines, or fewer; what stands in them as said stays untouched.
    void show(const SchemesPresenter& presenter);

private:
    struct Row {
        wxChoice *kpi = nullptr, *gate = nullptr;
        std::vector<wxTextCtrl*> texts;
        wxCheckBox* adjusted = nullptr;
    };
    void make(const SchemesPresenter& presenter);
    Row make_row(wxSizer& grid, std::size_t line, const SchemesPresenter& presenter);

    wxWindow& place_;
    const text::Voice& voice_;
    Acts acts_;
    std::vector<Row> rows_;
    std::size_t kpis_ = 0; // how many could be chosen when the controls were made
};

} // namespace mizan::gui
