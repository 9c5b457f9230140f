#include "ingest/rows/interaction_source.hpp"

namespace mizan::ingest {

void OpenSource::report(const Progress& progress) const {
    if (counts.rows % 4096 == 0) progress.step("reading_file", table.records->position(), table.bytes);
}

std::optional<app::DraftSource::Answer> InteractionSource::next(const Progress& progress) {
    DraftReader& reader = *source_->reader;
    while (source_->table.records->next(record_)) {
        source_->report(progress);
        ++source_->counts.rows;
        if (reader.skipped(record_)) {
            ++source_->counts.skipped;
            continue;
        }
        if (auto fault = reader.shape_fault(record_)) return row_problem(std::move(*fault), record_);
        Reading reading;
        auto fault = reader.read(record_, reading);
        if (!fault) fault = reader.complete(reading);
        if (fault) return row_problem(std::move(*fault), record_);
        std::optional<Answer> answer{std::in_place, std::in_place_type<app::DraftRow>};
        auto& row = std::get<app::DraftRow>(*answer);
        row.draft = std::move(reading.draft);
        row.row = record_.row;
        return answer;
    }
    return std::nullopt;
}

} // namespace mizan::ingest
