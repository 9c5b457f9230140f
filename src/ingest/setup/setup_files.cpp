#include "ingest/setup/setup_files.hpp"

#include "core/calendar/zone.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/cells/wall_stamp.hpp"
#include "ingest/setup/absence_words.hpp"
#include "ingest/setup/setup_table.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

template <class Code>
std::vector<std::string> words_of() {
    return {std::begin(core::code_names<Code>), std::end(core::code_names<Code>)};
}

template <class Code>
std::optional<Code> code(SetupTable& table, std::string_view column) {
    const std::string word = table.one_of(column, words_of<Code>());
    return word.empty() ? std::nullopt : core::code_of<Code>(word);
}

core::AbsenceKind absence_kind(SetupTable& table) {
    if (const auto kind = absence_kind_named(table.required_text("kind"))) return *kind;
    return code<core::AbsenceKind>(table, "kind").value_or(core::AbsenceKind::other);
}

std::optional<Date> day_after(std::optional<Date> last) {
    return last ? std::optional{*last + 1} : std::nullopt;
}

void in_order(SetupTable& table, std::string_view column, const std::optional<Date>& from,
              const std::optional<Date>& end) {
    if (from && end && *end <= *from) table.refuse(column, {"range_backwards", {{"from", *from}, {"to", *end - 1}}});
}

/// "helpdesk=sara.h; Sara" → (helpdesk, sara.h), (any, Sara)
std::vector<std::pair<std::string, std::string>> aliases(const std::string& cell) {
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto part : parts_of(cell, ";")) {
        const std::size_t mark = part.find('=');
        if (mark == part.npos)
            result.emplace_back("", part);
        else
            result.emplace_back(trimmed(part.substr(0, mark)), trimmed(part.substr(mark + 1)));
    }
    return result;
}

std::optional<Instant> instant(SetupTable& table, std::string_view column, const core::Zone& zone) {
    const std::string cell = table.required_text(column);
    std::string scratch;
    const auto stamp = read_iso_stamp(plain_digits(cell, scratch));
    if (!stamp) {
        table.refuse(column, {"time_unreadable", {{"formats", std::string{"2025-06-25 14:30:00"}}}});
        return std::nullopt;
    }
    if (stamp->offset)
        return Instant{Seconds{stamp->date->days() * std::int64_t{86400}} + stamp->since_midnight - *stamp->offset};
    return zone.resolve({*stamp->date, stamp->since_midnight}).instant;
}

} // namespace

Result<app::SetupRows<app::PersonRow>> read_people(const std::filesystem::path& file) {
    return read_setup<app::PersonRow>(file,
                                      {"name", "name_ar", "aliases", "team", "role", "grade", "shift", "fte",
                                       "employed_from", "employed_to", "from", "to"},
                                      {"name"}, [](SetupTable& table) {
                                          app::PersonRow row;
                                          row.name = table.required_text("name");
                                          row.name_ar = table.text("name_ar");
                                          row.aliases = aliases(table.text("aliases"));
                                          row.team = table.text("team");
                                          row.role = table.one_of("role", {"agent", "lead", "hr", "admin"});
                                          row.grade = table.text("grade");
                                          row.shift = table.text("shift");
                                          row.fte = table.decimal("fte");
                                          row.employed_from = table.date("employed_from");
                                          row.employed_to = day_after(table.date("employed_to"));
                                          row.from = table.date("from");
                                          row.to = day_after(table.date("to"));
                                          in_order(table, "employed_to", row.employed_from, row.employed_to);
                                          in_order(table, "to", row.from, row.to);
                                          return row;
                                      });
}

Result<app::SetupRows<app::TargetRow>> read_targets(const std::filesystem::path& file) {
    return read_setup<app::TargetRow>(
        file, {"team", "channel", "priority", "grade", "kind", "seconds", "from", "to"}, {"kind", "seconds"},
        [](SetupTable& table) {
            app::TargetRow row;
            row.team = table.text("team");
            row.target.channel = code<core::Channel>(table, "channel");
            row.target.priority = code<core::Priority>(table, "priority");
            row.target.grade = table.text("grade");
            table.required_text("kind");
            row.target.kind = code<core::TargetKind>(table, "kind").value_or(core::TargetKind::first_response);
            table.required_text("seconds");
            row.target.within = Seconds{table.whole("seconds").value_or(0)};
            row.target.from = table.date("from");
            row.target.to = day_after(table.date("to"));
            in_order(table, "to", row.target.from, row.target.to);
            return row;
        });
}

Result<app::SetupRows<app::CustomerRow>> read_customers(const std::filesystem::path& file) {
    return read_setup<app::CustomerRow>(
        file, {"id", "segment", "since", "left", "purchase_value_minor", "currency", "purchases_per_year", "programme"},
        {"id"}, [](SetupTable& table) {
            app::CustomerRow row;
            row.id = table.required_text("id");
            row.value.segment = table.text("segment");
            row.value.programme = table.text("programme");
            row.value.since = table.date("since");
            row.value.left = day_after(table.date("left"));
            row.value.purchase_value_minor = table.whole("purchase_value_minor").value_or(0);
            row.value.currency = table.text("currency");
            if (!table.text("purchase_value_minor").empty() && row.value.currency.empty())
                table.refuse("currency", {"required_missing", {{"field", std::string{"currency"}}}});
            if (!row.value.currency.empty() && !is_currency(row.value.currency))
                table.refuse("currency", {"currency_unknown", {{"found", row.value.currency}}});
            row.value.purchases_per_year = table.decimal("purchases_per_year").value_or(Ratio{});
            in_order(table, "left", row.value.since, row.value.left);
            return row;
        });
}

Result<app::SetupRows<app::AbsenceRow>> read_absences(const std::filesystem::path& file) {
    return read_setup<app::AbsenceRow>(
        file, {"person", "kind", "from", "to"}, {"person", "kind", "from", "to"}, [](SetupTable& table) {
            app::AbsenceRow row;
            row.person = table.required_text("person");
            row.kind = absence_kind(table);
            table.required_text("from");
            const auto from = table.date("from");
            const auto end = table.text("to").empty() && from ? std::optional{*from + 1} : day_after(table.date("to"));
            in_order(table, "to", from, end);
            row.first = from.value_or(Date{});
            row.end = end.value_or(Date{});
            return row;
        });
}

Result<app::SetupRows<app::WorkIntervalRow>> read_roster(const std::filesystem::path& file,
                                                         const std::string& timezone) {
    const auto zone = core::Zone::named(timezone);
    if (!zone) return zone.refusal();
    return read_setup<app::WorkIntervalRow>(
        file, {"person", "kind", "from", "to"}, {"person", "kind", "from", "to"}, [&](SetupTable& table) {
            app::WorkIntervalRow row;
            row.person = table.required_text("person");
            table.required_text("kind");
            row.interval.kind = table.one_of("kind", {"rostered", "logged"}) == "rostered"
                                    ? core::WorkInterval::Kind::rostered
                                    : core::WorkInterval::Kind::logged;
            const auto from = instant(table, "from", *zone), to = instant(table, "to", *zone);
            if (from && to && *to <= *from) table.refuse("to", {"interval_backwards", {{"from", *from}, {"to", *to}}});
            row.interval.from = from.value_or(Instant{});
            row.interval.to = to.value_or(Instant{});
            return row;
        });
}

} // namespace mizan::ingest
