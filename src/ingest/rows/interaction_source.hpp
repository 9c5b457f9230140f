#pragma once
#include "ingest/files/table_file.hpp"
#include "ingest/rows/draft_reader.hpp"

#include <memory>

namespace mizan::ingest {

/// What every kind of reading shares: an open file, its mapping bound to its columns, and what was met so far.
/// Neither copied nor moved: the reader points into it.
struct OpenSource {
    std::unique_ptr<Mapping> mapping;
    Table table;
    app::SourceDescription description;
    app::ReadCounts counts;
    std::optional<DraftReader> reader;

    OpenSource() = default;
    OpenSource(const OpenSource&) = delete;
    OpenSource& operator=(const OpenSource&) = delete;

    /// Every so many records: tells where the reading is and whether to stop.
    void report(const Progress& progress) const;
};

/// One row, one interaction: drafts in the order of the file.
class InteractionSource final : public app::DraftSource {
public:
    explicit InteractionSource(std::unique_ptr<OpenSource> source) : source_{std::move(source)} {}
    const app::SourceDescription& description() const override { return source_->description; }
    const app::ReadCounts& counts() const override { return source_->counts; }
    std::optional<Answer> next(const Progress& progress) override;

private:
    std::unique_ptr<OpenSource> source_;
    Record record_;
};

} // namespace mizan::ingest
