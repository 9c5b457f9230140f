#include "ingest/rows/record_sorter.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

namespace mizan::ingest {

/// A packed entry: its length, row, line, then key and cells, each behind its length.
struct PackedRecord {
    std::string_view key;
    std::int64_t row = 0, line = 0;
    const char* cells = nullptr;
    std::uint32_t cell_count = 0;
};

namespace {

constexpr std::size_t run_buffer = 64 * 1024;

template <class Number>
void put(std::string& bytes, Number value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Number>
Number take(const char*& at) {
    Number value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

void put_text(std::string& bytes, std::string_view text) {
    put(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.append(text);
}

std::string_view take_text(const char*& at) {
    const auto size = take<std::uint32_t>(at);
    const std::string_view text{at, size};
    at += size;
    return text;
}

/// `at` is behind the entry's length.
PackedRecord unpacked(const char* at) {
    PackedRecord entry;
    entry.row = take<std::int64_t>(at);
    entry.line = take<std::int64_t>(at);
    entry.key = take_text(at);
    entry.cell_count = take<std::uint32_t>(at);
    entry.cells = at;
    return entry;
}

bool before(const PackedRecord& a, const PackedRecord& b) {
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.row < b.row;
}

void fill(Record& record, const PackedRecord& entry) {
    record.row = entry.row;
    record.line = entry.line;
    record.fault.reset();
    record.cells.clear();
    const char* at = entry.cells;
    for (std::uint32_t i = 0; i < entry.cell_count; ++i)
        record.cells.push_back(take_text(at));
}

} // namespace

struct RecordSorter::Spill {
    std::filesystem::path path;
    std::fstream stream;
    std::int64_t size = 0;

    Spill() {
        std::random_device random;
        path = std::filesystem::temp_directory_path() /
               ("mizan-sort-" + std::to_string(random()) + std::to_string(random()));
        stream.open(path, std::ios::binary | std::ios::in | std::ios::out | std::ios::trunc);
        if (!stream) fail();
    }
    ~Spill() {
        stream.close();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
    [[noreturn]] void fail() const { throw Error{"temporary_file", {{"file", path.string()}}}; }
};

/// A sorted stretch of the temporary file, read piece by piece. The current entry lies whole in `buffer`.
struct RecordSorter::Run {
    std::int64_t at = 0, end = 0; // in the file: what is not yet in the buffer
    std::string buffer;
    std::size_t next = 0; // in the buffer: behind the current entry
    PackedRecord current;
};

RecordSorter::RecordSorter(std::size_t budget) : budget_{budget} {}
RecordSorter::~RecordSorter() = default;
bool RecordSorter::spilled() const {
    return spill_ != nullptr;
}

void RecordSorter::add(std::string_view key, const Record& record) {
    entries_.push_back(bytes_.size());
    const std::size_t start = bytes_.size();
    put(bytes_, std::uint32_t{0});
    put(bytes_, record.row);
    put(bytes_, record.line);
    put_text(bytes_, key);
    put(bytes_, static_cast<std::uint32_t>(record.cells.size()));
    for (const auto cell : record.cells)
        put_text(bytes_, cell);
    const auto length = static_cast<std::uint32_t>(bytes_.size() - start - sizeof(std::uint32_t));
    std::memcpy(bytes_.data() + start, &length, sizeof length);
    if (bytes_.size() + entries_.size() * sizeof(std::size_t) >= budget_) spill();
}

void RecordSorter::sort() {
    const char* const base = bytes_.data() + sizeof(std::uint32_t);
    std::sort(entries_.begin(), entries_.end(),
              [base](std::size_t a, std::size_t b) { return before(unpacked(base + a), unpacked(base + b)); });
}

void RecordSorter::spill() {
    sort();
    if (!spill_) spill_ = std::make_unique<Spill>();
    auto run = std::make_unique<Run>();
    run->at = spill_->size;
    spill_->stream.seekp(spill_->size);
    for (const std::size_t entry : entries_) {
        std::uint32_t length = 0;
        std::memcpy(&length, bytes_.data() + entry, sizeof length);
        spill_->stream.write(bytes_.data() + entry, static_cast<std::streamsize>(length + sizeof length));
        spill_->size += static_cast<std::int64_t>(length + sizeof length);
    }
    if (!spill_->stream.flush()) spill_->fail();
    run->end = spill_->size;
    runs_.push_back(std::move(run));
    bytes_.clear();
    entries_.clear();
}

void RecordSorter::finish() {
    if (!spill_) return sort();
    if (!entries_.empty()) spill();
    bytes_ = {};
    entries_ = {};
    for (const auto& run : runs_)
        if (advance(*run)) heap_.push_back(run.get());
    std::make_heap(heap_.begin(), heap_.end(), [](Run* a, Run* b) { return before(b->current, a->current); });
}

/// Makes the run's next entry its current one.
bool RecordSorter::advance(Run& run) {
    const auto have = [&](std::size_t count) {
        while (run.buffer.size() - run.next < count && run.at < run.end) {
            run.buffer.erase(0, run.next);
            run.next = 0;
            const std::size_t kept = run.buffer.size();
            const auto wanted =
                std::min<std::int64_t>(run.end - run.at, static_cast<std::int64_t>(std::max(run_buffer, count)));
            run.buffer.resize(kept + static_cast<std::size_t>(wanted));
            spill_->stream.seekg(run.at);
            spill_->stream.read(run.buffer.data() + kept, wanted);
            if (!spill_->stream) spill_->fail();
            run.at += wanted;
        }
        return run.buffer.size() - run.next >= count;
    };
    if (!have(sizeof(std::uint32_t))) return false;
    std::uint32_t length = 0;
    std::memcpy(&length, run.buffer.data() + run.next, sizeof length);
    if (!have(sizeof length + length)) spill_->fail();
    run.current = unpacked(run.buffer.data() + run.next + sizeof length);
    run.next += sizeof length + length;
    return true;
}

bool RecordSorter::next(std::string_view& key, Record& record) {
    if (!spill_) {
        if (next_ == entries_.size()) return false;
        const PackedRecord entry = unpacked(bytes_.data() + entries_[next_++] + sizeof(std::uint32_t));
        key = entry.key;
        fill(record, entry);
        return true;
    }
    const auto later = [](Run* a, Run* b) { return before(b->current, a->current); };
    if (last_ != nullptr && advance(*last_)) {
        heap_.push_back(last_);
        std::push_heap(heap_.begin(), heap_.end(), later);
    }
    last_ = nullptr;
    if (heap_.empty()) return false;
    std::pop_heap(heap_.begin(), heap_.end(), later);
    last_ = heap_.back();
    heap_.pop_back();
    key = last_->current.key;
    fill(record, last_->current);
    return true;
}

} // namespace mizan::ingest
