#include "gui/dialogs/why/why_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/utils.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

enum Column { opened, id, outcome, reason, value, elapsed, channel, topic, corrections };

std::vector<TableColumn> columns(const text::Voice& voice) {
    const auto word = [&](const char* code) { return text::say(voice, code); };
    using Kind = TableColumn::Kind;
    return {{word("gui.why.column.opened"), 170, Kind::text, false, false},
            {word("gui.why.column.id"), 160, Kind::text, false, false},
            {word("gui.why.column.outcome"), 105, Kind::text, false, false},
            {word("gui.why.column.reason"), 330, Kind::text, false, false},
            {word("gui.why.column.value"), 90, Kind::text, true, false},
            {word("gui.why.column.elapsed"), 120, Kind::text, true, false},
            {word("group_by.channel"), 130, Kind::text, false, false},
            {word("group_by.topic"), 120, Kind::text, false, false},
            {word("gui.why.column.corrections"), 90, Kind::text, true, false}};
}

} // namespace

WhyDialog::WhyDialog(wxWindow& parent, Host& host, const app::ExplainQuestion& question, std::string kpi_name,
                     std::string agent_name)
    : host_{host}, presenter_{host.voice()}, jobs_{host.runner()} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "why");
    table_ = std::make_unique<Table>(*XRCCTRL(*this, "rows", wxWindow), host.theme(), host.voice().language,
                                     text::say(host.voice(), "gui.work.why"));
    table_->set_columns(columns(host.voice()));
    table_->set_row_height(30);
    table_->set_source([this](unsigned row, unsigned column) { return cell(row, column); });
    table_->on_chosen([this](int row) {
        presenter_.choose_row(row);
        clock_->show(presenter_.clock());
        gui::show(*this, presenter_.view());
    });
    clock_ = new ClockView{*XRCCTRL(*this, "clock_chart", wxWindow), host.theme(), host.voice(), host.theme().window};
    on_choice(*this, "show_rows", [this](int which) {
        presenter_.choose_rows(which);
        show_all();
    });
    on_action(*this, "open_link", [this] { wxLaunchDefaultBrowser(wx(presenter_.link())); });
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(XRCID("close"));
    native::mirror_inside(*this, host.voice().language);
    SetSize(FromDIP(wxSize{960, 620}));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        flow_labels(*this);
    });
    native::centre(*this);
    gui::show(*this, presenter_.view());
    jobs_.start<app::Explanation>(
        text::say(host.voice(), "gui.work.why"),
        [database = host.database(), question](const Progress& progress) {
            return database->explain(question, progress);
        },
        [this, kpi_name = std::move(kpi_name), agent_name = std::move(agent_name)](Result<app::Explanation> answer) {
            if (answer)
                presenter_.show(*std::move(answer), kpi_name, agent_name);
            else
                presenter_.show_refusal(answer.refusal());
            show_all();
        });
}

void WhyDialog::show_all() {
    table_->set_rows(presenter_.row_count());
    clock_->show(presenter_.clock());
    gui::show(*this, presenter_.view());
}

TableCell WhyDialog::cell(unsigned row, unsigned column) const {
    if (row >= presenter_.row_count()) return {};
    const auto words = presenter_.row(row);
    const auto& colours = host_.theme().palette;
    switch (column) {
    case opened: return {Markup{words.opened}};
    case id: return {Markup{words.id}};
    case outcome: return {Markup::toned(words.sign + " ", colours.of(words.tone)) + Markup{words.outcome}};
    case reason: return {Markup::toned(words.reason, colours.muted)};
    case value: return {Markup::strong(words.value)};
    case elapsed: return {Markup{words.elapsed}};
    case channel: return {Markup{words.channel}};
    case topic: return {Markup{words.topic}};
    case corrections: return {Markup{words.corrections}};
    default: return {};
    }
}

} // namespace mizan::gui
