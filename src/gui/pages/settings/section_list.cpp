#include "gui/pages/settings/section_list.hpp"

#include "gui/pages/settings/calendars/calendars_section.hpp"
#include "gui/pages/settings/kpis/kpis_section.hpp"
#include "gui/pages/settings/organisation/organisation_section.hpp"
#include "gui/pages/settings/people/people_section.hpp"
#include "gui/pages/settings/schemes/schemes_section.hpp"
#include "gui/pages/settings/targets/targets_section.hpp"
#include "gui/pages/settings/teams/teams_section.hpp"

namespace mizan::gui {
namespace {

template <class Made>
Section* make_section(wxWindow& parent, Host& host) {
    return new Made{parent, host};
}

} // namespace

std::span<const SectionEntry> section_list() {
    static const std::vector<SectionEntry> sections{{"people", make_section<PeopleSection>},
                                                    {"teams", make_section<TeamsSection>},
                                                    {"calendars", make_section<CalendarsSection>},
                                                    {"targets", make_section<TargetsSection>},
                                                    {"schemes", make_section<SchemesSection>},
                                                    {"kpis", make_section<KpisSection>},
                                                    {"organisation", make_section<OrganisationSection>}};
    return sections;
}

} // namespace mizan::gui
