#include "ingest/files/byte_source.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstring>

namespace mizan::ingest {

FileBytes::FileBytes(const std::filesystem::path& file) : name_{file.string()}, stream_{file, std::ios::binary} {
    if (!stream_ || std::filesystem::is_directory(file)) throw Error{"file_unreadable", {{"file", name_}}};
}

std::size_t FileBytes::read(char* out, std::size_t room) {
    stream_.read(out, static_cast<std::streamsize>(room));
    if (stream_.bad()) throw Error{"file_broken", {{"file", name_}}};
    const auto got = static_cast<std::size_t>(stream_.gcount());
    position_ += static_cast<std::int64_t>(got);
    return got;
}

std::size_t MemoryBytes::read(char* out, std::size_t room) {
    const std::size_t got = std::min(room, bytes_.size() - position_);
    std::memcpy(out, bytes_.data() + position_, got);
    position_ += got;
    return got;
}

} // namespace mizan::ingest
