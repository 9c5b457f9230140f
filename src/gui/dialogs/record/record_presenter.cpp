#include "gui/dialogs/record/record_presenter.hpp"

#include "base/folding.hpp"
#include "gui/dialogs/record/near_names.hpp"
#include "gui/dialogs/record/record_fields.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr std::string_view missing_code = "required_missing";

std::string without_ends(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

} // namespace

RecordPresenter::RecordPresenter(text::Voice voice, KnownNames names, Check check)
    : voice_{std::move(voice)}, names_{std::move(names)}, check_{std::move(check)} {
    view_.title.shown = text::say(voice_, "gui.record.title");
    view_.reason_area.visible = false;
    view_.customer_found.visible = false;
    fill_choices();
}

void RecordPresenter::fill_choices() {
    for (const auto field : recorded_fields()) {
        const CodedField* coded = coded_field(field);
        if (coded == nullptr) continue;
        Choice& choice = *control_of<Choice>(view_, field);
        choice.entries = {"–"};
        for (const auto& code : coded->codes)
            choice.entries.push_back(coded->word_kind.empty() ? text::digits(voice_, code)
                                                              : text::say_word(voice_, coded->word_kind, code));
        choice.chosen = 0;
    }
}

void RecordPresenter::correct(const app::InteractionDetail& detail) {
    which_ = app::InteractionName{detail.line.source, detail.line.external_id};
    view_.title.shown = text::say(voice_, "gui.record.correct_title", {{"id", detail.line.external_id}});
    view_.reason_area.visible = true;
    for (const auto& field : detail.fields)
        put_field(field);
    for (const auto field : recorded_fields())
        before_[std::string{field}] = said(field);
}

void RecordPresenter::put_field(const app::FieldText& field) {
    if (std::ranges::find(recorded_fields(), field.name) == recorded_fields().end()) return;
    if (const CodedField* coded = coded_field(field.name)) {
        const auto found = std::ranges::find(coded->codes, field.value);
        if (found != coded->codes.end())
            control_of<Choice>(view_, field.name)->chosen = static_cast<int>(found - coded->codes.begin()) + 1;
    } else if (field.name == "complaint") {
        view_.complaint.on = field.value == "yes";
    } else {
        control_of<Text>(view_, field.name)->shown = field.name == "agent" ? shown_agent(voice_, names_, field.value)
                                                     : is_step(field.name) ? typed_step(voice_, field.value)
                                                                           : as_typed(voice_, field.value);
    }
}

/// As import reads it; empty: nothing is said.
std::string RecordPresenter::said(std::string_view field) const {
    if (field == "complaint") return view_.complaint.on ? "yes" : "";
    if (const CodedField* coded = coded_field(field)) {
        const int chosen = control_of<Choice>(view_, field)->chosen;
        return chosen > 0 ? coded->codes[static_cast<std::size_t>(chosen) - 1] : "";
    }
    const std::string typed = without_ends(control_of<Text>(view_, field)->shown);
    return field == "agent" ? known_agent(voice_, names_, typed) : typed;
}

std::vector<app::FieldText> RecordPresenter::all_said() const {
    std::vector<app::FieldText> fields;
    for (const auto field : recorded_fields())
        if (std::string value = said(field); !value.empty()) fields.push_back({std::string{field}, std::move(value)});
    return fields;
}

std::vector<app::FieldText> RecordPresenter::fields() const {
    if (!correcting()) return all_said();
    std::vector<app::FieldText> changed;
    for (const auto field : recorded_fields()) {
        std::string value = said(field);
        if (value == before_.find(field)->second) continue;
        if (field == "complaint" && value.empty()) value = "no";
        changed.push_back({std::string{field}, std::move(value)});
    }
    return changed;
}

void RecordPresenter::set_text(std::string_view field, std::string value) {
    auto* text = control_of<Text>(view_, field);
    if (text == nullptr || text->shown == value) return;
    text->shown = std::move(value);
    if (field == "reason" && !view_.reason.shown.empty()) view_.reason_problem.shown = "";
    edited(field);
}

void RecordPresenter::set_choice(std::string_view field, int index) {
    control_of<Choice>(view_, field)->chosen = index;
    edited(field);
}

void RecordPresenter::set_complaint(bool on) {
    view_.complaint.on = on;
    edited("complaint");
}

void RecordPresenter::set_now(std::string_view field, Instant now) {
    set_text(field, typed_time(voice_, now));
}

void RecordPresenter::show_customers(const std::vector<app::CustomerCard>& cards) {
    view_.customer_found.entries.clear();
    customer_keys_.clear();
    for (const auto& card : cards) {
        if (card.key == view_.customer.shown) continue;
        customer_keys_.push_back(card.key);
        std::string entry = text::isolated(voice_, card.key);
        for (const auto* more : {&card.name, &card.contact})
            if (!more->empty() && *more != card.key) entry += " · " + text::isolated(voice_, *more);
        view_.customer_found.entries.push_back(std::move(entry));
    }
    view_.customer_found.chosen = -1;
    view_.customer_found.visible = !customer_keys_.empty();
}

void RecordPresenter::choose_customer(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= customer_keys_.size()) return;
    view_.customer.shown = customer_keys_[static_cast<std::size_t>(index)];
    show_customers({});
    edited("customer");
}

void RecordPresenter::edited(std::string_view field) {
    touched_.emplace(field);
    view_.problem.shown = "";
    check();
    note_agent();
}

void RecordPresenter::check() {
    for (const auto field : recorded_fields())
        if (auto* problem = control_of<Text>(view_, std::string{field} + "_problem")) problem->shown = "";
    auto fields = all_said();
    fields.push_back({"external_id", "-"}); // numbered when it is saved
    const auto read = check_(fields);
    if (!read) return show_refusal(read.refusal());
    for (const auto& problem : read->problems)
        if (tried_ || (touched_.contains(problem.field) && problem.reason.code != missing_code)) tell(problem);
}

void RecordPresenter::tell(const app::FieldProblem& problem) {
    const std::string words = problem.reason.code == "time_unreadable" ? text::say(voice_, "gui.record.time_unreadable")
                                                                       : text::say(voice_, problem.reason);
    if (auto* place = control_of<Text>(view_, problem.field + "_problem")) {
        place->shown = words;
        return;
    }
    view_.problem.shown = text::say(voice_, "gui.record.problem_of",
                                    {{"name", text::say_word(voice_, "field", problem.field)}, {"problem", words}});
}

bool RecordPresenter::knows_agent() const {
    const std::string typed = without_ends(view_.agent.shown);
    return typed.empty() || std::ranges::any_of(names_.agents, [&](const KnownNames::Name& agent) {
               return agent.name == typed || agent.name_ar == typed ||
                      std::ranges::find(agent.aliases, typed) != agent.aliases.end();
           });
}

/// While a known name is being typed nothing is said.
void RecordPresenter::note_agent() {
    const std::string begun = folded_for_search(view_.agent.shown);
    const bool begins_a_name = std::ranges::any_of(names_.agents, [&](const KnownNames::Name& agent) {
        return folded_for_search(agent.name).starts_with(begun) || folded_for_search(agent.name_ar).starts_with(begun);
    });
    const bool silent = knows_agent() || (begins_a_name && agent_asked_about_ != view_.agent.shown);
    view_.agent_note.shown = silent ? "" : new_agent_words();
}

std::string RecordPresenter::new_agent_words() const {
    std::string near;
    for (const auto& name : near_names(voice_, names_, view_.agent.shown))
        near = near.empty() ? text::isolated(voice_, name)
                            : text::say(voice_, "gui.record.either", {{"one", near}, {"other", name}});
    return near.empty() ? text::say(voice_, "gui.record.new_agent")
                        : text::say(voice_, "gui.record.new_agent_near", {{"names", near}});
}

bool RecordPresenter::try_save() {
    tried_ = true;
    view_.problem.shown = "";
    check();
    if (correcting() && without_ends(view_.reason.shown).empty())
        view_.reason_problem.shown = text::say(voice_, "reason_missing");
    if (!first_faulty().empty() || !view_.problem.shown.empty()) return false;
    if (correcting() && fields().empty()) {
        view_.problem.shown = text::say(voice_, "nothing_changed");
        return false;
    }
    if (knows_agent() || agent_asked_about_ == view_.agent.shown || said("agent") == before_["agent"]) return true;
    agent_asked_about_ = view_.agent.shown;
    note_agent();
    return false;
}

void RecordPresenter::show_problems(const std::vector<app::FieldProblem>& problems) {
    for (const auto& problem : problems)
        tell(problem);
}

void RecordPresenter::show_refusal(const Refusal& refusal) {
    view_.problem.shown = text::say(voice_, refusal);
}

std::string RecordPresenter::first_faulty() const {
    for (const auto field : recorded_fields())
        if (const auto* problem = control_of<Text>(view_, std::string{field} + "_problem");
            problem != nullptr && !problem->shown.empty())
            return std::string{field};
    return view_.reason_problem.shown.empty() ? "" : "reason";
}

} // namespace mizan::gui
