#include "gui/pages/settings/settings_page.hpp"

#include "base/error.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/frame/page_room.hpp"
#include "gui/pages/settings/section_list.hpp"
#include "gui/pages/settings/settings_view.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

constexpr int section_width = 360, section_height = 300;

std::vector<std::string> section_ids() {
    std::vector<std::string> ids;
    for (const auto& entry : section_list())
        ids.emplace_back(entry.id);
    return ids;
}

} // namespace

SettingsPage::SettingsPage(wxWindow& parent, Host& host)
    : Page{parent, host, "settings"}, bar_{place("sections"), host.voice(), section_ids(),
                                           [this](const std::string& id) { open_section(id); }},
      book_{new wxSimplebook{&place("section"), wxID_ANY}}, shown_{section_list().front().id} {
    fill_place(place("section"), *book_);
    // its rooms scroll, and do not widen the page
    book_->SetMinSize(FromDIP(wxSize{host.theme().with_text(section_width), section_height}));
    fold_when_narrow("section", section_height);
    SettingsView view;
    view.settings_title.shown = text::say(host.voice(), "gui.page.settings");
    gui::show(*this, view);
    bar_.choose(shown_);
}

void SettingsPage::refresh() {
    open_section(shown_);
}

void SettingsPage::show_section(const std::string& id) {
    bar_.choose(id);
    open_section(id);
}

void SettingsPage::open_section(const std::string& id) {
    auto& opened = section(id);
    shown_ = id;
    book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(opened.GetParent())));
    opened.refresh();
}

Section& SettingsPage::section(const std::string& id) {
    if (const auto found = sections_.find(id); found != sections_.end()) return *found->second;
    for (const auto& entry : section_list()) {
        if (id != entry.id) continue;
        auto* room = new PageRoom{*book_}; // large text needs more room than there is
        auto* made = entry.make(*room, host_);
        room->hold(*made);
        book_->AddPage(room, wx(text::say_word(host_.voice(), "gui.section", id)));
        native::mirror_inside(*made, host_.voice().language);
        return *(sections_[id] = made);
    }
    throw Error{"gui.unexpected", {{"reason", id}}};
}

} // namespace mizan::gui
