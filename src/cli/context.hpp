#pragma once
#include "app/actor.hpp"
#include "app/app.hpp"
#include "cli/table.hpp"
#include "text/say.hpp"

#include <iosfwd>
#include <stdexcept>
#include <string>

namespace mizan::cli {

enum class Format : std::uint8_t { table, json, csv };

/// The options that stand everywhere, as they were written.
struct Globals {
    std::string format = "table", language = "en", digits = "latin", as_of, known_at, actor;
    std::optional<int> passphrase_fd;
    bool hijri = false;
};

/// What other programs read (JSON, CSV) keeps 0-9 and Gregorian dates.
text::Voice voice_of(const Globals& globals);

/// Ends a command: the reason is told and nothing was changed (exit 1).
struct Refused : std::exception {
    explicit Refused(Refusal why) : reason{std::move(why)} {}
    Refusal reason;
};
/// The command line itself is wrong (exit 2).
struct WrongUsage : std::exception {
    explicit WrongUsage(Refusal why) : reason{std::move(why)} {}
    Refusal reason;
};

/// What a command is run with: where it writes, whose words it speaks, and the database that it opens.
class Context {
public:
    Context(const Globals& globals, const Clock& clock, std::ostream& out, std::ostream& err);

    const Clock& clock() const { return *clock_; }
    Format format() const { return format_; }
    const text::Voice& voice() const { return voice_; }
    const std::string& actor() const { return actor_; }
    /// The actor and the passphrase that the command line gives, read once; an empty one where it gives none.
    app::Signature signature() const;

    /// From now on instants are read and told in the organisation's zone.
    app::App open(const std::string& database);
    void speak_in_zone_of(app::App& app);
    const core::Zone& zone() const { return zone_; }

    app::Asking asking() const;
    /// With an offset, or without one in that zone: "2025-06-01T09:30:00+04:00", "2025-06-01 09:30", "2025-06-01".
    Instant instant(const std::string& option, const std::string& text, const core::Zone& zone) const;
    Period period(const std::string& text) const;
    /// Reports to standard error where that is a terminal.
    Progress progress() const;

    std::string say(std::string_view code, const Arguments& arguments = {}) const;
    std::string word(std::string_view kind, std::string_view code) const;
    /// A column with the title of its code.
    Column column(const std::string& code, bool right = false) const;
    Json json(Instant instant) const;
    Json json(const std::optional<Instant>& instant) const;

    /// The result, in the format asked for.
    void print(const Json& json, const Table& table) const;
    /// A result that is one object: as a table a sentence, as CSV a single row of its plain members.
    void print(const Json& object, const std::string& sentence) const;
    void note(const std::string& line) const; // to standard error

private:
    const Clock* clock_;
    std::ostream* out_;
    std::ostream* err_;
    Format format_ = Format::table;
    text::Voice voice_;
    core::Zone zone_;
    std::string actor_, as_of_, known_at_;
    std::optional<int> passphrase_fd_;
};

/// The first line that a file descriptor gives, without its end. Refuses `passphrase_unreadable` {found}.
std::string line_from(int descriptor);

template <class T>
T granted(Result<T> result) {
    if (!result) throw Refused{result.refusal()};
    return *std::move(result);
}
inline void granted(const Result<void>& result) {
    if (!result) throw Refused{result.refusal()};
}

} // namespace mizan::cli
