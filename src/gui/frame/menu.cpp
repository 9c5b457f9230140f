#include "gui/frame/menu.hpp"

#include "gui/forms/words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/menu.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

void append(wxMenu& menu, const std::string& code, std::string title, const std::string& keys, wxItemKind kind) {
    if (!keys.empty()) title += "\t" + keys;
    menu.Append(wxXmlResource::GetXRCID(wx(code)), wx(title), wxString{}, kind);
}

void append_pages(wxMenu& menu, const text::Voice& voice, const std::vector<std::string>& pages) {
    menu.AppendSeparator();
    for (const auto& id : pages)
        append(menu, "page." + id, text::say_word(voice, "gui.page", id), keys_of_page(pages, id), wxITEM_NORMAL);
}

} // namespace

std::string keys_of_page(const std::vector<std::string>& pages, const std::string& id) {
    const auto at = std::find(pages.begin(), pages.end(), id) - pages.begin();
    return at < 9 && at < static_cast<std::ptrdiff_t>(pages.size()) ? "Ctrl+" + std::to_string(at + 1) : "";
}

void make_menu(wxFrame& frame, const text::Voice& voice, const std::vector<std::string>& pages) {
    auto* bar = new wxMenuBar;
    for (const auto menu : {Menu::file, Menu::go, Menu::view, Menu::help}) {
        auto* made = new wxMenu;
        for (const auto& entry : command_list()) {
            if (entry.menu != menu) continue;
            if (entry.parted) made->AppendSeparator();
            append(*made, entry.code, text::say_word(voice, "gui.command", entry.code), entry.keys,
                   entry.chosen != nullptr ? wxITEM_RADIO : wxITEM_NORMAL);
        }
        if (menu == Menu::go && !pages.empty()) append_pages(*made, voice, pages);
        bar->Append(made, wx(text::say_word(voice, "gui.menu", code_of(menu))));
    }
    auto* before = frame.GetMenuBar();
    frame.SetMenuBar(bar);
    delete before;
}

void show_menu(wxFrame& frame, const CommandState& state) {
    for (const auto& entry : command_list()) {
        auto* item = frame.GetMenuBar()->FindItem(wxXmlResource::GetXRCID(wx(entry.code)));
        if (item == nullptr) continue;
        if (item->IsEnabled() != entry.available(state)) item->Enable(entry.available(state));
        if (entry.chosen != nullptr && entry.chosen(state) && !item->IsChecked()) item->Check();
    }
}

} // namespace mizan::gui
