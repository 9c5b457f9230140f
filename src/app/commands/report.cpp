#include "app/commands/report.hpp"

#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <system_error>

#include <unistd.h>

namespace mizan::app {
namespace {

constexpr std::array<std::string_view, 2> kind_names{"scorecard", "team"};
constexpr std::array<std::string_view, 4> format_names{"pdf", "html", "xlsx", "csv"};

/// A file that stands beside its place until it is whole, and then takes it at one stroke, with the rights of the file
/// that stood there. What was not put in place is removed.
class PendingFile {
public:
    explicit PendingFile(const std::filesystem::path& place) : place_{place}, pending_{place} {
        pending_ += ".part-" + std::to_string(getpid());
    }
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile() {
        std::error_code ignored;
        if (!placed_) std::filesystem::remove(pending_, ignored);
    }
    void write(const std::string& bytes) const {
        std::ofstream out{pending_, std::ios::binary | std::ios::trunc};
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) throw Error{"file_not_written", {{"path", place_.string()}}};
    }
    void put_in_place() {
        std::error_code failed, ignored;
        if (const auto old = std::filesystem::status(place_, ignored); std::filesystem::is_regular_file(old))
            std::filesystem::permissions(pending_, old.permissions(), ignored);
        std::filesystem::rename(pending_, place_, failed);
        if (failed) throw Error{"file_not_written", {{"path", place_.string()}}};
        placed_ = true;
    }

private:
    std::filesystem::path place_, pending_;
    bool placed_ = false;
};

/// Where the document really goes: through links. Refuses what is there and is no file: a folder, a device.
Result<std::filesystem::path> place_of(const std::filesystem::path& out) {
    std::error_code unreachable;
    const auto there = std::filesystem::status(out, unreachable);
    if (!std::filesystem::exists(there)) return out;
    if (!std::filesystem::is_regular_file(there)) return Refusal{"out_not_a_file", {{"path", out.string()}}};
    return std::filesystem::canonical(out);
}

/// What was told of whom; `form`: of the file, or "print".
std::string detail_of(ReportKind kind, std::string_view form, const ScorecardAnswer& answer) {
    std::vector<std::int64_t> people;
    for (const Scorecard& card : answer.cards)
        people.push_back(card.person.value);
    return nlohmann::json{{"report", kind_names[static_cast<std::size_t>(kind)]},
                          {"format", form},
                          {"period", answer.period.name},
                          {"people", people}}
        .dump();
}

} // namespace

Result<WrittenReport> write_report(App& app, const ReportCommand& command, const Progress& progress) {
    const auto place = place_of(command.out);
    if (!place) return place.refusal();
    const auto contents = report_contents(app, command.question, progress);
    if (!contents) return contents.refusal();
    progress.step("writing_report", 0);
    const std::string bytes = app.reports->write(command.kind, *contents, command.options);

    PendingFile file{*place};
    file.write(bytes);
    WrittenReport written{static_cast<std::int64_t>(bytes.size()), {}};
    auto writer = app.store->write(command.actor);
    if (!writer) {
        if (!never_writable(writer.refusal())) return writer.refusal();
        written.not_recorded = writer.refusal();
    }
    const auto form = format_names[static_cast<std::size_t>(command.options.format)];
    if (writer) // no document without its entry
        (*writer)->commit("export", detail_of(command.kind, form, contents->scorecards));
    file.put_in_place();
    return written;
}

Result<RecordedPrint> record_print(App& app, ReportKind kind, const ScorecardAnswer& answer, const std::string& actor) {
    auto writer = app.store->write(actor);
    if (!writer && !never_writable(writer.refusal())) return writer.refusal();
    if (!writer) return RecordedPrint{writer.refusal()};
    (*writer)->commit("print", detail_of(kind, "print", answer));
    return RecordedPrint{};
}

} // namespace mizan::app
