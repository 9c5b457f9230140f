#pragma once
#include "app/commands/correct.hpp"
#include "app/queries/interaction_detail.hpp"
#include "gui/dialogs/record/record_view.hpp"
#include "gui/session/database.hpp"
#include "text/voice.hpp"

#include <functional>
#include <map>
#include <set>

namespace mizan::gui {

/// An interaction as a person types it: recorded anew, or corrected. What is wrong is told beside the field as soon as
/// it was typed, by the rules of import; what is missing, when it is to be saved. Nothing typed is ever lost.
class RecordPresenter {
public:
    /// Reads fields by the rules of import.
    using Check = std::function<Result<app::FieldsRead>(const std::vector<app::FieldText>&)>;
    RecordPresenter(text::Voice voice, KnownNames names, Check check);

    const RecordView& view() const { return view_; }
    const KnownNames& names() const { return names_; }
    /// From now on this interaction is corrected.
    void correct(const app::InteractionDetail& detail);
    bool correcting() const { return which_.has_value(); }

    /// A person's edit of the field of that name.
    void set_text(std::string_view field, std::string value);
    void set_choice(std::string_view field, int index);
    void set_complaint(bool on);
    /// The present time, as the organisation's clocks show it.
    void set_now(std::string_view field, Instant now);
    void show_customers(const std::vector<app::CustomerCard>& cards);
    void choose_customer(int index);

    /// Whether nothing stands against saving; else everything that does is told. A name that no agent has is asked
    /// about once: saved again, it makes one.
    bool try_save();
    /// What is to be said: when recording all that was typed, when correcting only what changed.
    std::vector<app::FieldText> fields() const;
    app::RecordCommand record_command() const { return {"", fields()}; }
    app::CorrectCommand correct_command() const { return {"", *which_, fields(), view_.reason.shown}; }

    /// What saving met.
    void show_problems(const std::vector<app::FieldProblem>& problems);
    void show_refusal(const Refusal& refusal);
    /// Of those that something is wrong with, the first in the form's order; empty: none.
    std::string first_faulty() const;

private:
    void fill_choices();
    void put_field(const app::FieldText& field);
    std::vector<app::FieldText> all_said() const;
    std::string said(std::string_view field) const;
    bool knows_agent() const;
    void edited(std::string_view field);
    void check();
    void note_agent();
    std::string new_agent_words() const;
    void tell(const app::FieldProblem& problem);

    text::Voice voice_;
    KnownNames names_;
    Check check_;
    RecordView view_;
    std::optional<app::InteractionName> which_;
    std::map<std::string, std::string, std::less<>> before_; // what was said before, by field
    std::set<std::string, std::less<>> touched_;
    std::vector<std::string> customer_keys_;
    std::string agent_asked_about_;
    bool tried_ = false;
};

} // namespace mizan::gui
