#include "store/failing_disk.hpp"

#include <sqlite3.h>

#include <map>

namespace mizan::test {
namespace {

/// The state of the one disk there is: SQLite's interface of C functions has no place for an object.
struct Disk {
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs shim{};
    int until_failure = 0;
    bool failed = false;
    FailingDisk::Failure failure = FailingDisk::Failure::full;
    std::map<const sqlite3_io_methods*, sqlite3_io_methods> methods; // below's → ours
    std::map<const sqlite3_io_methods*, const sqlite3_io_methods*> originals;

    int verdict() {
        if (--until_failure > 0) return SQLITE_OK;
        failed = true;
        return failure == FailingDisk::Failure::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
};
Disk disk;

const sqlite3_io_methods& original(sqlite3_file* file) {
    return *disk.originals.at(file->pMethods);
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    const int verdict = disk.verdict();
    return verdict != SQLITE_OK ? verdict : original(file).xWrite(file, data, size, offset);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    const int verdict = disk.verdict();
    return verdict != SQLITE_OK ? SQLITE_IOERR_TRUNCATE : original(file).xTruncate(file, size);
}
int sync(sqlite3_file* file, int flags) {
    const int verdict = disk.verdict();
    return verdict != SQLITE_OK ? SQLITE_IOERR_FSYNC : original(file).xSync(file, flags);
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int code = disk.below->xOpen(disk.below, name, file, flags, out_flags);
    if (code != SQLITE_OK || !file->pMethods) return code;
    auto [place, added] = disk.methods.try_emplace(file->pMethods, *file->pMethods);
    if (added) {
        place->second.xWrite = write;
        place->second.xTruncate = truncate;
        place->second.xSync = sync;
        disk.originals[&place->second] = place->first;
    }
    file->pMethods = &place->second;
    return code;
}

} // namespace

FailingDisk::FailingDisk(int nth, Failure failure) {
    disk.until_failure = nth;
    disk.failed = false;
    disk.failure = failure;
    if (!disk.below) {
        disk.below = sqlite3_vfs_find(nullptr);
        disk.shim = *disk.below;
        disk.shim.zName = "failing";
        disk.shim.pNext = nullptr;
        disk.shim.xOpen = open;
    }
    sqlite3_vfs_register(&disk.shim, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_register(disk.below, 1);
    sqlite3_vfs_unregister(&disk.shim);
}

bool FailingDisk::failed() const {
    return disk.failed;
}

} // namespace mizan::test
