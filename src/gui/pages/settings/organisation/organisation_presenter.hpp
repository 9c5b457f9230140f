#pragma once
#include "gui/forms/field.hpp"
#include "gui/session/organisation_desk.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct OrganisationView {
    Text heading, message, location, timezone, currency, created, last_change, interactions, people, rules, entries,
        head;
    Action back_up, restore, verify;
    static const Fields<OrganisationView>& fields();
};

/// The organisation and its file, in words.
class OrganisationPresenter {
public:
    explicit OrganisationPresenter(text::Voice voice);
    const OrganisationView& view() const { return view_; }

    void show_facts(const OrganisationFacts& facts);
    void show_backup(const std::string& file, const app::BackupSummary& copy);
    void show_restored(const std::string& file, const app::ChainState& chain);
    void show_verification(const app::Verification& found);
    void show_refusal(const Refusal& refusal);
    /// What a copy of today is called, without its ending.
    std::string backup_name(Date today) const;
    std::string restored_name() const;

private:
    std::string file_stem() const;
    text::Voice voice_;
    OrganisationView view_;
    std::string location_;
};

} // namespace mizan::gui
