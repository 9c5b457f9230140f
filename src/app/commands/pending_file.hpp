#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace mizan::app {

/// A file that stands beside its place until it is whole, and then takes it at one stroke, with the rights of the file
/// that stood there. What was not put in place is removed.
class PendingFile {
public:
    explicit PendingFile(const std::filesystem::path& place);
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();
    /// Throws Error `file_not_written` {path}; so does put_in_place.
    void write(const std::string& bytes) const;
    void put_in_place();

private:
    std::filesystem::path place_, pending_;
    bool placed_ = false;
};

/// Where a document really goes: through links. Refuses what is there and is no file, a folder or a device:
/// `out_not_a_file` {path}.
Result<std::filesystem::path> document_place(const std::filesystem::path& out);

} // namespace mizan::app
