#include "gui/dialogs/about/about_presenter.hpp"
#include "gui/dialogs/columns/columns_presenter.hpp"
#include "gui/dialogs/create/create_presenter.hpp"
#include "gui/dialogs/exclude/exclude_presenter.hpp"
#include "gui/dialogs/help/help_presenter.hpp"
#include "gui/dialogs/measure/measure_presenter.hpp"
#include "gui/dialogs/palette/palette_presenter.hpp"
#include "gui/dialogs/preferences/preferences_presenter.hpp"
#include "gui/dialogs/record/record_view.hpp"
#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "gui/dialogs/saved_filters/saved_filters_presenter.hpp"
#include "gui/dialogs/sign_in/sign_in_presenter.hpp"
#include "gui/dialogs/why/why_presenter.hpp"
#include "gui/forms/forms.hpp"
#include "gui/frame/frame_presenter.hpp"
#include "gui/pages/importing/import_presenter.hpp"
#include "gui/pages/interactions/interactions_view.hpp"
#include "gui/pages/reports/reports_presenter.hpp"
#include "gui/pages/scorecard/scorecard_presenter.hpp"
#include "gui/pages/settings/calendars/calendars_view.hpp"
#include "gui/pages/settings/kpis/kpis_view.hpp"
#include "gui/pages/settings/organisation/organisation_presenter.hpp"
#include "gui/pages/settings/people/people_view.hpp"
#include "gui/pages/settings/schemes/schemes_view.hpp"
#include "gui/pages/settings/settings_view.hpp"
#include "gui/pages/settings/targets/targets_presenter.hpp"
#include "gui/pages/settings/teams/teams_view.hpp"
#include "gui/pages/team/team_presenter.hpp"
#include "gui/pages/today/today_view.hpp"
#include "gui/pages/welcome/welcome_presenter.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace mizan;
using namespace mizan::gui;

namespace {

std::map<std::string, std::vector<std::string>> fields_of_forms() {
    return {{"about", field_names<AboutView>()},
            {"columns", field_names<ColumnsView>()},
            {"create", field_names<CreateView>()},
            {"sign_in", field_names<SignInView>()},
            {"save_filter", field_names<SaveFilterView>()},
            {"saved_filters", field_names<SavedFiltersView>()},
            {"frame", field_names<FrameView>()},
            {"palette", field_names<PaletteView>()},
            {"preferences", field_names<PreferencesView>()},
            {"help", field_names<HelpView>()},
            {"measure", field_names<MeasureView>()},
            {"import", field_names<ImportView>()},
            {"team", field_names<TeamView>()},
            {"today", field_names<TodayView>()},
            {"scorecard", field_names<ScorecardView>()},
            {"why", field_names<WhyView>()},
            {"welcome", field_names<WelcomeView>()},
            {"record", field_names<RecordView>()},
            {"exclude", field_names<ExcludeView>()},
            {"interactions", field_names<InteractionsView>()},
            {"reports", field_names<ReportsView>()},
            {"settings", field_names<SettingsView>()},
            {"settings_calendars", field_names<CalendarsView>()},
            {"settings_targets", field_names<TargetsView>()},
            {"settings_organisation", field_names<OrganisationView>()},
            {"settings_people", field_names<PeopleView>()},
            {"settings_teams", field_names<TeamsView>()},
            {"settings_schemes", field_names<SchemesView>()},
            {"settings_kpis", field_names<KpisView>()}};
}

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("every control that a form names is a field of its view, and every field is a control") {
    const auto views = fields_of_forms();
    std::set<std::string> forms;
    for (const auto& form : form_contents()) {
        INFO(form.form);
        forms.insert(form.form);
        REQUIRE(views.count(form.form) == 1);
        CHECK(sorted(form.names) == sorted(views.at(form.form)));
    }
    CHECK(forms.size() == views.size());
}

TEST_CASE("every text of the forms has its Arabic") {
    for (const auto& form : form_contents())
        for (const auto& english : form.texts) {
            INFO(form.form << ": " << english);
            CHECK(text::translate(text::Language::ar, english) != english);
        }
}
