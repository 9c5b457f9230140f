#pragma once
#include <filesystem>

namespace mizan::report {

/// A directory of our own that vanishes with this object: the library that writes XLSX can only write files.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace mizan::report
