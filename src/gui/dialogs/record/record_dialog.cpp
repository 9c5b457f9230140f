#include "gui/dialogs/record/record_dialog.hpp"

#include "gui/dialogs/record/record_fields.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/accel.h>
#include <wx/combobox.h>
#include <wx/display.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

constexpr int customers_shown = 8;
constexpr std::size_t customer_letters = 2; // from this many on somebody is looked up

RecordPresenter::Check check_by(Host& host) {
    app::Organisation organisation;
    if (const auto situation = host.situation()) organisation = situation->organisation;
    return [database = host.database(), organisation](const std::vector<app::FieldText>& fields) {
        return database->read_fields(fields, organisation);
    };
}

/// A list to choose from that completes what is typed.
void offer(wxWindow& form, const char* name, const wxArrayString& entries) {
    auto* box = dynamic_cast<wxComboBox*>(form.FindWindow(wxXmlResource::GetXRCID(name)));
    if (box == nullptr) return;
    box->Append(entries);
    box->AutoComplete(entries);
}

} // namespace

RecordDialog::RecordDialog(wxWindow& parent, Host& host, const KnownNames& names)
    : host_{host}, presenter_{host.voice(), names, check_by(host)}, looking_up_{host.runner()}, saving_{host.runner()} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "record");
    wxArrayString agents, topics;
    for (const auto& agent : names.agents)
        agents.push_back(wx(typed_name(host.voice(), agent)));
    for (const auto& topic : names.topics)
        topics.push_back(wx(topic));
    offer(*this, "agent", agents);
    offer(*this, "topic", topics);
    native::pass_presses_on();
    bind();
    bind_customer();
    native::style(*XRCCTRL(*this, "save", wxWindow), "primary");
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, host.voice().language);
    for (const auto& field : RecordView::fields()) // a date stands before its hour in either language
        if (field.name.starts_with("now_"))
            FindWindow(wxXmlResource::GetXRCID(wx(field.name.substr(4))))->SetLayoutDirection(wxLayout_LeftToRight);
    show_all();
    stack_where_narrow();
    SetMinSize(FromDIP(wxSize{820, 540}));
    SetSize(FromDIP(wxSize{920, 600}));
    grow_dialog(*this);
    native::centre(*this);
    CallAfter([this] { XRCCTRL(*this, "channel", wxWindow)->SetFocus(); });
}

RecordDialog::RecordDialog(wxWindow& parent, Host& host, const KnownNames& names, const app::InteractionDetail& correct)
    : RecordDialog{parent, host, names} {
    SetTitle(wx(text::say(host.voice(), "gui.record.correct")));
    presenter_.correct(correct);
    show_all();
}

/// Large text has no room for two columns: then one is below the other, and the dialog scrolls.
void RecordDialog::stack_where_narrow() {
    auto* columns = dynamic_cast<wxBoxSizer*>(XRCCTRL(*this, "tabs", wxWindow)->GetContainingSizer());
    if (columns == nullptr || GetSizer()->CalcMin().x <= wxDisplay{this}.GetClientArea().width) return;
    columns->SetOrientation(wxVERTICAL);
}

void RecordDialog::bind() {
    for (const auto& field : RecordView::fields()) {
        const std::string name{field.name};
        if (name != "customer" && std::holds_alternative<Text RecordView::*>(field.member))
            on_text(*this, name, [this, name](std::string text) {
                presenter_.set_text(name, std::move(text));
                show_all();
            });
        if (coded_field(name) != nullptr)
            on_choice(*this, name, [this, name](int index) {
                presenter_.set_choice(name, index);
                show_all();
            });
        if (name.starts_with("now_"))
            on_action(*this, name, [this, name] {
                presenter_.set_now(name.substr(4), host_.database()->now());
                show_all();
            });
    }
    on_switch(*this, "complaint", [this](bool on) {
        presenter_.set_complaint(on);
        show_all();
    });
    on_action(*this, "save", [this] { save(); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    wxAcceleratorEntry keys[]{{wxACCEL_CTRL, 'S', XRCID("save")}};
    SetAcceleratorTable({std::size(keys), keys});
}

/// Who fits what is typed is looked up meanwhile; the latest letters win.
void RecordDialog::bind_customer() {
    on_text(*this, "customer", [this](const std::string& typed) {
        presenter_.set_text("customer", typed);
        looking_up_.cancel();
        if (typed.size() < customer_letters) {
            presenter_.show_customers({});
            return show_all();
        }
        looking_up_.start<std::vector<app::CustomerCard>>(
            text::say(host_.voice(), "gui.work.customers"),
            [database = host_.database(), typed](const Progress&) {
                return Result<std::vector<app::CustomerCard>>{database->customers_like(typed, customers_shown)};
            },
            [this](Result<std::vector<app::CustomerCard>> cards) {
                presenter_.show_customers(cards ? *std::move(cards) : std::vector<app::CustomerCard>{});
                show_all();
            });
    });
    on_choice(*this, "customer_found", [this](int index) {
        looking_up_.cancel();
        presenter_.choose_customer(index);
        show_all();
        XRCCTRL(*this, "topic", wxWindow)->SetFocus();
    });
}

void RecordDialog::show_all() {
    gui::show(*this, presenter_.view());
    for (auto* page : XRCCTRL(*this, "tabs", wxNotebook)->GetChildren())
        page->Layout();
    XRCCTRL(*this, "reason_area", wxWindow)->Layout();
    grow_dialog(*this);
}

void RecordDialog::show_first_faulty() {
    auto* faulty = FindWindow(wxXmlResource::GetXRCID(wx(presenter_.first_faulty())));
    if (faulty == nullptr) return;
    auto* tabs = XRCCTRL(*this, "tabs", wxNotebook);
    for (std::size_t i = 0; i < tabs->GetPageCount(); ++i)
        if (tabs->GetPage(i)->IsDescendant(faulty)) tabs->SetSelection(i);
    faulty->SetFocus();
}

void RecordDialog::save() {
    if (busy_) return;
    const bool can = presenter_.try_save();
    show_all();
    if (!can) return show_first_faulty();
    busy_ = true;
    saving_.start<app::RecordAnswer>(
        text::say(host_.voice(), "gui.work.record"),
        [database = host_.database(), correcting = presenter_.correcting(), recorded = presenter_.record_command(),
         corrected = presenter_.correcting() ? presenter_.correct_command() : app::CorrectCommand{}](const Progress&) {
            return correcting ? database->correct(corrected) : database->record(recorded);
        },
        [this](Result<app::RecordAnswer> answer) { saved(std::move(answer)); });
}

void RecordDialog::saved(Result<app::RecordAnswer> answer) {
    busy_ = false;
    if (!answer) {
        presenter_.show_refusal(answer.refusal());
        return show_all();
    }
    if (!answer->problems.empty()) {
        presenter_.show_problems(answer->problems);
        show_all();
        return show_first_faulty();
    }
    answer_ = *std::move(answer);
    if (IsModal())
        EndModal(wxID_OK);
    else
        Hide();
}

} // namespace mizan::gui
