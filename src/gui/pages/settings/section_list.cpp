#include "gui/pages/settings/section_list.hpp"

#include "gui/pages/settings/organisation/organisation_section.hpp"

namespace mizan::gui {
namespace {

template <class Made>
Section* make_section(wxWindow& parent, Host& host) {
    return new Made{parent, host};
}

} // namespace

std::span<const SectionEntry> section_list() {
    static const std::vector<SectionEntry> sections{{"organisation", make_section<OrganisationSection>}};
    return sections;
}

} // namespace mizan::gui
