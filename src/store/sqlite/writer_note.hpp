#pragma once
#include "base/instant.hpp"
#include "base/result.hpp"

#include <filesystem>

namespace mizan::store {

/// A note beside the database, PATH.lock, in which the writer says who it is. SQLite's own lock decides who may write;
/// the note only tells the others whom to ask. A note that a dead program left is known by its process.
class WriterNote {
public:
    /// Written now, removed with the object. A directory that cannot be written gets no note.
    WriterNote(const std::filesystem::path& database, Instant since);
    ~WriterNote();
    WriterNote(const WriterNote&) = delete;
    WriterNote& operator=(const WriterNote&) = delete;

    /// `database_held` {path, user, machine, pid, since}; without a note, or with a dead program's, {path} alone.
    static Refusal held(const std::filesystem::path& database);

private:
    std::filesystem::path path_;
};

} // namespace mizan::store
