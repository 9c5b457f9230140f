#pragma once
#include "base/instant.hpp"

namespace mizan {

/// Where "now" comes from. Only wiring asks the machine; tests set the hands.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : instant_{instant} {}
    Instant now() const override { return instant_; }
    void set(Instant instant) { instant_ = instant; }

private:
    Instant instant_;
};

} // namespace mizan
