#include "ingest/rows/folding_source.hpp"

#include "ingest/rows/event_fold.hpp"
#include "ingest/rows/record_sorter.hpp"

#include <algorithm>
#include <deque>

namespace mizan::ingest {
namespace {

using core::Field;

/// A record that owns its cells, while its group is put together.
struct KeptRecord {
    std::vector<std::string> cells;
    std::int64_t row = 0, line = 0;

    explicit KeptRecord(const Record& record)
        : cells(record.cells.begin(), record.cells.end()), row{record.row}, line{record.line} {}
    Record view() const {
        Record record;
        record.cells.assign(cells.begin(), cells.end());
        record.row = row;
        record.line = line;
        return record;
    }
};

/// A record that cannot belong anywhere is sorted under a key that no external id can be, with its fault behind its
/// cells.
const std::string broken_key(1, '\0');

Record with_fault_in_cells(const Record& record, const Refusal& fault, std::string& argument) {
    Record packed = record;
    packed.fault.reset();
    argument.clear();
    std::string_view name;
    if (!fault.arguments.empty()) {
        const auto& [first, value] = fault.arguments.front();
        name = first;
        argument = std::holds_alternative<std::int64_t>(value) ? std::to_string(std::get<std::int64_t>(value))
                                                               : std::get<std::string>(value);
    }
    for (const std::string_view cell : {std::string_view{fault.code}, name, std::string_view{argument}})
        packed.cells.push_back(cell);
    return packed;
}

Record with_fault_again(Record packed) {
    const std::string argument{packed.cells.back()}, name{packed.cells.end()[-2]}, code{packed.cells.end()[-3]};
    packed.cells.resize(packed.cells.size() - 3);
    if (code == "cell_count") return packed;
    packed.fault = Refusal{code, {}};
    if (name == "limit")
        packed.fault->arguments.push_back({name, static_cast<std::int64_t>(std::stoll(argument))});
    else if (!name.empty())
        packed.fault->arguments.push_back({name, argument});
    return packed;
}

class FoldingSource final : public app::DraftSource {
public:
    explicit FoldingSource(std::unique_ptr<OpenSource> source) : source_{std::move(source)} {}
    const app::SourceDescription& description() const override { return source_->description; }
    const app::ReadCounts& counts() const override { return source_->counts; }

    std::optional<Answer> next(const Progress& progress) override {
        if (!sorted_) read_file(progress);
        while (answers_.empty() && have_record_) {
            read_group();
            if (group_is_broken_)
                refuse_record();
            else if (source_->mapping->shape == RowShape::snapshot)
                fold_snapshots();
            else
                fold_events_of_group();
            if (++groups_ % 256 == 0) progress.step("folding_rows", records_folded_, source_->counts.rows);
        }
        if (answers_.empty()) return std::nullopt;
        Answer answer = std::move(answers_.front());
        answers_.pop_front();
        return answer;
    }

private:
    DraftReader& reader() { return *source_->reader; }

    void read_file(const Progress& progress) {
        Record record;
        std::string argument;
        while (source_->table.records->next(record)) {
            source_->report(progress);
            ++source_->counts.rows;
            if (reader().skipped(record)) {
                ++source_->counts.skipped;
                continue;
            }
            const auto fault = reader().shape_fault(record);
            if (fault)
                sorter_.add(broken_key, with_fault_in_cells(record, fault->reason, argument));
            else
                sorter_.add(reader().external_id(record), record);
        }
        sorter_.finish();
        sorted_ = true;
        step();
    }

    void step() { have_record_ = sorter_.next(key_, record_); }

    /// Records of nobody are groups of their own.
    void read_group() {
        group_.clear();
        const std::string key{key_};
        group_is_broken_ = key == broken_key;
        do {
            group_.emplace_back(record_);
            ++records_folded_;
            step();
        } while (have_record_ && !key.empty() && !group_is_broken_ && key_ == key);
    }

    void refuse_record() {
        const Record record = with_fault_again(group_.front().view());
        answers_.emplace_back(row_problem(*reader().shape_fault(record), record));
    }

    void fold_snapshots() {
        std::optional<Reading> last;
        std::int64_t row = 0, good = 0;
        for (const KeptRecord& kept : group_) {
            const Record record = kept.view();
            Reading reading;
            auto fault = reader().read(record, reading);
            if (!fault) fault = reader().folding_fault(reading);
            if (!fault) fault = reader().complete(reading);
            if (fault) {
                answers_.emplace_back(row_problem(std::move(*fault), record));
                continue;
            }
            ++good;
            if (last && reading.order < last->order) continue;
            last = std::move(reading);
            row = kept.row;
        }
        if (!last) return;
        source_->counts.folded += good - 1;
        answers_.emplace_back(app::DraftRow{std::move(last->draft), row});
    }

    struct Step {
        Reading reading; // of the record alone
        const KeptRecord* kept;
    };

    void fold_events_of_group() {
        std::vector<Step> steps;
        std::vector<app::RowProblem> problems;
        for (const KeptRecord& kept : group_) {
            const Record record = kept.view();
            Step step{{}, &kept};
            auto fault = reader().read(record, step.reading);
            if (!fault) fault = reader().folding_fault(step.reading);
            if (fault)
                problems.push_back(row_problem(std::move(*fault), record));
            else
                steps.push_back(std::move(step));
        }
        if (!steps.empty()) fold_steps(steps, problems);
        for (auto& problem : problems) {
            for (const Step& step : steps)
                problem.companions.push_back(step.kept->cells);
            steps.clear(); // once is enough
            answers_.emplace_back(std::move(problem));
        }
    }

    void fold_steps(std::vector<Step>& steps, std::vector<app::RowProblem>& problems) {
        Instant previous = Instant::min();
        for (Step& step : steps) {
            core::Resolved& at = step.reading.at;
            if (at.kind == core::Resolved::ambiguous && at.instant < previous && previous <= at.later)
                at.instant = at.later;
            previous = at.instant;
        }
        std::stable_sort(steps.begin(), steps.end(),
                         [](const Step& a, const Step& b) { return a.reading.at.instant < b.reading.at.instant; });
        Reading whole;
        std::vector<Event> events;
        for (const Step& step : steps) {
            // The record was read without fault before; now its cells go over those of the events before it.
            static_cast<void>(reader().read_again(step.kept->view(), whole));
            events.push_back({step.reading.event, step.reading.at.instant, step.reading.actor, step.reading.assignee});
        }
        apply(events, whole);
        const std::int64_t row = steps.back().kept->row;
        if (auto fault = reader().complete(whole)) {
            problems.push_back(row_problem(std::move(*fault), steps.back().kept->view()));
            source_->counts.folded += static_cast<std::int64_t>(steps.size()) - 1;
            steps.pop_back();
            return;
        }
        source_->counts.folded += static_cast<std::int64_t>(steps.size()) - 1;
        answers_.emplace_back(app::DraftRow{std::move(whole.draft), row});
    }

    /// What the events tell, and, where the file has a column of its own for it, that instead.
    void apply(const std::vector<Event>& events, Reading& whole) {
        const core::InteractionDraft said = whole.draft;
        const auto filled = [&](Field field) { return whole.filled[static_cast<std::size_t>(field)]; };
        const auto credit = [&](core::Role role, Field field) {
            const auto i = static_cast<std::size_t>(role);
            if (filled(field)) whole.draft.credit[i] = said.credit[i];
        };
        const EventOutcome outcome = fold_events(events, whole.draft);
        if (whole.opened) whole.draft.opened_at = std::min(said.opened_at, whole.draft.opened_at);
        whole.opened = true;
        if (filled(Field::first_response_at)) whole.draft.first_response_at = said.first_response_at;
        if (filled(Field::resolved_at)) whole.draft.resolved_at = said.resolved_at;
        if (filled(Field::closed_at)) whole.draft.closed_at = said.closed_at;
        settle_count(Field::reopened, filled(Field::reopened), whole.draft.reopened, said.reopened);
        settle_count(Field::transfers, filled(Field::transfers), whole.draft.transfers, said.transfers);
        credit(core::Role::first_responder, Field::first_responder);
        credit(core::Role::resolver, Field::resolver);
        if (!whole.draft.agent.empty()) return;
        whole.draft.agent = outcome.last_assignee;
        for (const auto role : {core::Role::resolver, core::Role::first_responder})
            if (whole.draft.agent.empty()) whole.draft.agent = whole.draft.credit[static_cast<std::size_t>(role)];
    }

    void settle_count(Field field, bool filled, std::optional<std::int32_t>& counted,
                      const std::optional<std::int32_t>& said) {
        if (filled)
            counted = said;
        else if (!source_->description.supplied.has(field))
            counted.reset();
    }

    std::unique_ptr<OpenSource> source_;
    RecordSorter sorter_;
    bool sorted_ = false, have_record_ = false, group_is_broken_ = false;
    std::string_view key_;
    Record record_;
    std::vector<KeptRecord> group_;
    std::deque<Answer> answers_;
    std::int64_t records_folded_ = 0, groups_ = 0;
};

} // namespace

std::unique_ptr<app::DraftSource> folding_source(std::unique_ptr<OpenSource> source) {
    return std::make_unique<FoldingSource>(std::move(source));
}

} // namespace mizan::ingest
