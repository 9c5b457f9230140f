#include "ingest/files/csv_reader.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/rows/draft_reader.hpp"

using namespace mizan;
using namespace mizan::ingest;

/// A mapping, a line of "=====", and a file: whatever they are, rows become drafts or problems.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    constexpr std::string_view divider = "\n=====\n";
    const std::size_t cut = std::min(input.find(divider), input.size());
    const auto mapping = read_mapping(input.substr(0, cut));
    if (!mapping || cut == input.size()) return 0;
    CsvReader records{std::make_unique<MemoryBytes>(std::string{input.substr(cut + divider.size())}), ','};
    Record record;
    if (!records.next(record) || record.fault) return 0;
    const Header header{record.cells};
    app::ReadCounts counts;
    auto reader = DraftReader::bind(*mapping, header, *core::Zone::named("America/New_York"), false, counts);
    while (reader && records.next(record)) {
        if (reader->shape_fault(record) || reader->skipped(record)) continue;
        Reading reading;
        auto fault = reader->read(record, reading);
        if (!fault) fault = reader->folding_fault(reading);
        if (!fault) fault = reader->complete(reading);
        if (fault) static_cast<void>(row_problem(std::move(*fault), record));
    }
    return 0;
}
