#include "ingest/files/delimiter.hpp"

#include "ingest/files/csv_reader.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

struct Fit {
    int alike = 0; // records cut like the first
    std::size_t cells = 0;
};

/// `title`: what stands above the first record that is cut at all does not count.
Fit fit(std::string_view head, char delimiter, bool title) {
    CsvReader reader{std::make_unique<MemoryBytes>(std::string{head}), delimiter};
    Record record;
    Fit result;
    for (int n = 0; n < 50 && reader.next(record); ++n) {
        if (n == 0 || (title && result.cells < 2)) result.cells = record.cells.size();
        result.alike += !record.fault && record.cells.size() == result.cells;
    }
    return result;
}

std::optional<char> best_fit(std::string_view head, bool title) {
    std::optional<char> best;
    Fit of_best;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const Fit found = fit(head, delimiter, title);
        if (found.cells < 2) continue;
        if (of_best.cells < 2 || found.alike > of_best.alike ||
            (found.alike == of_best.alike && found.cells > of_best.cells)) {
            best = delimiter;
            of_best = found;
        }
    }
    return best;
}

} // namespace

char detect_delimiter(std::string_view head) {
    if (separator_line(head) > 0) return head[4];
    if (const std::size_t end = head.find_last_of("\r\n"); head.size() >= 16 * 1024 && end != head.npos)
        head = head.substr(0, end + 1); // the last line may be cut
    if (const auto delimiter = best_fit(head, false)) return *delimiter;
    return best_fit(head, true).value_or(','); // a title above the columns is not cut
}

std::size_t separator_line(std::string_view head) {
    if (!head.starts_with("sep=") || head.size() < 6) return 0;
    if (head.substr(5).starts_with("\r\n")) return 7;
    return head[5] == '\n' || head[5] == '\r' ? 6 : 0;
}

std::optional<char> delimiter_named(std::string_view name) {
    constexpr std::pair<std::string_view, char> names[] = {
        {"tab", '\t'}, {"\\t", '\t'}, {"comma", ','}, {"semicolon", ';'}, {"pipe", '|'}};
    for (const auto& [word, delimiter] : names)
        if (word == name) return delimiter;
    if (name.size() == 1 && name[0] != '"' && name[0] != '\n' && name[0] != '\r') return name[0];
    return std::nullopt;
}

} // namespace mizan::ingest
