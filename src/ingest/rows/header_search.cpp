#include "ingest/rows/header_search.hpp"

#include "ingest/cells/text.hpp"

#include <algorithm>
#include <optional>

namespace mizan::ingest {
namespace {

bool may_name_columns(const Record& record) {
    return std::count_if(record.cells.begin(), record.cells.end(),
                         [](std::string_view cell) { return !trimmed(cell).empty(); }) >= 2;
}

} // namespace

Result<FoundHeader> find_header(const std::filesystem::path& file, RecordReader& records,
                                const std::function<bool(const Header&)>& fits) {
    std::optional<FoundHeader> first, likely;
    Record record;
    for (int before = 0; before < deepest_header && records.next(record); ++before) {
        if (record.fault && !first)
            return Refusal{"header_unreadable", {{"file", file.string()}, {"reason", record.fault->code}}};
        if (record.fault) continue;
        FoundHeader found{Header{record.cells}, before};
        if (fits(found.header)) {
            records.pad_to(found.header.size());
            return found;
        }
        if (!first) first = found;
        if (!likely && may_name_columns(record)) likely = std::move(found);
    }
    if (!first) return Refusal{"file_empty", {{"file", file.string()}}};
    return likely ? std::move(*likely) : std::move(*first);
}

} // namespace mizan::ingest
