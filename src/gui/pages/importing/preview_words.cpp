#include "gui/pages/importing/preview_words.hpp"

#include "gui/pages/importing/mapping_fields.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

using core::InteractionDraft;

/// Words of a value that may be missing.
class Words {
public:
    explicit Words(const text::Voice& voice) : voice_{voice} {}
    std::string operator()(const std::string& name) const { return text::isolated(voice_, name); }
    std::string operator()(Instant at) const { return text::instant(voice_, at); }
    std::string operator()(Seconds seconds) const { return text::duration(voice_, seconds); }
    std::string operator()(bool yes) const { return text::say_word(voice_, "yes_no", yes ? "yes" : "no"); }
    std::string operator()(const Money& cost) const { return text::money(voice_, cost); }
    std::string operator()(std::int32_t count) const { return text::number(voice_, count); }
    std::string operator()(std::int8_t rating) const { return text::number(voice_, rating); }
    std::string operator()(const std::vector<std::string>& names) const {
        std::string list;
        for (const auto& name : names)
            list += (list.empty() ? "" : text::right_to_left(voice_.language) ? "، " : ", ") + (*this)(name);
        return list;
    }
    std::string operator()(const core::RecoveryMark& mark) const {
        return mark.at ? (*this)(*mark.at) : mark.done ? (*this)(true) : (*this)(mark.not_applicable);
    }
    template <class Value>
    std::string operator()(const std::optional<Value>& value) const {
        return value ? (*this)(*value) : std::string{};
    }
    template <class Code>
    std::string code(const char* kind, const std::optional<Code>& value) const {
        return value ? text::say_word(voice_, kind, core::name_of(*value)) : std::string{};
    }
    /// When the promises (follow-ups) are due.
    std::string due(const InteractionDraft& draft, core::PromiseOf<std::string>::Kind kind) const {
        std::string list;
        for (const auto& promise : draft.promises)
            if (promise.kind == kind) list += (list.empty() ? "" : "; ") + (*this)(promise.due_at);
        return list;
    }

private:
    const text::Voice& voice_;
};

std::string people_and_things(const Words& words, const InteractionDraft& it, core::Field field) {
    const auto credit = [&](core::Role role) { return words(it.credit[static_cast<std::size_t>(role)]); };
    switch (field) {
    case core::Field::external_id: return words(it.external_id);
    case core::Field::channel: return words.code("channel", std::optional{it.channel});
    case core::Field::topic: return words(it.topic);
    case core::Field::priority: return words.code("priority", it.priority);
    case core::Field::customer: return words(it.customer);
    case core::Field::customer_name: return words(it.customer_name);
    case core::Field::direction: return words.code("direction", it.direction);
    case core::Field::purpose: return words.code("purpose", it.purpose);
    case core::Field::link: return words(it.link);
    case core::Field::agent: return words(it.agent);
    case core::Field::team: return words(it.team);
    case core::Field::owner: return credit(core::Role::owner);
    case core::Field::first_responder: return credit(core::Role::first_responder);
    case core::Field::resolver: return credit(core::Role::resolver);
    case core::Field::rated_agent: return credit(core::Role::rated_agent);
    case core::Field::participants: return words(it.participants);
    case core::Field::root_cause: return words(it.root_cause);
    case core::Field::comment: return words(it.comment);
    case core::Field::retention_outcome: return words.code("retention", it.retention);
    case core::Field::retention_reason: return words(it.retention_reason);
    case core::Field::retention_offer: return words(it.retention_offer);
    case core::Field::cost: return words(it.cost);
    case core::Field::excluded: return words.code("excluded", it.excluded);
    default: return {};
    }
}

std::string times_and_counts(const Words& words, const InteractionDraft& it, core::Field field) {
    const auto step = [&](core::RecoveryStep which) { return words(it.recovery[static_cast<std::size_t>(which)]); };
    switch (field) {
    case core::Field::opened_at: return words(it.opened_at);
    case core::Field::answered: return words(it.answered);
    case core::Field::queue_seconds: return words(it.queue);
    case core::Field::first_response_at: return words(it.first_response_at);
    case core::Field::resolved: return words(it.resolved);
    case core::Field::resolved_at: return words(it.resolved_at);
    case core::Field::closed_at: return words(it.closed_at);
    case core::Field::talk_seconds: return words(it.talk);
    case core::Field::hold_seconds: return words(it.hold);
    case core::Field::wrap_seconds: return words(it.wrap);
    case core::Field::handle_seconds: return words(it.handle);
    case core::Field::reopened: return words(it.reopened);
    case core::Field::transfers: return words(it.transfers);
    case core::Field::escalated: return words(it.escalated);
    case core::Field::complaint: return words(it.complaint);
    case core::Field::noticed_at: return step(core::RecoveryStep::noticed);
    case core::Field::told_at: return step(core::RecoveryStep::told);
    case core::Field::fixed_at: return step(core::RecoveryStep::fixed);
    case core::Field::cause_found_at: return step(core::RecoveryStep::cause_found);
    case core::Field::apologised_at: return step(core::RecoveryStep::apologised);
    case core::Field::compensated_at: return step(core::RecoveryStep::compensated);
    case core::Field::avoidable: return words(it.avoidable);
    case core::Field::proactive: return words(it.proactive);
    case core::Field::delight: return words(it.delight);
    case core::Field::handled_by_bot: return words(it.handled_by_bot);
    case core::Field::survey_offered: return words(it.survey_offered);
    case core::Field::csat: return words(it.csat);
    case core::Field::nps: return words(it.nps);
    case core::Field::ces: return words(it.ces);
    case core::Field::rated_at: return words(it.rated_at);
    case core::Field::promises: return words.due(it, core::PromiseOf<std::string>::Kind::promise);
    case core::Field::follow_ups: return words.due(it, core::PromiseOf<std::string>::Kind::follow_up);
    case core::Field::reported_first_response_s: return words(it.reported_first_response);
    case core::Field::reported_resolution_s: return words(it.reported_resolution);
    case core::Field::reported_first_response_met: return words(it.reported_first_response_met);
    case core::Field::reported_resolution_met: return words(it.reported_resolution_met);
    default: return {};
    }
}

/// The channel is told too where it is the same in every row; the opening where events tell it.
std::vector<core::Field> fields_shown(core::FieldSet supplied) {
    supplied.add(core::Field::channel);
    supplied.add(core::Field::opened_at);
    std::vector<core::Field> shown;
    for (const auto& field : mapping_fields())
        if (const auto known = core::field_named(field.name); known && supplied.has(*known)) shown.push_back(*known);
    for (const auto field : {core::Field::promises, core::Field::follow_ups})
        if (supplied.has(field)) shown.push_back(field);
    return shown;
}

} // namespace

std::string worded(const text::Voice& voice, const core::InteractionDraft& draft, core::Field field) {
    const Words words{voice};
    auto said = people_and_things(words, draft, field);
    return said.empty() ? times_and_counts(words, draft, field) : said;
}

WordedRows worded(const text::Voice& voice, const app::ImportPreview& preview) {
    WordedRows table;
    const auto fields = fields_shown(preview.source.supplied);
    table.headings.push_back(text::say(voice, "gui.import.column.row"));
    for (const auto field : fields)
        table.headings.push_back(text::say_word(voice, "field", core::name_of(field)));
    for (const auto& [draft, row] : preview.rows) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(text::number(voice, row));
        for (const auto field : fields)
            cells.push_back(worded(voice, draft, field));
    }
    return table;
}

WordedRows worded(const text::Voice& voice, const app::FileGlimpse& glimpse, std::size_t most) {
    WordedRows table;
    for (const auto& column : glimpse.columns)
        table.headings.push_back(text::isolated(voice, column));
    for (std::size_t i = 0; i < std::min(most, glimpse.rows.size()); ++i) {
        auto& cells = table.rows.emplace_back();
        for (const auto& cell : glimpse.rows[i])
            cells.push_back(text::isolated(voice, cell));
    }
    return table;
}

std::vector<ProblemLine> worded(const text::Voice& voice, const std::vector<app::RowProblem>& problems) {
    std::vector<ProblemLine> lines;
    lines.reserve(problems.size());
    for (const auto& problem : problems)
        lines.push_back({text::number(voice, problem.row), text::isolated(voice, problem.column),
                         text::isolated(voice, problem.found), text::say(voice, problem.reason)});
    return lines;
}

} // namespace mizan::gui
