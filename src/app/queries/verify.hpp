#pragma once
#include "app/app.hpp"

namespace mizan::app {

struct Verification {
    bool ok = false;
    std::string head; // of the audit chain, hex
    std::int64_t entries = 0;
    std::int64_t segments_checked = 0;
    std::int64_t publications_checked = 0;
    std::optional<Difference> difference; // the first thing that differs
};

/// Walks integrity, chain and digests, then recomputes every stored segment and every published card from rows and
/// compares.
Verification verify(App& app, const std::optional<std::string>& expected_head, const Progress& progress = {});

} // namespace mizan::app
