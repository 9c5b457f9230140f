#include "gui/dialogs/export.hpp"

#include "gui/dialogs/files.hpp"
#include "gui/forms/words.hpp"
#include "text/say.hpp"

#include <array>
#include <wx/menu.h>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

using app::ReportFormat;
struct Format {
    ReportFormat format;
    const char* code;
};
constexpr std::array<Format, 4> formats{{{ReportFormat::pdf, "pdf"},
                                         {ReportFormat::html, "html"},
                                         {ReportFormat::xlsx, "xlsx"},
                                         {ReportFormat::csv, "csv"}}};

const Format* ask_format(wxWindow& parent, const text::Voice& voice) {
    wxMenu menu;
    for (std::size_t i = 0; i < formats.size(); ++i)
        menu.Append(static_cast<int>(i) + 1, wx(text::say_word(voice, "gui.export", formats[i].code)));
    const int chosen = parent.GetPopupMenuSelectionFromUser(menu);
    return chosen == wxID_NONE ? nullptr : &formats[static_cast<std::size_t>(chosen - 1)];
}

app::ReportCommand command_of(Host& host, app::ReportKind kind, const app::ScorecardQuestion& question) {
    app::ReportCommand command;
    command.kind = kind;
    command.question = question;
    command.question.trends = kind == app::ReportKind::scorecard;
    command.options.language = text::code_of(host.voice().language);
    command.options.arabic_digits = host.voice().digits == text::Digits::arabic_indic;
    command.options.hijri = host.voice().hijri;
    return command;
}

} // namespace

void write_report(Page& page, Host& host, JobScope& jobs, const app::ReportCommand& command,
                  std::function<void()> then) {
    jobs.replace<std::int64_t>(
        text::say(host.voice(), "gui.work.report"),
        [database = host.database(), command](const Progress& progress) {
            return database->write_report(command, progress);
        },
        [&page, then = std::move(then)](const Result<std::int64_t>& written) {
            if (!written) return page.Page::show_problem(written.refusal());
            then();
        });
}

void export_report(Page& page, Host& host, JobScope& jobs, app::ReportKind kind, const app::ScorecardQuestion& question,
                   const std::string& name) {
    const auto* format = ask_format(page, host.voice());
    if (format == nullptr) return;
    const auto out = ask_new_file(page, host.voice(), name, format->code);
    if (!out) return;
    auto command = command_of(host, kind, question);
    command.options.format = format->format;
    command.out = *out;
    write_report(page, host, jobs, command, [out = *out] { wxLaunchDefaultApplication(wx(out)); });
}

} // namespace mizan::gui
