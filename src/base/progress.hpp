#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/error.hpp"

namespace mizan {

/// How far a long work is. `total` is missing where it cannot be known. `stage` is a code (text/ says it).
struct ProgressReport {
    std::string stage;
    std::int64_t done = 0;
    std::optional<std::int64_t> total;
};

/// Shared by the one who may cancel and the one who works; any thread.
class CancelToken {
public:
    void cancel() { *flag_ = true; }
    bool cancelled() const { return *flag_; }
    /// Called by the work between steps; throws Cancelled.
    void check() const {
        if (cancelled()) throw Cancelled{};
    }

private:
    std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

/// What a long work is handed: where to report and whether to stop. `report` may be empty.
struct Progress {
    std::function<void(const ProgressReport&)> report;
    CancelToken cancel;
    void step(const std::string& stage, std::int64_t done, std::optional<std::int64_t> total = {}) const {
        cancel.check();
        if (report) report({stage, done, total});
    }
};

} // namespace mizan
