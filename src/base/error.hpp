#pragma once
#include "base/result.hpp"

#include <stdexcept>

namespace mizan {

/// A broken world (disk full, corrupt file, lost server): thrown, and caught only where a job, the command line or
/// the window's loop begins. Carries a code with arguments like a Refusal, so that text/ can say it.
class Error : public std::runtime_error {
public:
    Error(std::string code, Arguments arguments = {})
        : std::runtime_error{code}, reason_{std::move(code), std::move(arguments)} {}
    const Refusal& reason() const { return reason_; }

private:
    Refusal reason_;
};

/// Thrown out of a long work when its CancelToken was cancelled; nothing of the work remains.
class Cancelled : public std::runtime_error {
public:
    Cancelled() : std::runtime_error{"cancelled"} {}
};

} // namespace mizan
