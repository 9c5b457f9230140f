#include "gui/pages/importing/cell_styles.hpp"
#include "gui/pages/importing/mapping_draft.hpp"
#include "gui/pages/importing/mapping_fields.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/mapping/profiles.hpp"
#include "text/say.hpp"
#include "unit/ingest/imported.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

MappingDraft draft_of(const std::string& json) {
    auto draft = MappingDraft::parsed(json);
    REQUIRE(draft.has_value());
    return *std::move(draft);
}

MappingDraft calls() {
    MappingDraft draft;
    draft.set_source("calls");
    draft.set_timezone("Asia/Muscat");
    draft.set_time_formats(time_styles()[2].formats); // day first
    draft.take_column("external_id", "No");
    draft.take_constant("channel", "phone");
    draft.take_column("opened_at", "Begun");
    draft.take_column("talk_seconds", "Talk");
    draft.set_duration_formats(duration_styles()[0].formats);
    return draft;
}

} // namespace

TEST_CASE("what the wizard writes, the reader reads as it was meant") {
    const auto read =
        test::import_text("No,Begun,Talk\n7,05/06/2025 09:30,1:30\n8,06.06.2025 2:05 PM,0:02:10\n", calls().text());
    REQUIRE(read);
    CHECK(read->description.source == "calls");
    // 1:30 is no duration of hours, minutes and seconds
    CHECK(read->complaints() == std::vector<std::string>{"2 Talk duration_unreadable"});
    REQUIRE(read->rows.size() == 1);
    CHECK(read->draft().external_id == "8");
    CHECK(read->draft().channel == core::Channel::phone);
    CHECK(read->draft().opened_at == test::at("2025-06-06T14:05:00+04:00")); // 6 June, not in the American order
    CHECK(read->draft().talk == Seconds{130});                               // 2 minutes 10 seconds
}

TEST_CASE("every shipped profile goes through the wizard unchanged") {
    for (const auto& name : ingest::profile_names()) {
        INFO(name);
        const auto text = ingest::profile_text(name);
        REQUIRE(text);
        const auto before = ingest::read_mapping(*text);
        const auto after = ingest::read_mapping(draft_of(*text).text());
        REQUIRE(before);
        REQUIRE(after);
        CHECK(before->canonical == after->canonical);
    }
}

TEST_CASE("every usual way of writing times and durations is understood by the reader") {
    for (const auto& style : time_styles()) {
        INFO(style.code);
        auto draft = calls();
        draft.set_time_formats(style.formats);
        CHECK(ingest::read_mapping(draft.text()));
        CHECK(style_with(time_styles(), *draft.time_formats()) == &style - time_styles().data());
    }
    for (const auto& style : duration_styles()) {
        INFO(style.code);
        auto draft = calls();
        draft.set_duration_formats(style.formats);
        CHECK(ingest::read_mapping(draft.text()));
        CHECK(style_with(duration_styles(), *draft.duration_formats()) == &style - duration_styles().data());
    }
}

TEST_CASE("of dates in every order the whole file decides, and where nothing decides the file is refused") {
    auto draft = calls();
    draft.leave_out("talk_seconds");
    draft.set_time_formats(time_styles()[0].formats);
    const auto proven = test::import_text("No,Begun\n1,05/06/2025 09:30\n2,25/06/2025 09:30\n", draft.text());
    REQUIRE(proven);
    CHECK(proven->draft(0).opened_at == test::at("2025-06-05T09:30:00+04:00"));
    const auto open = test::import_text("No,Begun\n1,05/06/2025 09:30\n2,06/06/2025 09:30\n", draft.text());
    REQUIRE_FALSE(open);
    CHECK(open.refusal().code == "dates_ambiguous");
}

TEST_CASE("a field's column is found under its other names too, and choosing another lets them go") {
    auto draft = draft_of(R"({"source":"s","fields":{"agent":{"column":"Agent","aliases":["الموظف"],"optional":true},
        "channel":{"column":"Kind","optional":true,"default":"email"},"a":{"columns":["Day","Hour"],"to":"opened_at"}}})");
    const std::vector<std::string> columns{"No", "الموظف", "Day", "Hour"};
    CHECK(draft.origin("agent", columns) == Origin{Origin::Kind::column, "الموظف"});
    CHECK(draft.origin("channel", columns) == Origin{Origin::Kind::constant, "email"});
    CHECK(draft.origin("opened_at", columns) == Origin{Origin::Kind::several, "Day + Hour"});
    CHECK(draft.origin("topic", columns) == Origin{});
    draft.take_column("opened_at", "Day");
    CHECK(draft.origin("opened_at", columns) == Origin{Origin::Kind::column, "Day"});
    draft.take_column("agent", "No");
    CHECK(draft.origin("agent", columns) == Origin{Origin::Kind::column, "No"});
    CHECK(draft.text().find("aliases") == std::string::npos);
    draft.leave_out("agent");
    CHECK(draft.origin("agent", columns) == Origin{});
}

TEST_CASE("what a value means is written as the mapping language says it") {
    auto draft = calls();
    draft.leave_out("talk_seconds");
    draft.take_column("channel", "Kind");
    CHECK_FALSE(draft.otherwise("channel")); // the constant of before went with it
    draft.set_meaning("channel", "Anruf", "phone");
    draft.set_meaning("channel", "Brief", "branch");
    draft.set_meaning("channel", "Brief", std::nullopt);
    const std::string file = "No,Begun,Kind\n1,05/06/2025 09:30,Anruf\n2,05/06/2025 09:30,Brief\n";
    auto read = test::import_text(file, draft.text());
    REQUIRE(read);
    CHECK(read->complaints() == std::vector<std::string>{"3 Kind value_not_mapped"});
    draft.set_otherwise("channel", "email");
    read = test::import_text(file, draft.text());
    REQUIRE(read);
    REQUIRE(read->rows.size() == 2);
    CHECK(read->draft(1).channel == core::Channel::email);
}

TEST_CASE("text that is no mapping is not taken for one") {
    for (const char* text : {"", "no json", "[]", "{}", R"({"fields": []})", R"({"fields": {"agent": "Agent"}})"}) {
        INFO(text);
        CHECK_FALSE(MappingDraft::parsed(text));
    }
}

TEST_CASE("every field of the wizard is one of the mapping language and has a name in words") {
    for (const auto& field : mapping_fields()) {
        INFO(field.name);
        CHECK(ingest::slot_named(field.name).has_value());
        CHECK(text::has_sentence("field." + std::string{field.name}));
        for (const auto& code : codes_of(field))
            CHECK(text::has_sentence(std::string{field.words} + "." + code));
    }
    std::size_t fillable = 0;
    for (std::size_t i = 0; i < ingest::slot_count; ++i)
        fillable += ingest::slot_named(ingest::name_of(static_cast<ingest::Slot>(i))).has_value();
    CHECK(mapping_fields().size() == fillable);
}
