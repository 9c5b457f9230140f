#pragma once
#include "ingest/files/record.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// Sorts the records of a file by a key, those of the same key by row. In memory up to `budget` bytes; beyond, sorted
/// runs go to one temporary file (in the system's folder for such, gone when the sorter is) and are merged while they
/// are read. Throws Error `temporary_file` {file} where that cannot be written or read.
class RecordSorter {
public:
    explicit RecordSorter(std::size_t budget = 64 * 1024 * 1024);
    ~RecordSorter();
    RecordSorter(const RecordSorter&) = delete;
    RecordSorter& operator=(const RecordSorter&) = delete;

    /// The record's fault is not kept.
    void add(std::string_view key, const Record& record);
    void finish(); // after the last add()
    /// The next record by key; both valid until the next call. False at the end.
    bool next(std::string_view& key, Record& record);
    bool spilled() const;

private:
    struct Spill;
    struct Run;
    void sort();
    void spill();
    bool advance(Run& run);

    std::size_t budget_;
    std::string bytes_;                // packed entries
    std::vector<std::size_t> entries_; // where each begins
    std::size_t next_ = 0;
    std::unique_ptr<Spill> spill_;
    std::vector<std::unique_ptr<Run>> runs_;
    std::vector<Run*> heap_;
    Run* last_ = nullptr;
};

} // namespace mizan::ingest
