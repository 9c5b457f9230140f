#include "app/commands/pending_file.hpp"

#include "base/error.hpp"

#include <fstream>
#include <system_error>

#include <unistd.h>

namespace mizan::app {

PendingFile::PendingFile(const std::filesystem::path& place) : place_{place}, pending_{place} {
    pending_ += ".part-" + std::to_string(getpid());
}

PendingFile::~PendingFile() {
    std::error_code ignored;
    if (!placed_) std::filesystem::remove(pending_, ignored);
}

void PendingFile::write(const std::string& bytes) const {
    std::ofstream out{pending_, std::ios::binary | std::ios::trunc};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw Error{"file_not_written", {{"path", place_.string()}}};
}

void PendingFile::put_in_place() {
    std::error_code failed, ignored;
    if (const auto old = std::filesystem::status(place_, ignored); std::filesystem::is_regular_file(old))
        std::filesystem::permissions(pending_, old.permissions(), ignored);
    std::filesystem::rename(pending_, place_, failed);
    if (failed) throw Error{"file_not_written", {{"path", place_.string()}}};
    placed_ = true;
}

Result<std::filesystem::path> document_place(const std::filesystem::path& out) {
    std::error_code unreachable;
    const auto there = std::filesystem::status(out, unreachable);
    if (!std::filesystem::exists(there)) return out;
    if (!std::filesystem::is_regular_file(there)) return Refusal{"out_not_a_file", {{"path", out.string()}}};
    return std::filesystem::canonical(out);
}

} // namespace mizan::app
