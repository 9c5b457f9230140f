#include "ingest/glimpse.hpp"

#include "ingest/files/table_file.hpp"
#include "ingest/mapping/profiles.hpp"
#include "ingest/rows/header.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

bool has_column(const Entry& entry, const Header& header) {
    return std::all_of(entry.columns.begin(), entry.columns.end(), [&](const std::string& column) {
        return header.find(column) || std::any_of(entry.aliases.begin(), entry.aliases.end(),
                                                  [&](const std::string& alias) { return header.find(alias); });
    });
}

/// How many columns of the file the mapping knows; 0 where one that it needs is not there.
std::size_t known_columns(const Mapping& mapping, const Header& header) {
    std::size_t known = 0;
    for (const Entry& entry : mapping.entries) {
        const bool there = entry.has_column() && has_column(entry, header);
        if (!there && entry.has_column() && !entry.optional) return 0;
        known += there;
    }
    return known;
}

std::string fitting_profile(const Header& header) {
    std::string best;
    std::size_t most = 0;
    for (const auto& name : profile_names()) {
        const auto mapping = profile(name);
        const std::size_t known = mapping ? known_columns(*mapping, header) : 0;
        if (known > most) {
            best = name;
            most = known;
        }
    }
    return best;
}

} // namespace

Result<app::FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet, std::size_t rows) {
    auto table = open_table(file, {{}, {}, sheet});
    if (!table) return table.refusal();
    Record record;
    if (!table->records->next(record)) return Refusal{"file_empty", {{"file", file.string()}}};
    if (record.fault) return Refusal{"header_unreadable", {{"file", file.string()}, {"reason", record.fault->code}}};
    const Header header{record.cells};
    app::FileGlimpse seen;
    seen.encoding = table->encoding;
    seen.delimiter = table->delimiter ? std::string(1, *table->delimiter) : "";
    seen.sheet = table->sheet;
    seen.sheets = table->sheets;
    seen.columns = header.names();
    seen.suggested_profile = fitting_profile(header);
    while (seen.rows.size() < rows && table->records->next(record))
        seen.rows.emplace_back(record.cells.begin(), record.cells.end());
    return seen;
}

} // namespace mizan::ingest
