#include "ingest/files/workbook.hpp"
namespace mizan::ingest {
Result<Table> open_workbook(const std::filesystem::path& file, const std::string&) {
    return Refusal{"workbook_unreadable", {{"file", file.string()}}};
}
} // namespace mizan::ingest
