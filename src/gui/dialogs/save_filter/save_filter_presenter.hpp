#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct SaveFilterView {
    Text words, name, name_note;
    Action save, cancel;
    static const Fields<SaveFilterView>& fields();
};

/// Under which name a filter is saved. A name that there is already, however it is written, is that of the filter which
/// is replaced; that is told beforehand.
class SaveFilterPresenter {
public:
    /// `taken`: the names there are; `words`: what the filter lets through.
    SaveFilterPresenter(text::Voice voice, std::vector<std::string> taken, std::string proposed, std::string words);
    const SaveFilterView& view() const { return view_; }
    void set_name(std::string name);
    /// Without blanks around it; as it was saved before where a filter is replaced.
    std::string name() const;

private:
    text::Voice voice_;
    std::vector<std::string> taken_;
    SaveFilterView view_;
};

/// The place of the name among these, whatever its case, accents and forms of letters; nothing where it is not there.
std::optional<std::size_t> place_of_name(const std::vector<std::string>& names, const std::string& name);
std::string without_blanks_around(const std::string& text);

} // namespace mizan::gui
