#include "gui/jobs/inline_runner.hpp"
#include "gui/jobs/job_scope.hpp"
#include "gui/jobs/threaded_runner.hpp"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace mizan;
using namespace mizan::gui;

namespace {

/// Stands for the window's loop: what workers post is run where `run_until` is called.
class Loop {
public:
    ThreadedRunner::Post post() {
        return [this](std::function<void()> function) {
            const std::lock_guard lock{mutex_};
            posted_.push_back(std::move(function));
            wake_.notify_one();
        };
    }
    bool run_until(const std::function<bool()>& done) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        while (!done()) {
            std::unique_lock lock{mutex_};
            if (!wake_.wait_until(lock, end, [this] { return !posted_.empty(); })) return false;
            auto function = std::move(posted_.front());
            posted_.pop_front();
            lock.unlock();
            function();
        }
        return true;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> posted_;
};

struct Threads {
    Loop loop;
    ThreadedRunner runner{loop.post()};
    bool until(const std::function<bool()>& done) { return loop.run_until(done); }
};
struct AtOnce {
    InlineRunner runner;
    bool until(const std::function<bool()>& done) { return done(); }
};

} // namespace

TEMPLATE_TEST_CASE("a job's result arrives on the thread that asked", "", Threads, AtOnce) {
    TestType under_test;
    JobScope scope{under_test.runner};
    std::optional<int> answer;
    std::thread::id finalized_on;
    scope.start<int>(
        "sum", [](const Progress&) { return Result<int>{2 + 3}; },
        [&](Result<int> result) {
            answer = *result;
            finalized_on = std::this_thread::get_id();
        });
    REQUIRE(under_test.until([&] { return answer.has_value(); }));
    CHECK(*answer == 5);
    CHECK(finalized_on == std::this_thread::get_id());
}

TEMPLATE_TEST_CASE("an Error becomes the refusal that it carries", "", Threads, AtOnce) {
    TestType under_test;
    JobScope scope{under_test.runner};
    std::optional<Refusal> refusal;
    scope.start<int>(
        "fails",
        [](const Progress&) -> Result<int> {
            throw Error{"disk_full", {{"path", std::string{"x"}}}};
        },
        [&](Result<int> result) { refusal = result.refusal(); });
    REQUIRE(under_test.until([&] { return refusal.has_value(); }));
    CHECK(*refusal == Refusal{"disk_full", {{"path", std::string{"x"}}}});
}

TEMPLATE_TEST_CASE("activities appear while a job runs and are gone after it", "", Threads, AtOnce) {
    TestType under_test;
    std::vector<std::size_t> counts;
    std::int64_t furthest = 0;
    under_test.runner.watch([&](const std::vector<Activity>& activities) {
        counts.push_back(activities.size());
        if (!activities.empty() && activities.front().latest) furthest = activities.front().latest->done;
    });
    JobScope scope{under_test.runner};
    bool done = false;
    scope.start<int>(
        "steps",
        [](const Progress& progress) {
            progress.step("rows", 7, 10);
            return Result<int>{0};
        },
        [&](Result<int>) { done = true; });
    REQUIRE(under_test.until([&] { return done; }));
    CHECK(counts.front() == 1);
    CHECK(counts.back() == 0);
}

TEST_CASE("a result never reaches a closed page") {
    Threads under_test;
    bool reached = false;
    auto page = std::make_unique<JobScope>(under_test.runner);
    page->start<int>(
        "slow",
        [](const Progress& progress) -> Result<int> {
            while (!progress.cancel.cancelled())
                std::this_thread::sleep_for(1ms);
            return 1;
        },
        [&](Result<int>) { reached = true; });
    page.reset();
    bool after = false;
    JobScope other{under_test.runner};
    other.start<int>(
        "after", [](const Progress&) { return Result<int>{1}; }, [&](Result<int>) { after = true; });
    REQUIRE(under_test.until([&] { return after; }));
    CHECK_FALSE(reached);
}

TEMPLATE_TEST_CASE("the page whose job it was may close by the result", "", Threads, AtOnce) {
    TestType under_test;
    auto scope = std::make_unique<JobScope>(under_test.runner);
    bool closed = false;
    scope->template start<int>(
        "one", [](const Progress&) { return Result<int>{1}; },
        [&](const Result<int>&) {
            scope.reset();
            closed = true;
        });
    CHECK(under_test.until([&] { return closed; }));
}

TEST_CASE("the latest question wins: what was asked before is cancelled and not answered") {
    Threads threads;
    JobScope scope{threads.runner};
    std::vector<std::string> answers;
    std::atomic<bool> first_runs = false;
    scope.replace<int>(
        "first",
        [&](const Progress& progress) -> Result<int> {
            first_runs = true;
            while (true) {
                progress.cancel.check();
                std::this_thread::sleep_for(1ms);
            }
        },
        [&](Result<int>) { answers.emplace_back("first"); });
    while (!first_runs)
        std::this_thread::sleep_for(1ms);
    scope.replace<int>(
        "second", [](const Progress&) { return Result<int>{2}; }, [&](Result<int>) { answers.emplace_back("second"); });
    REQUIRE(threads.until([&] { return !answers.empty(); }));
    CHECK(answers == std::vector<std::string>{"second"});
}

TEST_CASE("stopping the oldest activity ends it with a refusal that says so") {
    Threads threads;
    JobScope scope{threads.runner};
    std::optional<std::string> code;
    CancelToken token;
    threads.runner.watch([&](const std::vector<Activity>& activities) {
        if (!activities.empty()) token = activities.front().cancel;
    });
    scope.start<int>(
        "endless",
        [](const Progress& progress) -> Result<int> {
            while (true) {
                progress.cancel.check();
                std::this_thread::sleep_for(1ms);
            }
        },
        [&](Result<int> result) { code = result.refusal().code; });
    token.cancel();
    REQUIRE(threads.until([&] { return code.has_value(); }));
    CHECK(*code == cancelled_code);
}

TEST_CASE("ending the runner cancels what runs and drops what was not finalized") {
    Loop loop;
    bool reached = false;
    {
        ThreadedRunner runner{loop.post()};
        JobScope scope{runner};
        scope.start<int>(
            "endless",
            [](const Progress& progress) -> Result<int> {
                while (true) {
                    progress.cancel.check();
                    std::this_thread::sleep_for(1ms);
                }
            },
            [&](Result<int>) { reached = true; });
    }
    bool ran = false;
    loop.post()([&] { ran = true; });
    REQUIRE(loop.run_until([&] { return ran; }));
    CHECK_FALSE(reached);
}
