#include "gui/pages/importing/mapping_fields.hpp"

#include "core/service/codes.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

template <class Code>
std::vector<std::string> all_codes() {
    return {std::begin(core::code_names<Code>), std::end(core::code_names<Code>)};
}

} // namespace

const std::vector<MappingField>& mapping_fields() {
    using K = CellKind;
    static const std::vector<MappingField> all{
        {"external_id", K::words, true, true},
        {"channel", K::code, true, true, "channel"},
        {"opened_at", K::time, true, true},
        {"agent", K::words, false, true},
        {"topic", K::words, false, true},
        {"customer", K::words, false, true},
        {"first_response_at", K::time, false, true},
        {"resolved_at", K::time, false, true},
        {"csat", K::words, false, true},
        {"closed_at", K::time, false, true},
        {"priority", K::code, false, true, "priority"},
        {"team", K::words, false, true},
        {"direction", K::code, false, true, "direction"},
        {"answered", K::words, false, true},
        {"queue_seconds", K::duration, false, true},
        {"talk_seconds", K::duration, false, true},
        {"handle_seconds", K::duration, false, true},
        {"comment", K::words, false, true},
        {"purpose", K::code, false, false, "purpose"},
        {"customer_name"},
        {"link"},
        {"owner"},
        {"first_responder"},
        {"resolver"},
        {"rated_agent"},
        {"participants"},
        {"resolved"},
        {"hold_seconds", K::duration},
        {"wrap_seconds", K::duration},
        {"reopened"},
        {"transfers"},
        {"escalated"},
        {"complaint"},
        {"noticed_at", K::time},
        {"told_at", K::time},
        {"fixed_at", K::time},
        {"cause_found_at", K::time},
        {"apologised_at", K::time},
        {"compensated_at", K::time},
        {"root_cause"},
        {"avoidable"},
        {"proactive"},
        {"delight"},
        {"handled_by_bot"},
        {"survey_offered"},
        {"nps"},
        {"ces"},
        {"rated_at", K::time},
        {"retention_outcome", K::code, false, false, "retention"},
        {"retention_reason"},
        {"retention_offer"},
        {"cost"},
        {"excluded", K::code, false, false, "excluded"},
        {"promise_by"},
        {"promise_made_at", K::time},
        {"promise_due_at", K::time},
        {"promise_kept_at", K::time},
        {"promise_withdrawn_at", K::time},
        {"follow_up_by"},
        {"follow_up_made_at", K::time},
        {"follow_up_due_at", K::time},
        {"follow_up_done_at", K::time},
        {"reported_first_response_s", K::duration},
        {"reported_resolution_s", K::duration},
        {"reported_first_response_met"},
        {"reported_resolution_met"},
    };
    return all;
}

const MappingField* mapping_field(std::string_view name) {
    const auto& all = mapping_fields();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& field) { return field.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> codes_of(const MappingField& field) {
    if (field.words == "channel") return all_codes<core::Channel>();
    if (field.words == "priority") return all_codes<core::Priority>();
    if (field.words == "direction") return all_codes<core::Direction>();
    if (field.words == "purpose") return all_codes<core::Purpose>();
    if (field.words == "retention") return all_codes<core::RetentionOutcome>();
    if (field.words == "excluded") return all_codes<core::ExclusionReason>();
    return {};
}

} // namespace mizan::gui
