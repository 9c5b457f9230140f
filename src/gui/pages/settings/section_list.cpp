#include "gui/pages/settings/section_list.hpp"

#include "gui/pages/settings/kpis/kpis_section.hpp"
#include "gui/pages/settings/organisation/organisation_section.hpp"
#include "gui/pages/settings/people/people_section.hpp"
#include "gui/pages/settings/schemes/schemes_section.hpp"
#include "gui/pages/settings/teams/teams_section.hpp"

namespace mizan::gui {
namespace {

template <class Made>
Section* make_section(wxWindow& parent, Host& host) {
    return new Made{parent, host};
}

} // namespace

std::span<const SectionEntry> section_list() {
    static const std::vector<SectionEntry> sections{{"organisation", make_section<OrganisationSection>},
                                                    {"people", make_section<PeopleSection>},
                                                    {"teams", make_section<TeamsSection>},
                                                    {"schemes", make_section<SchemesSection>},
                                                    {"kpis", make_section<KpisSection>}};
    return sections;
}

} // namespace mizan::gui
