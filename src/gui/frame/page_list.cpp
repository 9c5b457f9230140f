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
    static const std::vector<PageEntry> pages{{"welcome", false, make<WelcomePage>},
                                              {"today", true, make<TodayPage>},
                                              {"team", true, make<TeamPage>},
                                              {"scorecard", true, make<ScorecardPage>},
                                              {"interactions", true, make<InteractionsPage>},
                                              {"reports", true, make<ReportsPage>},
                                              {"import", true, make<ImportPage>},
                                              {"settings", true, make<SettingsPage>}};
    return pages;
}

} // namespace mizan::gui
