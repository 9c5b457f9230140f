#include "imported.hpp"
#include "ingest/setup/calendar_file.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

template <class Rows>
std::vector<std::string> complaints(const Rows& rows) {
    std::vector<std::string> said;
    for (const auto& problem : rows.problems)
        said.push_back(std::to_string(problem.row) + " " + problem.column + " " + problem.reason.code);
    return said;
}

std::optional<Date> day(const char* iso) {
    return Date::parse(iso);
}

const char* const calendar = R"({"id": "support", "timezone": "Asia/Muscat", "applies_to": {"channel": "email"},
 "versions": [{"from": "2024-01-01",
   "week": {"sun": [["08:00","13:00"],["14:00","17:00"]], "thu": [["08:00","26:00"]]},
   "seasons": [{"name": "Ramadan", "from": "2025-03-01", "to": "2025-03-29", "week": {"sun": [["09:00","14:00"]]}}],
   "exceptions": [{"date": "2025-03-30", "intervals": [], "name": "Eid"}, {"date": "2025-04-05", "intervals": [["10:00","12:00"]]}]}]})";

} // namespace

TEST_CASE("people.csv: aliases by source, dated, the last day inclusive in the file and half-open inside") {
    const TemporaryFile file{
        "name,name_ar,aliases,team,role,grade,shift,fte,employed_from,employed_to,from,to\n"
        "Sara Ali,سارة علي,helpdesk=sara.a; Sara,Tier 1,agent,A,day,0.5,2024-01-01,,2025-01-01,2025-06-30\n"
        "Omar,,,,boss,,,,,,,\n"
        ",,,,,,,,,,,\n"
        "Huda,,,,,,,,2025-13-01,,,\n"
        "Mona,,,,,,,,,,2025-06-02,2025-06-01\n"};
    const auto people = ingest::make_import_files()->people(file.path());
    REQUIRE(people);
    REQUIRE(people->rows.size() == 1);
    const auto& sara = people->rows[0];
    CHECK(sara.name_ar == "سارة علي");
    CHECK(sara.aliases == std::vector<std::pair<std::string, std::string>>{{"helpdesk", "sara.a"}, {"", "Sara"}});
    CHECK(sara.fte == Ratio(1, 2));
    CHECK(sara.employed_from == day("2024-01-01"));
    CHECK(!sara.employed_to);
    CHECK(sara.to == day("2025-07-01"));
    CHECK(complaints(*people) == std::vector<std::string>{"3 role value_unknown", "4 name required_missing",
                                                          "5 employed_from date_unreadable", "6 to range_backwards"});
}

TEST_CASE("a column that is not known is a problem, because a mistyped name must not lose its values") {
    const TemporaryFile file{"name,taem\nSara,T\n"};
    const auto people = ingest::make_import_files()->people(file.path());
    REQUIRE(people);
    CHECK(complaints(*people) == std::vector<std::string>{"1 taem column_unknown"});
    const TemporaryFile nameless{"team\nT\n"};
    CHECK(ingest::make_import_files()->people(nameless.path()).refusal().code == "column_missing");
}

TEST_CASE("targets.csv: empty means any") {
    const TemporaryFile file{"team,channel,priority,kind,seconds,from,to\n,phone,,service_level,20,,\nTier "
                             "1,,high,resolution,3600,2025-01-01,\n,,,quickly,5,,\n,,,resolution,-5,,\n"};
    const auto targets = ingest::make_import_files()->targets(file.path());
    REQUIRE(targets);
    REQUIRE(targets->rows.size() == 2);
    CHECK(targets->rows[0].target.channel == core::Channel::phone);
    CHECK(targets->rows[0].target.kind == core::TargetKind::service_level);
    CHECK(targets->rows[0].target.within == 20s);
    CHECK(!targets->rows[0].target.from);
    CHECK(targets->rows[1].team == "Tier 1");
    CHECK(complaints(*targets) == std::vector<std::string>{"4 kind value_unknown", "5 seconds number_out_of_range"});
}

TEST_CASE("customers.csv") {
    const TemporaryFile file{"id,segment,since,left,purchase_value_minor,currency,purchases_per_year,programme\nC1,"
                             "gold,2020-01-01,,300000,OMR,3,points\nC2,,,,5,,1,\nC3,,,,5,XXQ,1,\n"};
    const auto customers = ingest::make_import_files()->customers(file.path());
    REQUIRE(customers);
    REQUIRE(customers->rows.size() == 1);
    CHECK(customers->rows[0].value.purchase_value_minor == 300000);
    CHECK(customers->rows[0].value.purchases_per_year == Ratio{3});
    CHECK(complaints(*customers) ==
          std::vector<std::string>{"3 currency required_missing", "4 currency currency_unknown"});
}

TEST_CASE("absences.csv and the roster") {
    const TemporaryFile file{
        "person,kind,from,to\nSara,sick,2025-06-01,2025-06-03\nOmar,Annual,2025-06-01,\nHuda,unpaid,"
        "2025-06-03,2025-06-01\n"};
    const auto absences = ingest::make_import_files()->absences(file.path());
    REQUIRE(absences);
    REQUIRE(absences->rows.size() == 2);
    CHECK(absences->rows[0].end == day("2025-06-04"));
    CHECK(absences->rows[1].end == day("2025-06-02"));
    CHECK(complaints(*absences) == std::vector<std::string>{"4 to range_backwards"});

    const TemporaryFile roster{"person,kind,from,to\nSara,rostered,2025-06-01 08:00,2025-06-01 "
                               "16:00\nSara,logged,2025-06-01T08:02:00Z,2025-06-01 16:00\n"};
    const auto intervals = ingest::make_import_files()->roster(roster.path(), "Asia/Muscat");
    REQUIRE(intervals);
    CHECK(intervals->rows[0].interval.from == at("2025-06-01T04:00:00Z"));
    CHECK(intervals->rows[1].interval.from == at("2025-06-01T08:02:00Z"));
    CHECK(intervals->rows[1].interval.kind == core::WorkInterval::Kind::logged);
}

TEST_CASE("kinds of absence are codes, read in any case, in common words and in Arabic") {
    const TemporaryFile file{"person,kind,from,to\nA,SICK,2025-06-01,\nB,Maternity Leave,2025-06-01,\n"
                             "C,إجازة مرضيّة,2025-06-01,\nD,تدريب,2025-06-01,\nE,Time_In_Lieu,2025-06-01,\n"
                             "F,away in the hills,2025-06-01,\nG,,2025-06-01,\n"};
    const auto absences = ingest::make_import_files()->absences(file.path());
    REQUIRE(absences);
    using Kind = core::AbsenceKind;
    const std::vector<Kind> expected{Kind::sick, Kind::parental, Kind::sick, Kind::training, Kind::time_in_lieu};
    std::vector<Kind> kinds;
    for (const auto& row : absences->rows)
        kinds.push_back(row.kind);
    CHECK(kinds == expected);
    CHECK(complaints(*absences) == std::vector<std::string>{"7 kind value_unknown", "8 kind required_missing"});
    CHECK(absences->problems[0].found == "away in the hills");
    CHECK(absences->problems[0].reason.arguments.at(0) ==
          NamedArgument{"known", std::string{"annual, sick, parental, bereavement, pilgrimage, study, training, duty, "
                                             "time_in_lieu, unpaid, other"}});
    std::vector<Kind> safe;
    for (std::size_t i = 0; i < std::size(core::code_names<Kind>); ++i)
        if (core::is_protected(static_cast<Kind>(i))) safe.push_back(static_cast<Kind>(i));
    CHECK(safe == std::vector<Kind>{Kind::sick, Kind::parental});
}

TEST_CASE("calendar.json becomes a definition") {
    const auto file = ingest::read_calendar(calendar);
    if (!file) FAIL(file.refusal().code);
    CHECK(file->definition.id == "support");
    CHECK(file->channel == core::Channel::email);
    const auto& version = file->definition.versions.at(0);
    CHECK(version.from == *day("2024-01-01"));
    CHECK(version.week[0] == std::vector<core::WallInterval>{{8h, 13h}, {14h, 17h}});
    CHECK(version.week[4] == std::vector<core::WallInterval>{{8h, 26h}});
    CHECK(version.seasons.at(0).last == *day("2025-03-29"));
    CHECK(version.exceptions.at(0).intervals.empty());
    CHECK(version.exceptions.at(1).intervals.size() == 1);
}

TEST_CASE("what is wrong with a calendar is refused by its place") {
    const auto refused = [](std::string_view from, std::string_view to) {
        std::string json = calendar;
        json.replace(json.find(from), from.size(), to);
        const auto file = ingest::read_calendar(json);
        return file ? "" : file.refusal().code;
    };
    CHECK(refused("\"Asia/Muscat\"", "\"Mars/Olympus\"") == "zone_unknown");
    CHECK(refused("\"thu\"", "\"thursday\"") == "calendar_weekday_unknown");
    CHECK(refused("\"26:00\"", "\"26\"") == "calendar_time_unreadable");
    CHECK(refused("\"2024-01-01\"", "\"January\"") == "calendar_date_unreadable");
    CHECK(refused("\"exceptions\"", "\"exeptions\"") == "calendar_key_unknown");
    CHECK(refused("\"email\"", "\"pigeon\"") == "calendar_value_unknown");
    CHECK(refused("\"id\": \"support\", ", "") == "calendar_key_missing");
    CHECK(refused("[\"09:00\",\"14:00\"]", "[\"14:00\",\"09:00\"]") == "calendar_interval_backwards");
    CHECK(ingest::read_calendar("not json").refusal().code == "calendar_not_json");
}
