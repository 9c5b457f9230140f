#include "cli/context.hpp"

#include "text/format.hpp"
#include "wiring/open.hpp"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace mizan::cli {
namespace {

Format format_of(const std::string& name) {
    if (name == "json") return Format::json;
    return name == "csv" ? Format::csv : Format::table;
}

std::string actor_or_login(const std::string& actor) {
    if (!actor.empty()) return actor;
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    return "cli";
}

/// "HH:MM" or "HH:MM:SS".
std::optional<Seconds> time_of_day(std::string_view text) {
    if (text.size() != 5 && text.size() != 8) return std::nullopt;
    std::int64_t parts[3] = {0, 0, 0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool colon = i % 3 == 2;
        if (colon != (text[i] == ':') || (!colon && (text[i] < '0' || '9' < text[i]))) return std::nullopt;
        if (!colon) parts[i / 3] = parts[i / 3] * 10 + (text[i] - '0');
    }
    if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59) return std::nullopt;
    return Seconds{parts[0] * 3600 + parts[1] * 60 + parts[2]};
}

std::optional<Instant> wall_time(const std::string& text, const core::Zone& zone) {
    const auto date = Date::parse(std::string_view{text}.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return zone.start_of(*date);
    if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
    const auto time = time_of_day(std::string_view{text}.substr(11));
    return time ? std::optional{zone.resolve({*date, *time}).instant} : std::nullopt;
}

} // namespace

text::Voice voice_of(const Globals& globals) {
    text::Voice voice{text::language_of(globals.language).value_or(text::Language::en)};
    if (format_of(globals.format) != Format::table) return voice;
    voice.digits = globals.digits == "arabic" ? text::Digits::arabic_indic : text::Digits::latin;
    voice.hijri = globals.hijri;
    return voice;
}

Context::Context(const Globals& globals, const Clock& clock, std::ostream& out, std::ostream& err)
    : clock_{&clock}, out_{&out}, err_{&err}, format_{format_of(globals.format)}, voice_{voice_of(globals)},
      actor_{actor_or_login(globals.actor)}, as_of_{globals.as_of}, known_at_{globals.known_at},
      passphrase_fd_{globals.passphrase_fd} {}

app::App Context::open(const std::string& database) {
    app::App app = granted(wiring::open(database, *clock_, voice_.language));
    speak_in_zone_of(app);
    return app;
}

void Context::speak_in_zone_of(app::App& app) {
    zone_ = granted(core::Zone::named(app.store->read()->organisation().timezone));
    voice_.zone = zone_;
}

app::Signature Context::signature() const {
    return {actor_, passphrase_fd_ ? line_from(*passphrase_fd_) : std::string{}};
}

std::string line_from(int descriptor) {
    std::string line;
    for (;;) {
        char letter = 0;
        const auto got = ::read(descriptor, &letter, 1);
        if (got < 0) throw Refused{{"passphrase_unreadable", {{"found", std::int64_t{descriptor}}}}};
        if (got == 0 || letter == '\n') return line;
        line += letter;
    }
}

app::Asking Context::asking() const {
    app::Asking asking{actor_, {}, {}};
    if (!as_of_.empty()) asking.as_of = instant("--as-of", as_of_, zone_);
    if (!known_at_.empty()) asking.known_at = instant("--known-at", known_at_, zone_);
    return asking;
}

Instant Context::instant(const std::string& option, const std::string& text, const core::Zone& zone) const {
    if (const auto with_offset = parse_iso8601(text)) return *with_offset;
    if (const auto local = wall_time(text, zone)) return *local;
    throw WrongUsage{{"usage_time_unreadable", {{"option", option}, {"found", text}}}};
}

Period Context::period(const std::string& text) const {
    auto period = Period::parse(text);
    if (!period) throw WrongUsage{period.refusal()};
    return *std::move(period);
}

Progress Context::progress() const {
    Progress progress;
    if (isatty(STDERR_FILENO) == 0) return progress;
    progress.report = [this](const ProgressReport& report) {
        *err_ << "\r\x1b[K" << word("progress", report.stage) << ' ' << text::number(voice_, report.done);
        if (report.total) *err_ << " / " << text::number(voice_, *report.total);
        *err_ << (report.total == report.done ? "\r\x1b[K" : "") << std::flush;
    };
    return progress;
}

std::string Context::say(std::string_view code, const Arguments& arguments) const {
    return text::say(voice_, code, arguments);
}
std::string Context::word(std::string_view kind, std::string_view code) const {
    return text::say_word(voice_, kind, code);
}
Column Context::column(const std::string& code, bool right) const {
    return {code, format_ == Format::table ? word("column", code) : code, right};
}

Json Context::json(Instant instant) const {
    return Json{iso8601(instant, zone_.offset_at(instant))};
}
Json Context::json(const std::optional<Instant>& instant) const {
    return instant ? json(*instant) : Json{};
}

void Context::print(const Json& json, const Table& table) const {
    *out_ << (format_ == Format::json ? json.text() : format_ == Format::csv ? table.csv() : table.text());
}

void Context::print(const Json& object, const std::string& sentence) const {
    if (format_ == Format::table) {
        *out_ << sentence << '\n';
        return;
    }
    std::vector<Column> columns;
    std::vector<Cell> row;
    for (const auto& [key, value] : object.members()) {
        columns.push_back({key, key});
        row.emplace_back("", value);
    }
    Table table{std::move(columns)};
    table.add(std::move(row));
    print(object, table);
}

void Context::note(const std::string& line) const {
    *err_ << line << '\n';
}

} // namespace mizan::cli
