#include "gui/dialogs/create/create_dialog.hpp"

#include "core/calendar/zone.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <cstdlib>
#include <filesystem>
#include <wx/combobox.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

/// The zone of this machine where it tells one that we know.
std::string machine_zone() {
    const char* named = std::getenv("TZ");
    if (named != nullptr && core::Zone::named(named)) return named;
    std::error_code none;
    const auto link = std::filesystem::read_symlink("/etc/localtime", none).string();
    const auto at = link.find("zoneinfo/");
    if (!none && at != std::string::npos && core::Zone::named(link.substr(at + 9))) return link.substr(at + 9);
    return "Asia/Muscat";
}

} // namespace

CreateDialog::CreateDialog(wxWindow& parent, const text::Voice& voice)
    : voice_{voice}, presenter_{voice, machine_zone()} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "create");
    auto* zones = XRCCTRL(*this, "timezone", wxComboBox);
    for (const auto name : core::Zone::names())
        zones->Append(wx(name));
    auto* currencies = XRCCTRL(*this, "currency", wxComboBox);
    for (const char* code : {"AED", "BHD", "EGP", "EUR", "GBP", "JOD", "KWD", "OMR", "QAR", "SAR", "USD"})
        currencies->Append(code);
    on_action(*this, "browse", [this] {
        if (const auto path = ask_new_file(*this, voice_, "Mizan", "mizan")) presenter_.set_file(*path);
        show_all();
    });
    on_text(*this, "timezone", [this](std::string name) {
        presenter_.set_timezone(std::move(name));
        show_all();
    });
    on_text(*this, "currency", [this](std::string code) {
        presenter_.set_currency(std::move(code));
        show_all();
    });
    on_action(*this, "create_now", [this] { EndModal(wxID_OK); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "create_now", wxWindow), "primary");
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice_.language);
    show_all();
    Fit();
    SetMinSize(GetSize());
    native::centre(*this);
}

void CreateDialog::show_all() {
    gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
