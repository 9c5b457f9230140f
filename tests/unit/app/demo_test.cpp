#include "app/demo/year.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
namespace demo = mizan::app::demo;

namespace {

core::Calendar open_daily(const char* id) {
    core::CalendarVersion version;
    version.from = *Date::parse("2025-01-01");
    for (std::size_t day = 0; day < 5; ++day)
        version.week[day] = {{8h, 16h}};
    version.exceptions = {{*Date::parse("2025-03-31"), {}, "Eid"}};
    return *core::Calendar::from({id, "Asia/Muscat", {version}});
}

demo::Setting setting() {
    demo::Setting made;
    for (std::size_t i = 1; i <= demo::agents().size(); ++i) {
        made.aliases.push_back(AliasId{static_cast<std::int64_t>(i)});
        made.people.push_back(PersonId{static_cast<std::int64_t>(i)});
    }
    made.front = TeamId{1};
    made.correspondence = TeamId{2};
    for (std::int64_t i = 1; i <= 6; ++i)
        made.topics.push_back(TopicId{i});
    for (std::int64_t i = 1; i <= 50; ++i)
        made.customers.push_back(CustomerId{i});
    made.front_calendar = open_daily("front_desk");
    made.office_calendar = open_daily("office");
    return made;
}

std::vector<core::Interaction> day_of_everybody(Date date) {
    const demo::Setting made = setting();
    std::vector<core::Interaction> rows;
    const auto take = [&](const core::Interaction& row) { rows.push_back(row); };
    for (std::size_t agent = 0; agent < demo::agents().size(); ++agent)
        demo::agent_day(made, agent, date, take);
    return rows;
}

} // namespace

TEST_CASE("the demonstration draws the same day each time") {
    const Date date = *Date::parse("2025-06-01");
    const auto once = day_of_everybody(date);
    CHECK(once.size() > 50);
    CHECK(once == day_of_everybody(date));
}

TEST_CASE("in the demonstration nobody works on a holiday, a Friday, or while away") {
    CHECK(day_of_everybody(*Date::parse("2025-03-31")).empty());
    CHECK(day_of_everybody(*Date::parse("2025-06-06")).empty());
    for (const core::Interaction& row : day_of_everybody(*Date::parse("2025-07-01")))
        CHECK(demo::agents()[static_cast<std::size_t>(row.agent.value) - 1].name != "Huda Demo"); // sick in July
}

TEST_CASE("in the demonstration whoever is on the queue is busy for most of that time") {
    const demo::Setting made = setting();
    for (std::size_t agent = 0; agent < demo::agents().size(); ++agent) {
        if (demo::agents()[agent].desk != demo::Desk::front || demo::agents()[agent].employed_from) continue;
        Seconds busy{0}, logged{0};
        const auto take = [&](const core::Interaction& row) { busy += row.handle.value_or(0s); };
        for (Date date = *Date::parse("2025-04-06"); date < *Date::parse("2025-07-01"); ++date) {
            demo::agent_day(made, agent, date, take);
            for (const core::WorkInterval& hours : demo::hours_of_day(made, agent, date))
                if (hours.kind == core::WorkInterval::Kind::logged) logged += hours.to - hours.from;
        }
        INFO(demo::agents()[agent].name);
        CHECK(busy.count() * 100 > logged.count() * 60); // telephone and chat: about 65 to 85 in a hundred
        CHECK(busy.count() * 100 < logged.count() * 85);
    }
}

TEST_CASE("what happens in the demonstration happens in order") {
    for (Date date = *Date::parse("2025-02-02"); date < *Date::parse("2025-02-07"); ++date)
        for (const core::Interaction& row : day_of_everybody(date)) {
            INFO(row.external_id);
            REQUIRE(row.first_response_at);
            CHECK(row.opened_at <= *row.first_response_at);
            if (row.resolved_at) CHECK(*row.first_response_at <= *row.resolved_at);
            if (row.rated_at) CHECK(*row.resolved_at <= *row.rated_at);
            for (const core::Promise& promise : row.promises)
                CHECK(promise.made_at < promise.due_at);
        }
}

TEST_CASE("the bounded draw stays in its bounds and the waiting times around their mean") {
    app::Dice dice{1, 2, 3};
    std::int64_t sum = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t drawn = dice.below(6);
        REQUIRE((0 <= drawn && drawn < 6));
        sum += dice.around(1000);
    }
    // The mean of the 64 straight steps, by an independent script: 992.2; four standard errors are about 28.
    CHECK(sum / 20'000 == Approx(992).margin(30));
}
