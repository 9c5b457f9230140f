#include "app/commands/setup.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "app/commands/rules.hpp"
#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

/// Writes all rows in one transaction, or, where some cannot be placed, none. `write_row` puts its problem into the
/// list.
template <class Row, class WriteRow>
Result<SetupSummary> written_rows(App& app, Result<SetupRows<Row>> read, const std::string& action,
                                  const std::string& actor, Action permission, WriteRow write_row) {
    if (!read) return read.refusal();
    SetupSummary summary{static_cast<std::int64_t>(read->rows.size()), std::move(read->problems)};
    if (!summary.problems.empty()) return summary;
    auto writer = writer_for(app, actor, permission);
    if (!writer) return writer.refusal();
    const core::Rulebook rulebook = (*writer)->rulebook(present(app, **writer));
    for (std::size_t i = 0; i < read->rows.size(); ++i) {
        std::optional<RowProblem> problem = write_row(**writer, rulebook, read->rows[i]);
        if (!problem) continue;
        problem->row = problem->line = static_cast<std::int64_t>(i) + 2; // the header is row 1
        summary.problems.push_back(*std::move(problem));
    }
    if (summary.problems.empty()) (*writer)->commit(action, nlohmann::json{{"rows", summary.rows}}.dump());
    return summary;
}

/// The same, on record also where nothing was written.
template <class Row, class WriteRow>
Result<SetupSummary> write_rows(App& app, Result<SetupRows<Row>> read, const std::string& action,
                                const std::string& actor, Action permission, WriteRow write_row) {
    return setup_on_record(app, actor, action,
                           written_rows(app, std::move(read), action, actor, permission, write_row));
}

RowProblem person_unknown(const std::string& name) {
    return {0, 0, "person", name, {"person_unknown", {{"found", name}}}, {}};
}

/// What a file leaves empty stays as it is.
void describe(Writer& writer, const core::Person* known, PersonId person, const PersonRow& row) {
    const auto kept = [](const std::optional<Date>& said, const std::optional<Date>& before) {
        return said ? said : before;
    };
    const core::Person nobody{};
    const core::Person& before = known ? *known : nobody;
    const std::string name_ar = row.name_ar.empty() ? before.name_ar : row.name_ar;
    const auto from = kept(row.employed_from, before.employed_from), to = kept(row.employed_to, before.employed_to);
    if (known && name_ar == before.name_ar && from == before.employed_from && to == before.employed_to) return;
    writer.describe_person(person, name_ar, from, to);
}

bool says_engagement(const PersonRow& row) {
    return !row.team.empty() || !row.role.empty() || !row.grade.empty() || !row.shift.empty() || row.fte;
}

void engage(Writer& writer, const core::Person* known, PersonId person, const PersonRow& row) {
    if (!says_engagement(row)) return;
    const core::Engagement engagement{row.from,
                                      row.to,
                                      row.team.empty() ? TeamId{} : writer.team(row.team),
                                      row.role.empty() ? "agent" : row.role,
                                      row.grade,
                                      row.shift,
                                      row.fte};
    const bool there = known && std::find(known->engagements.begin(), known->engagements.end(), engagement) !=
                                    known->engagements.end();
    if (!there) writer.add_engagement(person, engagement);
}

void write_person(Writer& writer, const core::Rulebook& rulebook, const PersonRow& row) {
    PersonId person = writer.person_named(row.name);
    const core::Person* known = person ? person_of(rulebook, person) : nullptr;
    if (!person) person = writer.add_person(row.name, row.name_ar);
    describe(writer, known, person, row);
    for (const auto& [source, name] : row.aliases)
        writer.add_alias(person, source.empty() ? SourceId{} : writer.source(source), name);
    engage(writer, known, person, row);
}

} // namespace

Result<SetupSummary> setup_on_record(App& app, const std::string& actor, const std::string& command,
                                     Result<SetupSummary> summary) {
    if (summary && !summary->problems.empty()) record_refusal(*app.store, actor, command, {"setup_file_refused", {}});
    return on_record(app, actor, command, std::move(summary));
}

Result<SetupSummary> import_people(App& app, const std::filesystem::path& file, const std::string& actor) {
    return write_rows(app, app.files->people(file), "import_people", actor, Action::edit_people,
                      [](Writer& writer, const core::Rulebook& rulebook, const PersonRow& row) {
                          write_person(writer, rulebook, row);
                          return std::optional<RowProblem>{};
                      });
}

Result<SetupSummary> import_targets(App& app, const std::filesystem::path& file, const std::string& actor) {
    std::vector<core::ServiceTarget> known;
    {
        const auto reader = app.store->read();
        known = reader->targets(present(app, *reader));
    }
    return write_rows(app, app.files->targets(file), "import_targets", actor, Action::edit_rules,
                      [&](Writer& writer, const core::Rulebook&, const TargetRow& row) {
                          core::ServiceTarget target = row.target;
                          if (!row.team.empty()) target.team = writer.team(row.team);
                          if (std::find(known.begin(), known.end(), target) == known.end()) writer.add_target(target);
                          return std::optional<RowProblem>{};
                      });
}

Result<SetupSummary> import_customers(App& app, const std::filesystem::path& file, const std::string& actor) {
    return write_rows(app, app.files->customers(file), "import_customers", actor, Action::import_work,
                      [](Writer& writer, const core::Rulebook&, const CustomerRow& row) {
                          core::CustomerValue value = row.value;
                          value.id = writer.customer(row.id);
                          writer.customer_value(value);
                          return std::optional<RowProblem>{};
                      });
}

Result<SetupSummary> import_absences(App& app, const std::filesystem::path& file, const std::string& actor) {
    std::vector<core::Absence> known;
    {
        const auto reader = app.store->read();
        known = reader->absences(present(app, *reader));
    }
    return write_rows(app, app.files->absences(file), "import_absences", actor, Action::edit_people,
                      [&](Writer& writer, const core::Rulebook&, const AbsenceRow& row) -> std::optional<RowProblem> {
                          const core::Absence absence{writer.person_named(row.person), row.kind, row.first, row.end};
                          if (!absence.person) return person_unknown(row.person);
                          if (std::find(known.begin(), known.end(), absence) == known.end())
                              writer.add_absence(absence);
                          return std::nullopt;
                      });
}

Result<SetupSummary> import_roster(App& app, const std::filesystem::path& file, const std::string& actor) {
    const std::string timezone = app.store->read()->organisation().timezone;
    return write_rows(
        app, app.files->roster(file, timezone), "import_roster", actor, Action::edit_people,
        [](Writer& writer, const core::Rulebook&, const WorkIntervalRow& row) -> std::optional<RowProblem> {
            core::WorkInterval interval = row.interval;
            interval.person = writer.person_named(row.person);
            if (!interval.person) return person_unknown(row.person);
            writer.add_work_interval(interval);
            return std::nullopt;
        });
}

Result<SetupSummary> import_calendar(App& app, const std::filesystem::path& file, const std::string& actor) {
    const std::string action = "import_calendar";
    const auto read = app.files->calendar(file);
    if (!read) return on_record(app, actor, action, Result<SetupSummary>{read.refusal()});
    if (const auto put = put_calendar(app, {*read, actor, action}); !put) return put.refusal();
    return SetupSummary{1, {}};
}

} // namespace mizan::app
