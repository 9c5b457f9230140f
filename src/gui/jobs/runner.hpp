#pragma once
#include "gui/jobs/job.hpp"

#include <cstdint>
#include <vector>

namespace mizan::gui {

/// A job that is under way, as the activity area shows it.
struct Activity {
    std::uint64_t id = 0;
    std::string title;
    std::optional<ProgressReport> latest;
    CancelToken cancel;
};

/// Runs jobs. Called on the window's thread only.
class Runner {
public:
    using Watcher = std::function<void(const std::vector<Activity>&)>;
    virtual ~Runner() = default;
    /// Each job is finalized exactly once, also a cancelled one, unless the runner ends before.
    virtual CancelToken start(std::shared_ptr<Job> job) = 0;
    /// Told on the window's thread whenever jobs begin, advance or end; oldest first. Empty: nobody.
    virtual void watch(Watcher watcher) = 0;
};

} // namespace mizan::gui
