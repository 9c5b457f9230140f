#pragma once
#include "gui/jobs/runner.hpp"

namespace mizan::gui {

/// The jobs of one page or dialog. When it ends, they are cancelled and none of their results arrives any more.
/// Window's thread only.
class JobScope {
public:
    explicit JobScope(Runner& runner) : runner_{runner} {}
    ~JobScope() { cancel(); }
    JobScope(const JobScope&) = delete;
    JobScope& operator=(const JobScope&) = delete;

    /// Where jobs are done at once, the scope may have ended by the result itself: nothing of it is touched then.
    template <class T>
    void start(std::string title, typename Task<T>::Work work, typename Task<T>::Done done) {
        const std::weak_ptr<bool> alive = alive_;
        auto token = runner_.start(std::make_shared<Task<T>>(std::move(title), std::move(work),
                                                             [alive, done = std::move(done)](Result<T> result) {
                                                                 if (!alive.expired()) done(std::move(result));
                                                             }));
        if (!alive.expired()) running_.push_back(std::move(token));
    }

    /// As start, but what this scope asked before is cancelled and no longer answered: the latest question wins.
    template <class T>
    void replace(std::string title, typename Task<T>::Work work, typename Task<T>::Done done) {
        cancel();
        start<T>(std::move(title), std::move(work), std::move(done));
    }

    void cancel() {
        alive_ = std::make_shared<bool>(true);
        for (auto& token : running_)
            token.cancel();
        running_.clear();
    }

private:
    Runner& runner_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    std::vector<CancelToken> running_;
};

} // namespace mizan::gui
