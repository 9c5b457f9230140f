#include "app/commands/import_interactions.hpp"

#include "app/actor.hpp"
#include "app/commands/identities.hpp"
#include "app/commands/profile_choice.hpp"
#include "app/commands/refusals.hpp"
#include "app/segments.hpp"
#include "core/service/canonical.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

constexpr std::size_t problems_told = 20;
constexpr std::int64_t rows_per_report = 1000;

/// One import under way: puts each draft where it belongs and counts.
class Importing {
public:
    Importing(const App& app, Writer& writer, const ImportCommand& command, const SourceDescription& source)
        : writer_{writer}, now_{present(app, writer)}, actor_{command.actor}, supplied_{source.supplied},
          source_{writer.source(source.source)}, batch_{writer.begin_batch({source_,
                                                                            command.request.file.filename().string(),
                                                                            source.profile,
                                                                            source.mapping_json,
                                                                            source.supplied,
                                                                            {}})},
          identities_{writer, source_} {
        summary.source = source;
        summary.dry_run = command.dry_run;
    }

    void take(const core::InteractionDraft& draft) {
        const core::Interaction row = identities_.resolved(draft);
        const ContentDigest digest = writer_.digest(core::canonical_bytes(row) + '\n' + draft.comment);
        const auto known = writer_.known_content(source_, row.external_id, digest);
        if (!known) {
            writer_.add(source_, batch_, row, digest, draft.comment);
            ++summary.added;
        } else if (said_already(*known, digest)) {
            ++summary.duplicates;
        } else {
            correct(*known, row, digest, draft.comment);
        }
    }

    /// Ends the batch with its counts; what commit() is told.
    nlohmann::json finish(const ReadCounts& counts) {
        summary.rows = counts.rows;
        summary.folded = counts.folded;
        summary.skipped = counts.skipped;
        summary.defaulted = counts.defaulted;
        for (const auto& [code, count] : counts.warnings)
            summary.warnings[code] += count;
        summary.agents_created = identities_.people_made();
        nlohmann::json told{
            {"rows", summary.rows},           {"added", summary.added},       {"duplicates", summary.duplicates},
            {"corrected", summary.corrected}, {"rejected", summary.rejected}, {"skipped", summary.skipped},
            {"folded", summary.folded},       {"warnings", summary.warnings}};
        writer_.finish_batch(batch_, told.dump());
        told["batch"] = batch_.value;
        told["source"] = source_.value;
        return told;
    }

    ImportSummary summary;

private:
    /// The same as its source last said; or one of several rows with the same identity in the file that last said so.
    bool said_already(const KnownContent& known, const ContentDigest& digest) const {
        return known.latest == digest || (known.latest_batch != batch_ && known.said_in_latest);
    }

    /// Of a field that this file does not supply nothing is concluded from its absence.
    void correct(const KnownContent& known, const core::Interaction& row, const ContentDigest& digest,
                 const std::string& comment) {
        Correction correction{known.id, CorrectionKind::import, now_, actor_, "import", {}};
        for (core::FieldDifference& difference : core::differences(writer_.as_source_said(known.id), row))
            if (supplied_.has(difference.field) || !difference.after.empty())
                correction.changes.push_back(
                    {difference.field, std::move(difference.before), std::move(difference.after)});
        std::optional<std::string> said;
        if (supplied_.has(core::Field::comment) && comment_as_source_said(known.id) != comment) said = comment;
        if (correction.changes.empty() && !said) {
            ++summary.duplicates;
            return;
        }
        writer_.correct(correction, batch_, digest, said);
        ++summary.corrected;
    }

    std::string comment_as_source_said(InteractionId id) {
        std::string said = writer_.comment(id, now_).value_or("");
        const auto corrections = writer_.corrections(id, now_);
        for (auto later = corrections.rbegin(); later != corrections.rend(); ++later) {
            if (!later->comment_before) continue;
            if (later->kind == CorrectionKind::import) break;
            said = *later->comment_before;
        }
        return said;
    }

    Writer& writer_;
    Instant now_;
    std::string actor_;
    core::FieldSet supplied_;
    SourceId source_;
    BatchId batch_;
    Identities identities_;
};

void put_organisation(App& app, ImportRequest& request) {
    Organisation organisation = app.store->read()->organisation();
    request.organisation_timezone = std::move(organisation.timezone);
    request.organisation_currency = std::move(organisation.currency);
}

std::unique_ptr<RejectsFile> rejects_of(App& app, const ImportCommand& command, const SourceDescription& source) {
    return command.rejects ? app.files->rejects(*command.rejects, source) : nullptr;
}

void read_all(DraftSource& file, Importing& importing, RejectsFile* rejects, const Progress& progress) {
    for (std::int64_t taken = 1; auto next = file.next(progress); ++taken) {
        if (const auto* draft = std::get_if<DraftRow>(&*next)) {
            importing.take(draft->draft);
        } else {
            const auto& problem = std::get<RowProblem>(*next);
            ++importing.summary.rejected;
            if (importing.summary.first_problems.size() < problems_told)
                importing.summary.first_problems.push_back(problem);
            if (rejects) rejects->add(problem);
        }
        if (taken % rows_per_report == 0) progress.step("importing_rows", file.counts().rows);
    }
}

/// The facts are in; computing from them may wait until the first question, and is not part of the import.
void rebuild_if_possible(App& app, const Progress& progress) {
    try {
        static_cast<void>(rebuild_segments(app, every_segment(), progress));
    } catch (const Cancelled&) {
        return;
    }
}

} // namespace

namespace {

Result<ImportSummary> imported(App& app, const ImportCommand& command, const Progress& progress) {
    ImportCommand whole = command;
    auto request = with_profile(*app.files, command.request);
    if (!request) return request.refusal();
    whole.request = std::move(*request);
    put_organisation(app, whole.request);
    auto file = app.files->open(whole.request);
    if (!file) return file.refusal();
    auto writer = writer_for(app, command.actor, Action::import_work);
    if (!writer) return writer.refusal();

    const SourceDescription& source = (*file)->description();
    const auto rejects = rejects_of(app, whole, source);
    Importing importing{app, **writer, whole, source};
    read_all(**file, importing, rejects.get(), progress);
    const nlohmann::json detail = importing.finish((*file)->counts());
    if (rejects) rejects->finish();
    if (!command.dry_run) (*writer)->commit("import", detail.dump());
    importing.summary.without_hours = (*writer)->calendars((*writer)->last_change()).empty();
    writer->reset();

    if (!command.dry_run && importing.summary.added + importing.summary.corrected > 0)
        rebuild_if_possible(app, progress);
    return std::move(importing.summary);
}

} // namespace

Result<ImportSummary> import_interactions(App& app, const ImportCommand& command, const Progress& progress) {
    auto result = imported(app, command, progress);
    return command.dry_run ? std::move(result) : on_record(app, command.actor, "import", std::move(result));
}

Result<ImportPreview> preview_import(App& app, ImportRequest asked, int rows) {
    auto chosen = with_profile(*app.files, std::move(asked));
    if (!chosen) return chosen.refusal();
    ImportRequest& request = *chosen;
    put_organisation(app, request);
    auto file = app.files->open(request);
    if (!file) return file.refusal();
    ImportPreview preview;
    const auto wanted = static_cast<std::size_t>(rows);
    while (preview.rows.size() < wanted && preview.problems.size() < problems_told) {
        auto next = (*file)->next({});
        if (!next) break;
        if (auto* draft = std::get_if<DraftRow>(&*next))
            preview.rows.push_back(std::move(*draft));
        else
            preview.problems.push_back(std::move(std::get<RowProblem>(*next)));
    }
    preview.source = (*file)->description();
    preview.counts = (*file)->counts();
    return preview;
}

} // namespace mizan::app
