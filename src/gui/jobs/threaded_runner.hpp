#pragma once
#include "gui/jobs/runner.hpp"

#include <thread>

namespace mizan::gui {

/// Runs jobs on a few workers, in the order of their start, and brings them back through `post`.
/// Ending it cancels what runs, waits for the workers and drops what was not finalized.
class ThreadedRunner final : public Runner {
public:
    /// Hands a function to the window's thread; may be called from any thread.
    using Post = std::function<void(std::function<void()>)>;
    explicit ThreadedRunner(Post post, int workers = 2);
    ~ThreadedRunner() override;
    ThreadedRunner(const ThreadedRunner&) = delete;
    ThreadedRunner& operator=(const ThreadedRunner&) = delete;

    CancelToken start(std::shared_ptr<Job> job) override;
    void watch(Watcher watcher) override;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_; // posted functions hold it weakly
    std::vector<std::thread> workers_;
};

} // namespace mizan::gui
