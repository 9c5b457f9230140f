#include "gui/dialogs/files.hpp"

#include "gui/forms/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/arrstr.h>
#include <wx/filedlg.h>

namespace mizan::gui {
namespace {

wxString pattern(const text::Voice& voice, const char* code, const char* endings) {
    return wx(text::say(voice, code)) + "|" + endings + "|" + wx(text::say(voice, "gui.file.all")) + "|*";
}

wxString pattern(const text::Voice& voice, FileKind kind) {
    switch (kind) {
    case FileKind::database: return pattern(voice, "gui.file.database", "*.mizan;*.db");
    case FileKind::interactions: return pattern(voice, "gui.file.interactions", "*.csv;*.tsv;*.txt;*.xlsx");
    case FileKind::mapping: return pattern(voice, "gui.file.mapping", "*.json");
    case FileKind::list: return "*.xlsx|*.xlsx|*.csv|*.csv";
    }
    return {};
}

/// A path that ends as one of the patterns "*.csv|*.csv|…" does; where none was typed, as the chosen one.
std::optional<std::string> ask_new(wxWindow& parent, const text::Voice& voice, const std::string& proposed_name,
                                   const wxString& patterns) {
    wxFileDialog dialog{&parent,  wx(text::say(voice, "gui.file.save")), {}, wx(text::without_isolation(proposed_name)),
                        patterns, wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    auto path = utf8(dialog.GetPath());
    const auto endings = wxSplit(patterns, '|');
    bool named = false;
    for (std::size_t i = 1; i < endings.size(); i += 2)
        named = named || wx(path).EndsWith(endings[i].Mid(1));
    const auto chosen = static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()));
    if (!named) path += utf8(endings[2 * chosen + 1].Mid(1));
    return path;
}

} // namespace

std::optional<std::string> ask_existing_file(wxWindow& parent, const text::Voice& voice, FileKind kind) {
    wxFileDialog dialog{&parent,
                        wx(text::say(voice, "gui.file.choose")),
                        {},
                        {},
                        pattern(voice, kind),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return utf8(dialog.GetPath());
}

std::optional<std::string> ask_new_file(wxWindow& parent, const text::Voice& voice, const std::string& proposed_name,
                                        const std::string& ending) {
    return ask_new(parent, voice, proposed_name + "." + ending, "*." + wx(ending) + "|*." + wx(ending));
}

std::optional<std::string> ask_new_file(wxWindow& parent, const text::Voice& voice, const std::string& proposed_name,
                                        FileKind kind) {
    return ask_new(parent, voice, proposed_name, pattern(voice, kind));
}

} // namespace mizan::gui
