#pragma once
#include "gui/commands/command.hpp"
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct PaletteView {
    Text typed, message;
    Place commands;
    Action run, close;
    static const Fields<PaletteView>& fields();
};

/// Every command that is available, found by what one types: each word of it occurs in the title or in the group, as
/// people write them. Titles that begin with the words come first, then words that begin so, then the others; each as
/// in the table.
class PalettePresenter {
public:
    PalettePresenter(text::Voice voice, std::vector<Command> commands);

    struct Row {
        std::string title, group, keys;
    };
    const PaletteView& view() const { return view_; }
    const std::vector<Row>& rows() const { return rows_; }
    int chosen() const { return chosen_; } // -1: nothing fits
    /// What the chosen one does; empty where nothing fits.
    std::function<void()> act() const;

    void type(const std::string& words);
    void choose(int row);
    void move(int by); // stays within the rows

private:
    text::Voice voice_;
    PaletteView view_;
    std::vector<Command> commands_;
    std::vector<Row> rows_;
    std::vector<std::size_t> fitting_;
    int chosen_ = -1;
};

} // namespace mizan::gui
