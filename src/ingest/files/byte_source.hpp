#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace mizan::ingest {

/// Bytes in order, once. One thread at a time.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills up to `room` bytes; fewer only at the end, 0 after it. Throws Error `file_broken` {file}.
    virtual std::size_t read(char* out, std::size_t room) = 0;
    /// How many bytes of the file underneath have been read, for a progress bar.
    virtual std::int64_t position() const = 0;
};

/// The bytes of a file. Throws Error `file_unreadable` {file} when it cannot be opened.
class FileBytes final : public ByteSource {
public:
    explicit FileBytes(const std::filesystem::path& file);
    std::size_t read(char* out, std::size_t room) override;
    std::int64_t position() const override { return position_; }

private:
    std::string name_;
    std::ifstream stream_;
    std::int64_t position_ = 0;
};

/// Bytes that are in memory already.
class MemoryBytes final : public ByteSource {
public:
    explicit MemoryBytes(std::string bytes) : bytes_{std::move(bytes)} {}
    std::size_t read(char* out, std::size_t room) override;
    std::int64_t position() const override { return static_cast<std::int64_t>(position_); }

private:
    std::string bytes_;
    std::size_t position_ = 0;
};

} // namespace mizan::ingest
