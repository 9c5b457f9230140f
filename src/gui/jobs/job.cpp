#include "gui/jobs/job.hpp"

namespace mizan::gui {

Refusal refusal_of(const std::exception& exception) {
    if (const auto* error = dynamic_cast<const Error*>(&exception)) return error->reason();
    if (dynamic_cast<const Cancelled*>(&exception) != nullptr) return {std::string{cancelled_code}, {}};
    return {"gui.unexpected", {{"reason", std::string{exception.what()}}}};
}

} // namespace mizan::gui
