#include "app/commands/rules.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/verify.hpp"
#include "app/segments.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Twenty e-mails to Amal in June 2025, each answered three hours after it was opened at nine in Muscat; the scheme
/// counts first responses in target alone, from none (0 points) over half (100) to all (120).
struct Desk : FreshStore {
    Desk() : app{nullptr, nullptr, nullptr, &clock} {
        app.store = std::move(store);
        const auto w = granted(app.store->write("tester"));
        core::Scheme scheme = core::default_scheme();
        scheme.id = "answers";
        scheme.lines.resize(1);
        scheme.lines[0] = {"first_response_target", 100, Ratio{0}, Ratio{1, 2}, Ratio{1}, false, false, "", {}};
        w->put_scheme(scheme, {});
        const SourceId desk = w->source("desk");
        const BatchId batch =
            a_batch(*w, desk, {core::Field::agent, core::Field::channel, core::Field::first_response_at});
        for (int i = 0; i < 20; ++i) {
            core::Interaction row;
            row.external_id = "A" + std::to_string(i);
            row.channel = core::Channel::email;
            row.agent = w->alias(desk, "Amal").alias;
            row.opened_at = at("2025-06-01T09:00+04:00") + Seconds{i * 86'400};
            row.first_response_at = row.opened_at + 3h;
            add(*w, desk, batch, row);
        }
        w->finish_batch(batch, "{}");
        w->commit("import", "{}");
        granted(app::rebuild_segments(app, app::every_segment()));
    }
    /// "k of n" in June.
    std::string in_target() {
        app::KpiQuestion question;
        question.period = *Period::parse("2025-06");
        question.kpis = {"first_response_target"};
        const auto figure = granted(app::kpis(app, question)).groups.at(0).figures.at(0);
        return std::to_string(figure.k.value_or(-1)) + " of " + std::to_string(figure.n);
    }

    app::App app;
};

app::TargetsCommand within(Seconds time) {
    app::TargetRow row;
    row.target.channel = core::Channel::email;
    row.target.within = time;
    return {{row}, "lead"};
}

app::CalendarCommand open_daily(std::string_view open, std::string_view close) {
    app::CalendarFile file;
    file.definition = definition_of("Asia/Muscat", every_day(hours({{open, close}})));
    return {file, "lead"};
}

/// By hand: all in target are 120 points, none are 0.
void check_moved(const app::RuleEffect& effect, int before, int after) {
    CHECK(effect.segments == 1);
    REQUIRE(effect.cards.size() == 1);
    CHECK(effect.cards[0].agent == "Amal");
    CHECK(effect.cards[0].month.iso() == "2025-06");
    CHECK(effect.cards[0].before->total == Points{before * 100});
    CHECK(effect.cards[0].after->total == Points{after * 100});
    CHECK(app::moves(effect.cards[0]));
}

} // namespace

TEST_CASE("what targets would do is shown and nothing is written; saving does just that") {
    Desk s;
    REQUIRE(s.in_target() == "20 of 20"); // shipped: 4 h
    const std::string content = content_of(*s.app.store, s.now());
    check_moved(granted(app::targets_effect(s.app, within(2h))), 120, 0);
    CHECK(content_of(*s.app.store, s.now()) == content);
    granted(app::put_targets(s.app, within(2h)));
    CHECK(s.in_target() == "0 of 20");
    CHECK(app::verify(s.app, std::nullopt).ok);
    const auto entry = s.app.store->read()->audit(0, 100).back();
    CHECK(entry.action == "put_targets");
    CHECK(entry.actor == "lead");
}

TEST_CASE("what a calendar would do is shown and nothing is written; saving does just that") {
    Desk s;
    granted(app::put_targets(s.app, within(2h)));
    REQUIRE(s.in_target() == "0 of 20"); // three hours around the clock
    const std::string content = content_of(*s.app.store, s.now());
    check_moved(granted(app::calendar_effect(s.app, open_daily("10:00", "18:00"))), 0, 120); // two working hours
    CHECK(content_of(*s.app.store, s.now()) == content);
    granted(app::put_calendar(s.app, open_daily("10:00", "18:00")));
    CHECK(s.in_target() == "20 of 20");
    CHECK(app::verify(s.app, std::nullopt).ok);
    CHECK(s.app.store->read()->audit(0, 100).back().action == "put_calendar");
}

TEST_CASE("a calendar that says the same moves nothing") {
    Desk s;
    granted(app::put_calendar(s.app, open_daily("10:00", "18:00")));
    static_cast<void>(s.in_target());
    granted(app::rebuild_segments(s.app, app::every_segment()));
    const auto effect = granted(app::calendar_effect(s.app, open_daily("10:00", "18:00")));
    CHECK(effect.segments == 0);
    CHECK(effect.cards.empty());
}

TEST_CASE("calendars and targets that cannot be are refused, on record, and nothing of them is kept") {
    Desk s;
    const auto reason = [&](const Result<void>& put) {
        const auto entry = s.app.store->read()->audit(0, 100).back();
        CHECK(entry.action == "refusal");
        return refused(put);
    };
    CHECK(reason(app::put_calendar(s.app, open_daily("18:00", "10:00"))) == "calendar_interval_backwards");
    auto nameless = open_daily("10:00", "18:00");
    nameless.calendar.definition.id = "";
    CHECK(reason(app::put_calendar(s.app, nameless)) == "calendar_id_empty");
    nameless.calendar.definition.id = "always";
    CHECK(reason(app::put_calendar(s.app, nameless)) == "calendar_id_reserved");
    CHECK(reason(app::put_targets(s.app, within(0s))) == "target_not_positive");
    auto backwards = within(2h);
    backwards.targets.push_back(backwards.targets[0]);
    backwards.targets[1].target.from = day("2025-06-10");
    backwards.targets[1].target.to = day("2025-06-01");
    CHECK(reason(app::put_targets(s.app, backwards)) == "target_backwards");
    CHECK(s.app.store->read()->calendars(s.now()).empty());
    CHECK(s.in_target() == "20 of 20");
}

TEST_CASE("a calendar that somebody changed after it was seen is not written over") {
    Desk s;
    app::CalendarCommand first = open_daily("08:00", "16:00");
    first.seen.emplace(); // nothing stood there
    granted(app::put_calendar(s.app, first));
    CHECK(refused(app::put_calendar(s.app, first)) == "changed_meanwhile");
    app::CalendarCommand later = open_daily("09:00", "17:00");
    later.seen = first.calendar;
    granted(app::put_calendar(s.app, later));
    CHECK(refused(app::put_calendar(s.app, later)) == "changed_meanwhile");
    CHECK(app::standing_calendars(*s.app.store->read(), s.now()) == std::vector{later.calendar});
    granted(app::put_calendar(s.app, open_daily("10:00", "18:00"))); // a file that is imported was not asked
}
