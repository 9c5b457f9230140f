#include "gui/frame/page_list.hpp"

#include "gui/pages/importing/import_page.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/reports/reports_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/settings/settings_page.hpp"
#include "gui/pages/team/team_page.hpp"
#include "gui/pages/today/today_page.hpp"
#include "gui/pages/welcome/welcome_page.hpp"

namespace mizan::gui {
namespace {

template <class Made>
Page* make(wxWindow& parent, Host& host) {
    return new Made{parent, host};
}

} // namespace

std::span<const PageEntry> page_list() {
    using enum app::Action;
    static const std::vector<PageEntry> pages{{"welcome", false, see_own, make<WelcomePage>},
                                              {"today", true, see_people, make<TodayPage>},
                                              {"team", true, see_people, make<TeamPage>},
                                              {"scorecard", true, see_own, make<ScorecardPage>},
                                              {"interactions", true, see_own, make<InteractionsPage>},
                                              {"reports", true, see_own, make<ReportsPage>},
                                              {"import", true, import_work, make<ImportPage>},
                                              {"settings", true, edit_people, make<SettingsPage>}};
    return pages;
}

} // namespace mizan::gui
