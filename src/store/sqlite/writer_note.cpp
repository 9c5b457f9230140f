#include "store/sqlite/writer_note.hpp"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <unistd.h>

namespace mizan::store {
namespace {

using nlohmann::json;

std::filesystem::path note_of(const std::filesystem::path& database) {
    auto path = database;
    path += ".lock";
    return path;
}

std::string machine_name() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

std::string user_name() {
    char buffer[4096];
    passwd entry{}, *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer, sizeof buffer, &found) == 0 && found) return found->pw_name;
    return std::to_string(getuid());
}

bool alive(std::int64_t pid) {
    return kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

} // namespace

WriterNote::WriterNote(const std::filesystem::path& database, Instant since) : path_{note_of(database)} {
    std::ofstream{path_} << json{{"user", user_name()},
                                 {"machine", machine_name()},
                                 {"pid", static_cast<std::int64_t>(getpid())},
                                 {"since", unix_seconds(since)}}
                                .dump()
                         << '\n';
}

WriterNote::~WriterNote() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

Refusal WriterNote::held(const std::filesystem::path& database) {
    Refusal refusal{"database_held", {{"path", database.string()}}};
    std::ifstream file{note_of(database)};
    const json note = json::parse(std::string{std::istreambuf_iterator<char>{file}, {}}, nullptr, false);
    try {
        const auto pid = note.at("pid").get<std::int64_t>();
        const auto machine = note.at("machine").get<std::string>();
        if (machine == machine_name() && !alive(pid)) return refusal;
        refusal.arguments.push_back({"user", note.at("user").get<std::string>()});
        refusal.arguments.push_back({"machine", machine});
        refusal.arguments.push_back({"pid", pid});
        refusal.arguments.push_back({"since", instant_from_unix(note.at("since").get<std::int64_t>())});
    } catch (const json::exception&) {
        refusal.arguments.resize(1);
    }
    return refusal;
}

} // namespace mizan::store
