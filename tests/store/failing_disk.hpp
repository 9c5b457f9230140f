#pragma once

namespace mizan::test {

/// A disk that fails on its n-th write. Stands in front of SQLite's own while the object lives: writing, cutting and
/// flushing are counted; from the n-th on each of them fails, as on a disk that is full or was pulled out.
class FailingDisk {
public:
    enum class Failure { full, pulled_out };
    FailingDisk(int nth, Failure failure);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    /// Whether it came to that.
    bool failed() const;
};

} // namespace mizan::test
