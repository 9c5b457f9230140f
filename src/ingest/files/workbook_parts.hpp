#pragma once
#include "ingest/files/zip_package.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// What xl/workbook.xml and its relations say.
struct WorkbookIndex {
    struct Sheet {
        std::string name;
        std::string part; // "xl/worksheets/sheet1.xml"
    };
    std::vector<Sheet> sheets; // in the order of their tabs
    std::string shared_texts;  // the part; empty where there is none
    bool from_1904 = false;
};
/// Nothing where the package is no workbook.
std::optional<WorkbookIndex> read_workbook_index(const ZipPackage& package);

/// The texts that cells of all sheets refer to by number, in memory.
class SharedTexts {
public:
    static constexpr std::size_t limit = 256 * 1024 * 1024;
    void begin_text() { ends_.push_back(bytes_.size()); }
    void append(std::string_view piece) { bytes_.append(piece), ends_.back() = bytes_.size(); }
    bool too_large() const { return bytes_.size() > limit || ends_.size() > limit / 8; }
    /// Empty where there is no such text.
    std::string_view operator[](std::size_t number) const;

private:
    std::string bytes_;
    std::vector<std::size_t> ends_;
};
/// Nothing where the part is broken or larger than the limit.
std::optional<SharedTexts> read_shared_texts(const ZipPackage& package, const std::string& part);

} // namespace mizan::ingest
