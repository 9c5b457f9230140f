#include "gui/jobs/inline_runner.hpp"

#include <algorithm>

namespace mizan::gui {

CancelToken InlineRunner::start(std::shared_ptr<Job> job) {
    const auto id = ++started_;
    Progress progress;
    activities_.push_back({id, job->title(), {}, progress.cancel});
    const auto find = [this, id] {
        return std::find_if(activities_.begin(), activities_.end(), [id](const Activity& a) { return a.id == id; });
    };
    progress.report = [this, find](const ProgressReport& report) {
        find()->latest = report;
        tell();
    };
    tell();
    job->process(progress);
    activities_.erase(find());
    tell();
    job->finalize();
    return progress.cancel;
}

void InlineRunner::tell() const {
    if (watcher_) watcher_(activities_);
}

} // namespace mizan::gui
