#pragma once
#include "base/progress.hpp"
#include "base/result.hpp"
#include "core/calendar/calendar.hpp"
#include "core/kpi/definition.hpp"
#include "core/quality/review_score.hpp"
#include "core/rewards/catalogue.hpp"
#include "core/rewards/rules.hpp"
#include "core/scorecards/scheme.hpp"
#include "core/service/interaction.hpp"
#include "core/service/people.hpp"
#include "core/service/targets.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mizan::app {

/// What comes first in dates of numbers such as 05/06/2025.
enum class DateOrder : std::uint8_t { day_first, month_first };
inline constexpr std::array<std::string_view, 2> date_order_names{"day-first", "month-first"};

/// Which file to read and how. Exactly one of `profile`, `mapping_file`, `mapping_text`.
struct ImportRequest {
    std::filesystem::path file;
    std::string profile;
    std::filesystem::path mapping_file;
    std::string mapping_text;            // the JSON itself (the wizard)
    std::string sheet;                   // of a workbook; beats the mapping's; empty: the mapping's
    std::optional<std::string> timezone; // beats the mapping's
    std::optional<DateOrder> dates;      // of two formats that fit the same dates the one with this order is meant
    std::string organisation_timezone;   // where the mapping has none
    std::string organisation_currency;   // where the mapping has none; may be empty
};

/// Why a row of a file was refused. `row` counts the file's records from 1, the header being row 1 (as a spreadsheet
/// shows it); `line` is the physical line on which the record begins.
struct RowProblem {
    std::int64_t row = 0;
    std::int64_t line = 0;
    std::string column; // empty: the whole row; of a JSON file the place, like "[0].lines[2].weight", and `row` 0
    std::string found;
    Refusal reason;                 // what was expected, as a code with arguments
    std::vector<std::string> cells; // the record as it stands, for the rejects file
    /// Good records of the same interaction (event rows): in the rejects file beside the refused one, so that the
    /// corrected file tells the interaction whole. Not refused, not counted.
    std::vector<std::vector<std::string>> companions = {};
};

/// An interaction as the file says it, and where it stood.
struct DraftRow {
    core::InteractionDraft draft;
    std::int64_t row = 0; // of its last record
};

/// What a reading met so far, complete once next() has returned nothing.
struct ReadCounts {
    std::int64_t rows = 0;    // records read, header apart
    std::int64_t folded = 0;  // merged into another row of their interaction
    std::int64_t skipped = 0; // by skip_if
    std::map<std::string, std::map<std::string, std::int64_t>> defaulted; // column → value not in the map → count
    std::map<std::string, std::int64_t> warnings;                         // code → count
};

/// What is known of a file once it is open.
struct SourceDescription {
    std::string source;      // the name under which external ids are unique
    std::string profile;     // or empty
    core::FieldSet supplied; // the fields mapped from columns
    std::vector<std::string> columns;
    std::string encoding, delimiter, sheet, timezone;
    std::string mapping_json; // canonical, kept with the batch
};

/// Reads drafts one by one, in constant memory. Snapshots and events are folded before they are handed out, so a file
/// may be unsorted. One thread at a time.
class DraftSource {
public:
    using Answer = std::variant<DraftRow, RowProblem>;
    virtual ~DraftSource() = default;
    virtual const SourceDescription& description() const = 0;
    /// The next interaction or refused row; nothing at the end. Throws Error for a broken file, Cancelled.
    virtual std::optional<Answer> next(const Progress& progress) = 0;
    virtual const ReadCounts& counts() const = 0;
};

/// Writes refused rows in the form of the file they came from, with columns saying why, so that they can be corrected
/// and imported again. The file appears whole or not at all.
class RejectsFile {
public:
    virtual ~RejectsFile() = default;
    virtual void add(const RowProblem& problem) = 0;
    /// Puts the file in its place (also when it has no rows).
    virtual void finish() = 0;
};

/// A row of people.csv.
struct PersonRow {
    std::string name, name_ar;
    std::vector<std::pair<std::string, std::string>> aliases; // source (empty: any), name
    std::string team, role, grade, shift;
    std::optional<Ratio> fte;
    std::optional<Date> employed_from, employed_to, from, to;
};
/// A row of targets.csv: the team by name.
struct TargetRow {
    std::string team;
    core::ServiceTarget target; // without a team
};
/// A row of customers.csv. The id is the source's own word for the customer and is kept in the erasable table.
struct CustomerRow {
    std::string id;
    core::CustomerValue value; // without an id
};
struct AbsenceRow {
    std::string person;
    core::AbsenceKind kind = core::AbsenceKind::other;
    Date first, end;
};
/// A row of roster.csv: person, kind (rostered|logged), from, to.
struct WorkIntervalRow {
    std::string person;
    core::WorkInterval interval; // without a person
};
/// calendar.json: the definition and whom it serves.
struct CalendarFile {
    core::CalendarDefinition definition;
    std::string team; // by name; empty: any
    std::optional<core::Channel> channel;
    bool operator==(const CalendarFile&) const = default;
};
/// A definition of a list in JSON: where it stands ("[0]") and from when it holds.
template <class Body>
struct DefinitionRow {
    Body body;
    std::optional<Date> from;
    std::string path;
};
using KpiRow = DefinitionRow<core::KpiDefinition>; // topics of its filter by name
using SchemeRow = DefinitionRow<core::Scheme>;
/// A form for quality reviews; its `from` is never set.
using ReviewFormRow = DefinitionRow<core::ReviewForm>;
/// What a reviewer says of an interaction. Empty or missing: the shipped form, its highest version, today.
struct ReviewFields {
    std::string source, external_id, form;
    std::optional<int> version;
    std::optional<Date> on;
    std::vector<core::ReviewAnswer> answers;
    std::string notes;
};
using ReviewRow = DefinitionRow<ReviewFields>;
/// Set-up files are read whole: either every row is good, or the problems are told and nothing is written.
template <class Row>
struct SetupRows {
    std::vector<Row> rows;
    std::vector<RowProblem> problems;
};

/// How a shipped profile fits a file's columns.
struct ProfileFit {
    std::string profile;
    std::size_t found = 0;            // columns of the file that the profile reads
    std::size_t columns = 0;          // that it would read
    std::vector<std::string> missing; // that it needs and the file has not

    bool can_read() const { return missing.empty(); }
};

/// What a file looks like before anybody chose how to read it (for the import form).
struct FileGlimpse {
    std::string encoding, delimiter, sheet;     // delimiter empty, sheet not: a workbook
    std::vector<std::string> sheets;            // of a workbook
    std::vector<std::string> columns;           // the second "Labels" as "Labels#2"
    std::vector<std::vector<std::string>> rows; // the first, as they stand
    int rows_above_header = 0;                  // a title, a period
    std::vector<ProfileFit> ranking;            // every profile, the likeliest first
    std::string suggested_profile;              // the first of the ranking that can read the file; empty: none can
    bool suggestion_is_clear = false;           // no other profile of a product reads as many of the columns
};

/// One field of an interaction as somebody wrote it: its name in mapping files ("opened_at", "promise_due_at").
struct FieldText {
    std::string name, value;
};
/// The first of that name; null where there is none.
inline const FieldText* given(const std::vector<FieldText>& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &FieldText::name);
    return found == fields.end() ? nullptr : &*found;
}
/// Why a field cannot be read: found, and what was expected as a code with arguments.
struct FieldProblem {
    std::string field, found;
    Refusal reason;
};
/// An interaction read field by field. With problems the draft lacks what they speak of.
struct FieldsRead {
    core::InteractionDraft draft;
    std::vector<FieldProblem> problems; // one for each field at most, in the order given
};

/// Everything that reads files for the application; implemented in ingest/.
class ImportFiles {
public:
    virtual ~ImportFiles() = default;
    virtual std::vector<std::string> profiles() const = 0;
    /// The mapping of a shipped profile as a mapping file (to start one's own from). Refuses `profile_unknown`.
    virtual Result<std::string> profile_text(const std::string& profile) const = 0;
    /// The form of a file and its first rows. `sheet` empty: the first.
    virtual Result<FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet,
                                        std::size_t rows) = 0;
    virtual Result<std::unique_ptr<DraftSource>> open(const ImportRequest& request) = 0;
    /// Reads what a person typed by the very rules of a file's row. Times are ISO 8601; without an offset they are of
    /// `timezone`. `currency`: of a cost. Refuses `field_unknown` {found, known}, `field_twice` {field},
    /// `field_needs_currency` {field}, `timezone_unknown`.
    virtual Result<FieldsRead> fields(const std::vector<FieldText>& fields, const std::string& timezone,
                                      const std::string& currency) = 0;
    virtual std::unique_ptr<RejectsFile> rejects(const std::filesystem::path& out, const SourceDescription& source) = 0;
    virtual Result<SetupRows<PersonRow>> people(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<TargetRow>> targets(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<CustomerRow>> customers(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<AbsenceRow>> absences(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<WorkIntervalRow>> roster(const std::filesystem::path& file,
                                                      const std::string& organisation_timezone) = 0;
    virtual Result<CalendarFile> calendar(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<KpiRow>> kpis(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<SchemeRow>> schemes(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<core::Tier>> tiers(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<core::RewardItem>> reward_items(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<ReviewFormRow>> review_forms(const std::filesystem::path& file) = 0;
    virtual Result<SetupRows<ReviewRow>> reviews(const std::filesystem::path& file) = 0;
};

} // namespace mizan::app
