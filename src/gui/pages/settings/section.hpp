#pragma once
#include "gui/pages/page.hpp"

namespace mizan::gui {

/// A section of the settings: a page inside the page, with its own form, folder and presenter. It is refreshed when it
/// is opened, and when the database changed while it is seen; what a person typed and did not save outlives that.
class Section : public Page {
public:
    using Page::Page;
};

} // namespace mizan::gui
