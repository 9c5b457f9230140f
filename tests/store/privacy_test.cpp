#include "app/commands/correct.hpp"
#include "app/commands/privacy/erase.hpp"
#include "app/commands/privacy/person_data.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/search.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

using namespace mizan;
using namespace mizan::test;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Three interactions: two of a customer with telling names and comments, one of another.
struct Talkative : FreshStore {
    Talkative() : app{granted(wiring::open(path.string(), clock))} {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        const CustomerId wanted = w->customer("+96811112222"), other = w->customer("+96833334444");
        w->customer_name(wanted, "Zebulon Quillfeather");
        w->customer_name(other, "Somebody Else");
        const AliasId amal = w->alias(desk, "Amal").alias;
        int number = 0;
        for (const auto& [customer, comment] : {std::pair{wanted, "my unmistakable wombat is ill"},
                                                {wanted, "thanks from Quillfeather"},
                                                {other, "all fine with the teapot"}}) {
            core::Interaction row;
            row.external_id = "T" + std::to_string(++number);
            row.customer = customer;
            row.agent = amal;
            row.opened_at = now() - number * 100 * 24h;
            row.csat = number + 2;
            ::add(*w, desk, batch, row, comment);
        }
        w->commit("set_up", "{}");
    }
    std::string all_bytes() const { return bytes_of(path) + bytes_of(path.string() + "-wal"); }
    std::string figures() {
        app::KpiQuestion question;
        question.period = granted(Period::parse("2024-01-01..2025-12-31"));
        const auto answer = granted(app::kpis(app, question));
        std::string told;
        for (const auto& figure : answer.groups.at(0).figures)
            told += figure.kpi + ' ' + std::to_string(figure.n) + ' ' + (figure.value ? figure.value->fixed(6) : "–") +
                    '\n';
        return told;
    }
    app::App app;
};

} // namespace

TEST_CASE("an erased customer stands nowhere in the file any more, and every number stays", "[privacy]") {
    Talkative s;
    granted(app::correct_interaction(
        s.app, {"tester", {"desk", "T1"}, {{"comment", "my unmistakable badger is ill"}}, "heard again"}));
    const std::string before = s.figures();
    CHECK(s.all_bytes().find("Quillfeather") != std::string::npos);
    CHECK(granted(app::erase_customer(s.app, "tester", "+96811112222", true)).comments == 3);
    CHECK(s.all_bytes().find("Quillfeather") != std::string::npos); // a dry run changes nothing

    const auto erased = granted(app::erase_customer(s.app, "tester", "+96811112222"));
    CHECK(erased.customers == 1);
    CHECK(erased.comments == 3); // two, and the one that a correction replaced
    s.app.store.reset();
    const std::string bytes = s.all_bytes();
    for (const char* word : {"Quillfeather", "+96811112222", "wombat", "badger", "unmistakable"}) {
        INFO(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
    CHECK(bytes.find("teapot") != std::string::npos);
    CHECK(bytes.find("+96833334444") != std::string::npos);

    s.app = granted(wiring::open(s.path.string(), s.clock));
    CHECK(s.figures() == before);
    CHECK(app::verify(s.app, {}).ok);
    CHECK(app::search(s.app, "Quillfeather", 5).customers.empty());
    CHECK(refused(app::erase_customer(s.app, "tester", "+96811112222")) == "customer_unknown");
    CHECK(refused(app::erase_customer(s.app, "tester", "nobody")) == "customer_unknown");
}

TEST_CASE("an erased customer's later rows are still the same customer's, without a word of who that is", "[privacy]") {
    Talkative s;
    granted(app::erase_customer(s.app, "tester", "+96811112222"));
    const auto w = granted(s.app.store->write("tester"));
    const CustomerId again = w->customer("+96811112222");
    CHECK(again == CustomerId{1});
    CHECK_FALSE(w->customer_card(again));
}

TEST_CASE("retention erases what was kept long enough", "[privacy]") {
    Talkative s; // opened 100, 200 and 300 days ago
    CHECK(refused(app::apply_retention(s.app, "tester")) == "retention_not_set");
    CHECK(refused(app::set_retention(s.app, "tester", {0, {}})) == "retention_out_of_range");
    granted(app::set_retention(s.app, "tester", {150, 250}));
    CHECK(refused(app::set_retention(s.app, "tester", {150, 250})) == "nothing_changed");
    const auto would = granted(app::apply_retention(s.app, "tester", true));
    const auto erased = granted(app::apply_retention(s.app, "tester"));
    CHECK(would.comments == erased.comments);
    CHECK(erased.customers == 1); // the other one; who wrote 100 days ago stays
    CHECK(erased.comments == 2);  // of 200 and of 300 days ago
    CHECK(granted(app::apply_retention(s.app, "tester")).comments == 0);
    CHECK(app::verify(s.app, {}).ok);
    CHECK(app::search(s.app, "Quillfeather", 5).customers.size() == 1);
}

TEST_CASE("what is held on a person is theirs to read, without the customers", "[privacy]") {
    Talkative s;
    {
        const auto w = granted(s.app.store->write("tester"));
        w->put_record("case", {}, R"({"person":1,"step":"conversation"})");
        w->put_record("case", {}, R"({"person":2,"step":"plan"})");
        w->put_record("published_cards", {}, R"([{"person":1,"total":9000},{"person":2,"total":7000}])");
        w->commit("cases", "{}");
    }
    const auto out = s.directory / "amal.json";
    granted(app::write_person_data(s.app, {"tester", "Amal", out}));
    const auto told = nlohmann::json::parse(bytes_of(out));
    CHECK(told.at("person").at("name") == "Amal");
    CHECK(told.at("interactions").size() == 3);
    CHECK(told.at("interactions").at(0).at("fields").contains("opened_at"));
    REQUIRE(told.at("records").size() == 2);
    CHECK(told.at("records").at(0).at("says").at("step") == "conversation");
    CHECK(told.at("records").at(1).at("says").size() == 1);
    for (const char* word : {"Quillfeather", "+9681", "wombat", "7000"})
        CHECK(bytes_of(out).find(word) == std::string::npos);
    CHECK(refused(app::write_person_data(s.app, {"tester", "Nobody", out})) == "agent_unknown");
}
