#pragma once
#include "ingest/import_files.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <variant>
#include <vector>

namespace mizan::test {

/// A file of its own in the system's temporary folder, gone at the end of the test.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content = "", const std::string& ending = ".csv") {
        static std::atomic<int> number{0};
        path_ = std::filesystem::temp_directory_path() /
                ("mizan-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number) + ending);
        std::ofstream{path_, std::ios::binary} << content;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::string text() const {
        std::ostringstream all;
        all << std::ifstream{path_, std::ios::binary}.rdbuf();
        return all.str();
    }

private:
    std::filesystem::path path_;
};

/// All that a reading gave.
struct Imported {
    std::vector<app::DraftRow> rows;
    std::vector<app::RowProblem> problems;
    app::ReadCounts counts;
    app::SourceDescription description;

    const core::InteractionDraft& draft(std::size_t i = 0) const { return rows.at(i).draft; }
    /// "row column code": short enough to compare.
    std::vector<std::string> complaints() const {
        std::vector<std::string> said;
        for (const auto& problem : problems)
            said.push_back(std::to_string(problem.row) + " " + problem.column + " " + problem.reason.code);
        return said;
    }
};

inline Imported read_all(app::DraftSource& source) {
    Imported all;
    while (auto next = source.next({})) {
        if (auto* row = std::get_if<app::DraftRow>(&*next))
            all.rows.push_back(std::move(*row));
        else
            all.problems.push_back(std::get<app::RowProblem>(std::move(*next)));
    }
    all.counts = source.counts();
    all.description = source.description();
    return all;
}

inline Result<Imported> import_path(const std::filesystem::path& file, app::ImportRequest request) {
    request.file = file;
    if (request.organisation_timezone.empty()) request.organisation_timezone = "UTC";
    auto source = ingest::make_import_files()->open(request);
    if (!source) return source.refusal();
    return read_all(**source);
}

inline Result<Imported> import_text(const std::string& content, const std::string& mapping,
                                    std::optional<app::DateOrder> dates = std::nullopt) {
    const TemporaryFile file{content};
    app::ImportRequest request;
    request.mapping_text = mapping;
    request.dates = dates;
    return import_path(file.path(), request);
}

inline Result<Imported> import_profile(const std::string& content, const std::string& profile) {
    const TemporaryFile file{content};
    app::ImportRequest request;
    request.profile = profile;
    return import_path(file.path(), request);
}

/// A mapping of id, channel e-mail, opened_at from "id" and "opened", and these further fields.
inline std::string mapping_with(const std::string& fields, const std::string& top = "") {
    return R"({"source":"test",)" + top +
           R"("fields":{"external_id":{"column":"id"},"channel":{"default":"email"},"opened_at":{"column":"opened"})" +
           (fields.empty() ? "" : "," + fields) + "}}";
}

inline Instant at(const std::string& iso) {
    return *parse_iso8601(iso);
}

} // namespace mizan::test
