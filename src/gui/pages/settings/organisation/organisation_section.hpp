#pragma once
#include "gui/pages/settings/organisation/organisation_presenter.hpp"
#include "gui/pages/settings/section.hpp"

namespace mizan::gui {

/// The organisation and its file: what it holds; copied, restored, verified.
class OrganisationSection final : public Section {
public:
    OrganisationSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;

    const OrganisationPresenter& presenter() const { return presenter_; }
    void back_up_to(const std::string& path);
    /// Puts the backup at the location and opens it there.
    void restore_from(const std::string& backup, const std::string& location);
    void verify();

private:
    void ask_backup();
    void ask_restore();
    void show_all();

    OrganisationPresenter presenter_;
    JobScope questions_, work_;
};

} // namespace mizan::gui
