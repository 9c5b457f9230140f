#include "ingest/rows/open_source.hpp"

#include "ingest/mapping/profiles.hpp"
#include "ingest/rows/date_doubt.hpp"
#include "ingest/rows/folding_source.hpp"
#include "ingest/rows/header_search.hpp"
#include "ingest/rows/interaction_source.hpp"

#include <fstream>
#include <sstream>

namespace mizan::ingest {
namespace {

Result<Mapping> requested_mapping(const app::ImportRequest& request) {
    const int given = !request.profile.empty() + !request.mapping_file.empty() + !request.mapping_text.empty();
    if (given != 1) return Refusal{"mapping_choice", {}};
    if (!request.profile.empty()) return profile(request.profile);
    if (!request.mapping_text.empty()) return read_mapping(request.mapping_text);
    std::ifstream file{request.mapping_file, std::ios::binary};
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        return Refusal{"mapping_file_unreadable", {{"file", request.mapping_file.string()}}};
    return read_mapping(text.str());
}

/// The rows that count: of the right length and not passed over.
std::optional<Refusal> settle_dates(const app::ImportRequest& request, const OpenSource& source,
                                    const FoundHeader& found, const TableForm& form) {
    DateDoubt doubt{*source.mapping, found.header};
    if (!doubt.possible()) return std::nullopt;
    auto table = open_table(request.file, form);
    if (!table) return table.refusal();
    Record record;
    for (int passed = 0; passed <= found.before; ++passed)
        table->records->next(record);
    table->records->pad_to(found.header.size());
    while (table->records->next(record)) {
        if (source.reader->skipped(record) || source.reader->shape_fault(record)) continue;
        doubt.look_at(record);
    }
    return doubt.settle();
}

/// A cost that the mapping gives no currency is in the organisation's.
std::optional<Refusal> settle_currency(const app::ImportRequest& request, OpenSource& source) {
    if (!source.reader->supplied().has(core::Field::cost)) return std::nullopt;
    for (Entry& entry : source.mapping->entries) {
        if (kind_of(entry.slot) != ValueKind::money || !entry.currency.empty()) continue;
        if (request.organisation_currency.empty())
            return Refusal{"mapping_currency_missing", {{"path", "fields." + entry.key + ".currency"}}};
        entry.currency = request.organisation_currency;
    }
    return std::nullopt;
}

void describe(OpenSource& source, const Header& header, const core::Zone& zone) {
    app::SourceDescription& it = source.description;
    it.source = source.mapping->source;
    it.profile = source.mapping->profile;
    it.supplied = source.reader->supplied();
    it.columns = header.names();
    it.encoding = source.table.encoding;
    it.delimiter = source.table.delimiter ? std::string(1, *source.table.delimiter) : "";
    it.sheet = source.table.sheet;
    it.timezone = zone.name();
    it.mapping_json = source.mapping->canonical;
}

} // namespace

Result<std::unique_ptr<app::DraftSource>> open_source(const app::ImportRequest& request) {
    auto mapping = requested_mapping(request);
    if (!mapping) return mapping.refusal();
    auto source = std::make_unique<OpenSource>();
    source->mapping = std::make_unique<Mapping>(std::move(*mapping));
    if (request.dates) keep_order(*source->mapping, *request.dates);

    const auto zone =
        core::Zone::named(request.timezone.value_or(source->mapping->timezone.value_or(request.organisation_timezone)));
    if (!zone) return zone.refusal();
    const TableForm form{source->mapping->encoding, source->mapping->delimiter,
                         request.sheet.empty() ? source->mapping->sheet : request.sheet};
    auto table = open_table(request.file, form);
    if (!table) return table.refusal();
    source->table = std::move(*table);
    if (source->table.broken_bytes > 0) source->counts.warnings["bytes_replaced"] = source->table.broken_bytes;

    auto found = find_header(request.file, *source->table.records,
                             [&](const Header& header) { return !DraftReader::lacks(*source->mapping, header); });
    if (!found) return found.refusal();
    const Header& header = found->header;
    auto reader = DraftReader::bind(*source->mapping, header, *zone, source->table.from_1904, source->counts);
    if (!reader) return reader.refusal();
    source->reader.emplace(std::move(*reader));
    if (auto refusal = settle_currency(request, *source)) return std::move(*refusal);
    if (auto refusal = settle_dates(request, *source, *found, form)) return std::move(*refusal);
    describe(*source, header, *zone);
    if (source->mapping->shape == RowShape::interaction)
        return std::unique_ptr<app::DraftSource>{std::make_unique<InteractionSource>(std::move(source))};
    return folding_source(std::move(source));
}

} // namespace mizan::ingest
