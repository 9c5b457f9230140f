#include "ingest/rows/date_doubt.hpp"

#include "ingest/cells/text.hpp"

namespace mizan::ingest {
namespace {

bool any_resemble(const std::vector<TimeFormat>& formats) {
    for (std::size_t i = 0; i < formats.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (formats[i].resembles(formats[j])) return true;
    return false;
}

std::vector<std::size_t> columns_of(const Entry& entry, const Header& header) {
    std::vector<std::size_t> columns;
    for (const auto& name : entry.columns) {
        auto place = header.find(name);
        for (const auto& alias : entry.aliases)
            if (!place) place = header.find(alias);
        if (!place) return {};
        columns.push_back(*place);
    }
    return columns;
}

} // namespace

DateDoubt::DateDoubt(const Mapping& mapping, const Header& header) {
    for (const Entry& entry : mapping.entries) {
        if (!any_resemble(entry.formats)) continue;
        if (auto columns = columns_of(entry, header); !columns.empty())
            watched_.push_back({&entry, std::move(columns)});
    }
}

std::optional<Refusal> DateDoubt::in(const Record& record) {
    for (const auto& [entry, columns] : watched_) {
        std::string text, scratch;
        for (const std::size_t column : columns) {
            if (&column != &columns.front()) text += entry->join;
            text += plain_cell(record.cells[column]);
        }
        const auto plain = plain_digits(trimmed(text), scratch);
        const TimeFormat* first = nullptr;
        std::optional<WallStamp> of_first;
        for (const TimeFormat& format : entry->formats) {
            const auto stamp = format.read(plain);
            if (!stamp) continue;
            if (first == nullptr) {
                first = &format;
                of_first = stamp;
            } else if (*stamp != *of_first) {
                return Refusal{"dates_ambiguous",
                               {{"column", entry->columns.front()},
                                {"found", std::string{plain}},
                                {"row", record.row},
                                {"first_format", first->pattern()},
                                {"second_format", format.pattern()}}};
            }
        }
    }
    return std::nullopt;
}

} // namespace mizan::ingest
