#pragma once
#include "gui/dialogs/record/record_view.hpp"
#include "gui/session/database.hpp"
#include "text/voice.hpp"

#include <span>
#include <string>
#include <vector>

namespace mizan::gui {

/// The fields of an interaction that the form asks for, in its order.
std::span<const std::string_view> recorded_fields();

/// A field with a list of codes: the first entry stands for none.
struct CodedField {
    std::string_view field, word_kind;
    std::vector<std::string> codes;
};
/// Of "channel" … ; nothing of a field that is typed.
const CodedField* coded_field(std::string_view field);

/// The control of that name, where it is of that kind.
template <class Kind>
Kind* control_of(RecordView& view, std::string_view name) {
    for (const auto& field : RecordView::fields())
        if (field.name == name)
            if (const auto* member = std::get_if<Kind RecordView::*>(&field.member)) return &(view.**member);
    return nullptr;
}
template <class Kind>
const Kind* control_of(const RecordView& view, std::string_view name) {
    return control_of<Kind>(const_cast<RecordView&>(view), name); // NOLINT: read only
}

/// "2025-06-01 09:30", as the voice's zone shows it; with seconds where it has some.
std::string typed_time(const text::Voice& voice, Instant at);
/// A time with an offset as it would be typed; anything else as it stands.
std::string as_typed(const text::Voice& voice, const std::string& value);

/// So too of a step of recovering: "yes" and "not applicable: reason" in the language, as import reads both.
std::string typed_step(const text::Voice& voice, const std::string& value);
bool is_step(std::string_view field);

/// What the form calls an agent, as it can be typed.
std::string typed_name(const text::Voice& voice, const KnownNames::Name& agent);
/// What the form calls the agent whom a source calls so.
std::string shown_agent(const text::Voice& voice, const KnownNames& names, const std::string& name);
/// The name that the database knows somebody by whom the form calls so; what was typed where it knows nobody.
std::string known_agent(const text::Voice& voice, const KnownNames& names, const std::string& shown);

} // namespace mizan::gui
