#pragma once
#include "gui/pages/page.hpp"
#include "gui/pages/welcome/welcome_presenter.hpp"

namespace mizan::gui {

class WelcomePage final : public Page {
public:
    WelcomePage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;

private:
    WelcomePresenter presenter_;
};

} // namespace mizan::gui
