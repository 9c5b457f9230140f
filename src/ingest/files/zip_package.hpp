#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

struct zip;
struct zip_file;

namespace mizan::ingest {

/// The parts of a ZIP archive, read as streams. One thread.
class ZipPackage {
public:
    /// Nothing where the file is no ZIP archive.
    static std::optional<ZipPackage> open(const std::filesystem::path& file);

    /// A part being read from its beginning. Outlives neither the package nor its file.
    class Part {
    public:
        /// Up to `room` bytes; 0 at the end. Throws Error `workbook_broken` {file}.
        std::size_t read(char* out, std::size_t room);
        std::int64_t bytes() const { return bytes_; } // unpacked

    private:
        friend class ZipPackage;
        struct Close {
            void operator()(zip_file* file) const;
        };
        Part(zip_file* file, std::string name, std::int64_t bytes)
            : file_{file}, name_{std::move(name)}, bytes_{bytes} {}
        std::unique_ptr<zip_file, Close> file_;
        std::string name_;
        std::int64_t bytes_ = 0;
    };
    /// Nothing where there is no such part, or it is encrypted.
    std::optional<Part> part(const std::string& name) const;
    /// A whole part of at most `limit` bytes; nothing where there is none or it is larger.
    std::optional<std::string> text(const std::string& name, std::size_t limit) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    ZipPackage(zip* archive, std::string name) : archive_{archive}, name_{std::move(name)} {}
    std::unique_ptr<zip, Close> archive_;
    std::string name_;
};

} // namespace mizan::ingest
