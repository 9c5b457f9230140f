#include "gui/dialogs/help/help_dialog.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {

HelpDialog::HelpDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                       const std::vector<std::string>& first, const std::string& id)
    : voice_{voice}, theme_{theme}, presenter_{voice, help_pages(voice.language, first), id} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "help");
    auto& place = *XRCCTRL(*this, "text", wxWindow);
    text_ = new wxTextCtrl(&place, wxID_ANY, wxString{}, wxDefaultPosition, wxDefaultSize,
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    fill_place(place, *text_);
    XRCCTRL(*this, "links", wxWindow)->SetSizer(new wxWrapSizer(wxHORIZONTAL));
    on_choice(*this, "topics", [this](int index) {
        presenter_.choose(index);
        show_page();
    });
    on_action(*this, "back", [this] {
        presenter_.go_back();
        show_page();
    });
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(XRCID("close"));
    native::describe(*XRCCTRL(*this, "topics", wxWindow), text::say(voice, "gui.help.topics"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {860, 600}, theme.text_scale);
    native::centre(*this);
    show_page();
    text_->SetFocus();
}

void HelpDialog::follow(const std::string& id) {
    presenter_.follow(id);
    show_page();
}

void HelpDialog::show_page() {
    write(presenter_.page());
    list_links();
    gui::show(*this, presenter_.view());
    native::mirror_inside(*this, voice_.language);
}

void HelpDialog::write(const HelpPage& page) {
    using Kind = HelpPage::Part::Kind;
    const auto in_look = [this](std::string_view name) {
        const auto look = Theme::look(name).value_or(Theme::Look{});
        wxFont font = GetFont().Scaled(static_cast<float>(look.size));
        if (look.strong) font.MakeBold();
        wxTextAttr style{as_wx(theme_.palette.ink), as_wx(theme_.raised), font};
        return style;
    };
    const auto add = [this](const wxTextAttr& style, const wxString& words) {
        text_->SetDefaultStyle(style);
        text_->AppendText(words);
    };
    text_->Clear();
    add(in_look("title"), wx(page.title) + "\n\n");
    bool after_item = false;
    for (const auto& part : page.parts) {
        if (after_item && part.kind != Kind::item) add(in_look(""), "\n");
        after_item = part.kind == Kind::item;
        if (part.kind == Kind::heading)
            add(in_look("heading"), wx(part.text) + "\n");
        else
            add(in_look(""), after_item ? wx("• " + part.text) + "\n" : wx(part.text) + "\n\n");
    }
    text_->SetInsertionPoint(0);
    text_->ShowPosition(0);
    native::describe(*text_, page.title);
}

void HelpDialog::list_links() {
    auto& place = *XRCCTRL(*this, "links", wxWindow);
    place.DestroyChildren();
    place.GetSizer()->Clear();
    for (const auto& id : presenter_.page().links) {
        const auto title = presenter_.title_of(id);
        if (title.empty()) continue;
        auto* link = new wxButton(&place, wxID_ANY, wx(title));
        native::style(*link, "chip");
        link->Bind(wxEVT_BUTTON, [this, id](wxCommandEvent&) { CallAfter([this, id] { follow(id); }); });
        place.GetSizer()->Add(link, 0, wxALL, FromDIP(space::tight));
    }
}

} // namespace mizan::gui
