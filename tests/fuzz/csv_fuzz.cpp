#include "ingest/files/csv_reader.hpp"
#include "ingest/files/delimiter.hpp"
#include "ingest/files/encoding.hpp"

#include <cstdlib>

using namespace mizan::ingest;

/// Any bytes at all: read to the end, rows and lines ascend, every cell is text that can be looked at.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    MemoryBytes scanned{bytes};
    const EncodingFinding finding = detect_encoding(scanned);
    auto text = decoded(std::make_unique<MemoryBytes>(bytes), finding);
    CsvReader reader{std::move(text), detect_delimiter(bytes)};
    Record record;
    std::int64_t row = 0, line = 0, sum = 0;
    while (reader.next(record)) {
        if (record.row <= row || record.line <= line) std::abort();
        if (record.cells.empty()) std::abort();
        row = record.row;
        line = record.line;
        for (const auto cell : record.cells)
            for (const char c : cell)
                sum += c;
    }
    return sum == 0x7FFFFFFFFFFFFFFF ? 1 : 0;
}
