#pragma once
#include <filesystem>

namespace mizan::store {

/// Whether the path (or the directory it would be made in) lies on a network file system, whose locks SQLite cannot
/// rely on: NFS, SMB, AFS, Coda, 9P, Ceph, Lustre, GFS2, OCFS2.
bool on_network(const std::filesystem::path& path);
/// Makes sure that the file and its entry in the directory outlive a loss of power. Throws Error.
void flush_to_disk(const std::filesystem::path& file);
/// Gives a finished file its name. False where something has that name already.
bool name_new_file(const std::filesystem::path& made, const std::filesystem::path& name);

} // namespace mizan::store
