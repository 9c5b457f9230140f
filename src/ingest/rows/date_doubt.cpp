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

DateDoubt::DateDoubt(Mapping& mapping, const Header& header) {
    for (Entry& entry : mapping.entries) {
        if (!any_resemble(entry.formats)) continue;
        auto columns = columns_of(entry, header);
        if (columns.empty()) continue;
        Watched field{&entry, std::move(columns), {}, {}, {}};
        field.column_name = header.names()[field.columns.front()];
        for (std::size_t second = 1; second < entry.formats.size(); ++second)
            for (std::size_t first = 0; first < second; ++first)
                field.rivals.push_back({first, second, false, false, {}});
        field.stamps.resize(entry.formats.size());
        watched_.push_back(std::move(field));
    }
}

void DateDoubt::look_at(const Record& record) {
    for (Watched& field : watched_) {
        std::string text, scratch;
        for (const std::size_t column : field.columns) {
            if (&column != &field.columns.front()) text += field.entry->join;
            text += plain_cell(record.cells[column]);
        }
        const auto plain = plain_digits(trimmed(text), scratch);
        for (std::size_t i = 0; i < field.stamps.size(); ++i)
            field.stamps[i] = field.entry->formats[i].read(plain);
        for (Rivals& rivals : field.rivals) {
            const auto &first = field.stamps[rivals.first], &second = field.stamps[rivals.second];
            if (first && !second)
                rivals.first_alone = true;
            else if (second && !first)
                rivals.second_alone = true;
            else if (first && *first != *second && !rivals.both)
                rivals.both = Example{std::string{plain}, record.row};
        }
    }
}

std::optional<Refusal> DateDoubt::settle() {
    for (Watched& field : watched_)
        if (auto refusal = settle(field)) return refusal;
    return std::nullopt;
}

std::optional<Refusal> DateDoubt::settle(Watched& field) {
    const auto& formats = field.entry->formats;
    std::vector<bool> disproved(formats.size());
    for (const Rivals& rivals : field.rivals) {
        if (!rivals.both) continue;
        if (rivals.first_alone == rivals.second_alone)
            return Refusal{"dates_ambiguous",
                           {{"column", field.column_name},
                            {"found", rivals.both->found},
                            {"row", rivals.both->row},
                            {"first_format", formats[rivals.first].pattern()},
                            {"second_format", formats[rivals.second].pattern()}}};
        disproved[rivals.first_alone ? rivals.second : rivals.first] = true;
    }
    std::vector<TimeFormat> kept;
    for (std::size_t i = 0; i < formats.size(); ++i)
        if (!disproved[i]) kept.push_back(formats[i]);
    field.entry->formats = std::move(kept);
    return std::nullopt;
}

void keep_order(Mapping& mapping, app::DateOrder order) {
    const bool day_first = order == app::DateOrder::day_first;
    for (Entry& entry : mapping.entries) {
        const auto all = entry.formats;
        std::erase_if(entry.formats, [&](const TimeFormat& format) {
            return format.day_first() != day_first && std::ranges::any_of(all, [&](const TimeFormat& other) {
                       return other.resembles(format) && other.day_first() == day_first;
                   });
        });
    }
}

} // namespace mizan::ingest
