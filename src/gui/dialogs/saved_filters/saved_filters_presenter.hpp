#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct SavedFiltersView {
    Text intro;
    Choice list;
    Place of_one;
    Text name, name_problem, words, fault;
    Action remove, save, cancel;
    static const Fields<SavedFiltersView>& fields();
};

/// The filters that a person saved, to be named anew or deleted; nothing changes until it is saved.
class SavedFiltersPresenter {
public:
    struct Entry {
        std::size_t filter = 0;         // its place among the filters before
        std::string name, words, fault; // what it lets through, and why it can no longer
    };
    SavedFiltersPresenter(text::Voice voice, std::vector<Entry> entries);
    const SavedFiltersView& view() const { return view_; }
    /// Those that stay, by their names now.
    std::vector<Entry> entries() const;

    void choose(int place);
    void set_name(std::string name);
    void remove(); // the chosen one

private:
    void show_chosen();
    void check();
    text::Voice voice_;
    std::vector<Entry> entries_;
    SavedFiltersView view_;
};

} // namespace mizan::gui
