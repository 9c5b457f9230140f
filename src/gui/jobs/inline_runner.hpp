#pragma once
#include "gui/jobs/runner.hpp"

namespace mizan::gui {

/// Does everything at once, on the calling thread: for tests and for programs without a loop.
class InlineRunner final : public Runner {
public:
    CancelToken start(std::shared_ptr<Job> job) override;
    void watch(Watcher watcher) override { watcher_ = std::move(watcher); }

private:
    void tell() const;
    Watcher watcher_;
    std::vector<Activity> activities_;
    std::uint64_t started_ = 0;
};

} // namespace mizan::gui
