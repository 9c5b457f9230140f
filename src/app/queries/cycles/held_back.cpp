#include "app/queries/cycles/held_back.hpp"

namespace mizan::app {

HeldBack held_back(Reader&, const Period&, Instant) {
    return {};
}

} // namespace mizan::app
