#pragma once
#include "gui/pages/settings/section.hpp"
#include "gui/pages/settings/section_bar.hpp"

#include <map>
#include <wx/simplebook.h>

namespace mizan::gui {

/// What the organisation has set, section by section. A section is made when it is first opened.
class SettingsPage final : public Page {
public:
    SettingsPage(wxWindow& parent, Host& host);
    void refresh() override;

    const std::string& shown_section() const { return shown_; }
    /// As if a person had chosen it.
    void show_section(const std::string& id);
    /// Makes it where it is not there yet.
    Section& section(const std::string& id);

private:
    void open_section(const std::string& id);

    SectionBar bar_;
    wxSimplebook* book_;
    std::map<std::string, Section*> sections_;
    std::string shown_;
};

} // namespace mizan::gui
