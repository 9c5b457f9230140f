#include "ingest/files/zip_package.hpp"

#include "base/error.hpp"

#include <zip.h>

#include <array>

namespace mizan::ingest {

void ZipPackage::Close::operator()(zip* archive) const {
    zip_discard(archive);
}
void ZipPackage::Part::Close::operator()(zip_file* file) const {
    zip_fclose(file);
}

std::optional<ZipPackage> ZipPackage::open(const std::filesystem::path& file) {
    int fault = 0;
    zip* archive = zip_open(file.string().c_str(), ZIP_RDONLY, &fault);
    if (archive == nullptr) return std::nullopt;
    return ZipPackage{archive, file.string()};
}

std::optional<ZipPackage::Part> ZipPackage::part(const std::string& name) const {
    zip_file* file = zip_fopen(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (file == nullptr) return std::nullopt;
    zip_stat_t about;
    const bool known = zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &about) == 0;
    return Part{file, name_, known ? static_cast<std::int64_t>(about.size) : 0};
}

std::size_t ZipPackage::Part::read(char* out, std::size_t room) {
    const zip_int64_t got = zip_fread(file_.get(), out, room);
    if (got < 0) throw Error{"workbook_broken", {{"file", name_}}};
    return static_cast<std::size_t>(got);
}

std::optional<std::string> ZipPackage::text(const std::string& name, std::size_t limit) const {
    auto file = part(name);
    if (!file) return std::nullopt;
    std::string whole;
    std::array<char, 16 * 1024> chunk{};
    while (const std::size_t got = file->read(chunk.data(), chunk.size())) {
        whole.append(chunk.data(), got);
        if (whole.size() > limit) return std::nullopt;
    }
    return whole;
}

} // namespace mizan::ingest
