#pragma once
#include "gui/forms/field.hpp"
#include "gui/tables/column_layout.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct ColumnsView {
    Text words;
    Choice list;
    Action up, down, reset;
    Text problem;
    Action save, cancel;
    static const Fields<ColumnsView>& fields();
};

/// Which columns of a table are seen, and in which order; nothing changes until it is saved.
class ColumnsPresenter {
public:
    ColumnsPresenter(text::Voice voice, Arrangement now, Arrangement usual);
    const ColumnsView& view() const { return view_; }
    const Arrangement& arrangement() const { return now_; }
    /// The columns are to be as the program has them, their widths too.
    bool is_reset() const { return reset_; }

    void choose(int place);
    /// Where the column has to stay, that is told.
    void show_column(int place, bool shown);
    void move(int by); // the chosen one
    void reset();

private:
    void show_all();
    text::Voice voice_;
    Arrangement now_, usual_;
    bool reset_ = false;
    ColumnsView view_;
};

} // namespace mizan::gui
