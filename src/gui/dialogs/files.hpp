#pragma once
#include "text/voice.hpp"

#include <optional>
#include <string>

class wxWindow;

namespace mizan::gui {

/// The system's file dialogs; nothing where the person turned back.
enum class FileKind { database, interactions, mapping, list };
std::optional<std::string> ask_existing_file(wxWindow& parent, const text::Voice& voice, FileKind kind);
/// Where to put a new file; asks before another is replaced. `ending` as "mizan", "pdf".
std::optional<std::string> ask_new_file(wxWindow& parent, const text::Voice& voice, const std::string& proposed_name,
                                        const std::string& ending);
/// So too, of a kind that has several endings; the first is proposed.
std::optional<std::string> ask_new_file(wxWindow& parent, const text::Voice& voice, const std::string& proposed_name,
                                        FileKind kind);

} // namespace mizan::gui
