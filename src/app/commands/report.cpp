#include "app/commands/report.hpp"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace mizan::app {
namespace {

constexpr std::array<std::string_view, 2> kind_names{"scorecard", "team"};
constexpr std::array<std::string_view, 4> format_names{"pdf", "html", "xlsx", "csv"};

/// A file that stands beside its place until it is whole; what was not put in place is removed.
class PendingFile {
public:
    explicit PendingFile(const std::filesystem::path& place) : place_{place}, pending_{place} { pending_ += ".part"; }
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
        std::error_code failed;
        std::filesystem::rename(pending_, place_, failed);
        if (failed) throw Error{"file_not_written", {{"path", place_.string()}}};
        placed_ = true;
    }

private:
    std::filesystem::path place_, pending_;
    bool placed_ = false;
};

} // namespace

Result<std::int64_t> write_report(App& app, const ReportCommand& command, const Progress& progress) {
    const auto contents = report_contents(app, command.question, progress);
    if (!contents) return contents.refusal();
    progress.step("writing_report", 0);
    const std::string bytes = app.reports->write(command.kind, *contents, command.options);

    PendingFile file{command.out};
    file.write(bytes);
    auto writer = app.store->write(command.actor);
    if (!writer) return writer.refusal();
    const auto kind = static_cast<std::size_t>(command.kind), format = static_cast<std::size_t>(command.options.format);
    std::vector<std::int64_t> people;
    for (const Scorecard& card : contents->scorecards.cards)
        people.push_back(card.person.value);
    const nlohmann::json detail{{"report", kind_names[kind]},
                                {"format", format_names[format]},
                                {"period", contents->scorecards.period.name},
                                {"people", people}};
    file.put_in_place();
    (*writer)->commit("export", detail.dump());
    return static_cast<std::int64_t>(bytes.size());
}

} // namespace mizan::app
