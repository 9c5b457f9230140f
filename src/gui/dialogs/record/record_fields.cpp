#include "gui/dialogs/record/record_fields.hpp"

#include "core/service/codes.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mizan::gui {
namespace {

template <class Code>
std::vector<std::string> all_codes_of() {
    return {std::begin(core::code_names<Code>), std::end(core::code_names<Code>)};
}

} // namespace

std::span<const std::string_view> recorded_fields() {
    static constexpr std::string_view fields[] = {"channel",
                                                  "agent",
                                                  "customer",
                                                  "topic",
                                                  "priority",
                                                  "opened_at",
                                                  "first_response_at",
                                                  "resolved_at",
                                                  "csat",
                                                  "comment",
                                                  "promise_due_at",
                                                  "promise_kept_at",
                                                  "follow_up_due_at",
                                                  "follow_up_done_at",
                                                  "complaint",
                                                  "noticed_at",
                                                  "told_at",
                                                  "fixed_at",
                                                  "cause_found_at",
                                                  "apologised_at",
                                                  "compensated_at",
                                                  "root_cause",
                                                  "avoidable",
                                                  "retention_outcome",
                                                  "retention_reason",
                                                  "retention_offer"};
    return fields;
}

const CodedField* coded_field(std::string_view field) {
    static const std::vector<CodedField> coded{
        {"channel", "channel", all_codes_of<core::Channel>()},
        {"priority", "priority", all_codes_of<core::Priority>()},
        {"csat", "", {"1", "2", "3", "4", "5"}},
        {"avoidable", "yes_no", {"yes", "no"}},
        {"retention_outcome", "retention", all_codes_of<core::RetentionOutcome>()}};
    const auto found = std::ranges::find(coded, field, &CodedField::field);
    return found == coded.end() ? nullptr : &*found;
}

std::string typed_time(const text::Voice& voice, Instant at) {
    std::string text = iso8601(at, voice.zone ? voice.zone->offset_at(at) : Seconds{0}).substr(0, 19);
    text[10] = ' ';
    return text.ends_with(":00") ? text.substr(0, 16) : text;
}

std::string as_typed(const text::Voice& voice, const std::string& value) {
    const auto at = parse_iso8601(value);
    return at ? typed_time(voice, *at) : value;
}

std::string typed_step(const text::Voice& voice, const std::string& value) {
    constexpr std::string_view not_applicable = "not applicable: ";
    if (value == "yes") return text::say(voice, "gui.record.step_done");
    if (!value.starts_with(not_applicable)) return as_typed(voice, value);
    return text::without_isolation(
        text::say(voice, "gui.record.step_not_applicable", {{"reason", value.substr(not_applicable.size())}}));
}

bool is_step(std::string_view field) {
    static constexpr std::string_view steps[] = {"noticed_at",     "told_at",       "fixed_at",
                                                 "cause_found_at", "apologised_at", "compensated_at"};
    return std::ranges::find(steps, field) != std::end(steps);
}

std::string typed_name(const text::Voice& voice, const KnownNames::Name& agent) {
    return text::without_isolation(report::shown_name(voice, agent.name, agent.name_ar));
}

std::string shown_agent(const text::Voice& voice, const KnownNames& names, const std::string& name) {
    const auto called_so = [&](const KnownNames::Name& agent) {
        return agent.name == name || std::ranges::find(agent.aliases, name) != agent.aliases.end();
    };
    const auto found = std::ranges::find_if(names.agents, called_so);
    return found == names.agents.end() ? name : typed_name(voice, *found);
}

std::string known_agent(const text::Voice& voice, const KnownNames& names, const std::string& shown) {
    const auto found = std::ranges::find_if(names.agents, [&](const KnownNames::Name& agent) {
        return agent.name == shown || typed_name(voice, agent) == shown;
    });
    if (found == names.agents.end()) return shown;
    const bool name_is_known =
        found->aliases.empty() || std::ranges::find(found->aliases, found->name) != found->aliases.end();
    return name_is_known ? found->name : found->aliases.front();
}

} // namespace mizan::gui
