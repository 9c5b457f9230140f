#include "ingest/glimpse.hpp"

#include "ingest/files/table_file.hpp"
#include "ingest/profile_fit.hpp"
#include "ingest/rows/header_search.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

bool readable(const Header& header) {
    const auto ranking = rank_profiles(header);
    return !ranking.empty() && ranking.front().can_read();
}

/// The second says as much only where it reads as many columns; `generic` reads everybody's, and says nothing against
/// a product's own profile.
bool is_clear(const std::vector<app::ProfileFit>& ranking) {
    if (ranking.empty() || !ranking.front().can_read()) return false;
    if (ranking.size() < 2 || !ranking[1].can_read() || ranking[1].profile == "generic") return true;
    return ranking[0].found > ranking[1].found;
}

} // namespace

Result<app::FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet, std::size_t rows) {
    const auto opened = [&] { return open_table(file, {{}, {}, sheet}); };
    auto searched = opened();
    if (!searched) return searched.refusal();
    const auto found = find_header(file, *searched->records, readable);
    if (!found) return found.refusal();
    auto table = opened(); // again from its start: the search may have gone further down than the header
    if (!table) return table.refusal();
    app::FileGlimpse seen;
    seen.encoding = table->encoding;
    seen.delimiter = table->delimiter ? std::string(1, *table->delimiter) : "";
    seen.sheet = table->sheet;
    seen.sheets = table->sheets;
    seen.columns = found->header.names();
    seen.rows_above_header = found->before;
    seen.ranking = rank_profiles(found->header);
    if (!seen.ranking.empty() && seen.ranking.front().can_read()) seen.suggested_profile = seen.ranking.front().profile;
    seen.suggestion_is_clear = is_clear(seen.ranking);
    Record record;
    for (int passed = 0; passed <= found->before; ++passed)
        table->records->next(record);
    table->records->pad_to(found->header.size());
    while (seen.rows.size() < rows && table->records->next(record))
        seen.rows.emplace_back(record.cells.begin(), record.cells.end());
    return seen;
}

} // namespace mizan::ingest
