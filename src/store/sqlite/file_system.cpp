#include "store/sqlite/file_system.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace mizan::store {
namespace {

/// statfs(2), f_type.
constexpr unsigned long network_types[] = {0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245,
                                           0x01021997, 0x00c36400, 0x0bd00bd0, 0x01161970, 0x7461636f};

std::filesystem::path directory_of(const std::filesystem::path& path) {
    const auto directory = path.parent_path();
    return directory.empty() ? std::filesystem::path{"."} : directory;
}

void sync(const std::filesystem::path& path, int flags) {
    const int file = open(path.c_str(), flags | O_CLOEXEC);
    const bool done = file >= 0 && fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) close(file);
    if (!done) throw Error{"disk_write_failed", {{"detail", path.string() + ": " + std::strerror(reason)}}};
}

} // namespace

bool on_network(const std::filesystem::path& path) {
    struct statfs found {};
    if (statfs(path.c_str(), &found) != 0 && statfs(directory_of(path).c_str(), &found) != 0) return false;
    const auto type = static_cast<unsigned long>(found.f_type) & 0xffffffffUL;
    for (const auto known : network_types)
        if (type == known) return true;
    return false;
}

void flush_to_disk(const std::filesystem::path& file) {
    sync(file, O_RDONLY);
    sync(directory_of(file), O_RDONLY | O_DIRECTORY);
}

bool name_new_file(const std::filesystem::path& made, const std::filesystem::path& name) {
    if (link(made.c_str(), name.c_str()) != 0) {
        if (errno == EEXIST || std::filesystem::exists(name)) return false;
        std::filesystem::rename(made, name); // a file system without links
    } else {
        unlink(made.c_str());
    }
    flush_to_disk(name);
    return true;
}

} // namespace mizan::store
