#include "gui/jobs/threaded_runner.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace mizan::gui {

struct ThreadedRunner::Shared : std::enable_shared_from_this<Shared> {
    struct Entry {
        Activity activity;
        std::shared_ptr<Job> job;
    };

    explicit Shared(Post the_post) : post{std::move(the_post)} {}

    void work() {
        while (const auto entry = next()) {
            Progress progress;
            progress.cancel = entry->activity.cancel;
            progress.report = [this, id = entry->activity.id](const ProgressReport& report) { advance(id, report); };
            if (!ending) entry->job->process(progress);
            to_window([this, entry] { finish(*entry); });
        }
    }

    std::optional<Entry> next() {
        std::unique_lock lock{mutex};
        wake.wait(lock, [this] { return ending || !queue.empty(); });
        if (ending) return std::nullopt;
        Entry entry = std::move(queue.front());
        queue.pop_front();
        return entry;
    }

    /// Many reports make one message: the window reads the latest when it has time.
    void advance(std::uint64_t id, const ProgressReport& report) {
        const std::lock_guard lock{mutex};
        for (auto& activity : activities)
            if (activity.id == id) activity.latest = report;
        if (told_pending) return;
        told_pending = true;
        to_window([this] { tell(); });
    }

    void finish(const Entry& entry) {
        {
            const std::lock_guard lock{mutex};
            std::erase_if(activities, [&](const Activity& a) { return a.id == entry.activity.id; });
        }
        tell();
        entry.job->finalize();
    }

    void tell() {
        std::vector<Activity> now;
        {
            const std::lock_guard lock{mutex};
            told_pending = false;
            now = activities;
        }
        if (watcher) watcher(now);
    }

    void to_window(std::function<void()> function) {
        post([weak = weak_from_this(), function = std::move(function)] {
            if (const auto self = weak.lock()) function();
        });
    }

    Post post;
    Watcher watcher; // window's thread only
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Entry> queue;
    std::vector<Activity> activities;
    std::uint64_t started = 0;
    bool told_pending = false;
    std::atomic<bool> ending = false;
};

ThreadedRunner::ThreadedRunner(Post post, int workers) : shared_{std::make_shared<Shared>(std::move(post))} {
    for (int i = 0; i < workers; ++i)
        workers_.emplace_back([shared = shared_.get()] { shared->work(); });
}

ThreadedRunner::~ThreadedRunner() {
    {
        const std::lock_guard lock{shared_->mutex};
        shared_->ending = true;
        for (const auto& activity : shared_->activities)
            CancelToken{activity.cancel}.cancel();
    }
    shared_->wake.notify_all();
    for (auto& worker : workers_)
        worker.join();
}

CancelToken ThreadedRunner::start(std::shared_ptr<Job> job) {
    Activity activity;
    {
        const std::lock_guard lock{shared_->mutex};
        activity.id = ++shared_->started;
        activity.title = job->title();
        shared_->activities.push_back(activity);
        shared_->queue.push_back({activity, std::move(job)});
    }
    shared_->wake.notify_one();
    shared_->tell();
    return activity.cancel;
}

void ThreadedRunner::watch(Watcher watcher) {
    shared_->watcher = std::move(watcher);
}

} // namespace mizan::gui
