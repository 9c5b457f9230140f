#pragma once
#include "base/progress.hpp"
#include "base/result.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace mizan::gui {

/// A piece of slow work: `process` on a worker, then `finalize` on the window's thread.
/// `process` never touches a window; `finalize` never touches the store.
class Job {
public:
    virtual ~Job() = default;
    /// What the activity area says meanwhile.
    const std::string& title() const { return title_; }
    virtual void process(const Progress& progress) = 0;
    virtual void finalize() = 0;

protected:
    explicit Job(std::string title) : title_{std::move(title)} {}

private:
    std::string title_;
};

/// Code of the refusal with which a cancelled work ends.
inline constexpr std::string_view cancelled_code = "gui.cancelled";

/// The boundary at which exceptions of a work become refusals: Error keeps its reason, Cancelled is `gui.cancelled`,
/// anything else is `gui.unexpected` {reason}.
Refusal refusal_of(const std::exception& exception);

/// A job that asks for a T.
template <class T>
class Task final : public Job {
public:
    using Work = std::function<Result<T>(const Progress&)>;
    using Done = std::function<void(Result<T>)>;
    Task(std::string title, Work work, Done done)
        : Job{std::move(title)}, work_{std::move(work)}, done_{std::move(done)} {}

    void process(const Progress& progress) override {
        try {
            result_.emplace(work_(progress));
        } catch (const std::exception& exception) {
            result_.emplace(refusal_of(exception));
        }
        work_ = nullptr; // what it holds (a database) is let go on the worker
    }
    void finalize() override {
        if (result_) done_(*std::move(result_));
    }

private:
    Work work_;
    Done done_;
    std::optional<Result<T>> result_;
};

} // namespace mizan::gui
