#include "core/service/canonical.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

Instant at(const char* iso) {
    return *parse_iso8601(iso);
}

std::string after_assigning(Field field, std::string_view text) {
    Interaction row;
    return assign(row, field, text) ? field_text(row, field) : "refused";
}

} // namespace

// The expected texts are written by hand from the forms in canonical.hpp.

TEST_CASE("a field is told in words that a person can read") {
    Interaction row;
    row.opened_at = at("2025-06-01T09:30:00+04:00");
    row.agent = AliasId{17};
    row.channel = Channel::live_chat;
    row.cost = Money{12345, "OMR"};
    row.resolved = false;
    row.talk = Seconds{90};
    row.excluded = ExclusionReason::wrong_person;
    CHECK(field_text(row, Field::opened_at) == "2025-06-01T05:30:00Z");
    CHECK(field_text(row, Field::agent) == "17");
    CHECK(field_text(row, Field::channel) == "live_chat");
    CHECK(field_text(row, Field::cost) == "12345 OMR");
    CHECK(field_text(row, Field::resolved) == "no");
    CHECK(field_text(row, Field::talk_seconds) == "90");
    CHECK(field_text(row, Field::excluded) == "wrong_person");
    CHECK(field_text(row, Field::resolved_at).empty());
    CHECK(field_text(row, Field::team).empty());
}

TEST_CASE("lists and marks are told item by item") {
    Interaction row;
    row.pauses = {{at("2025-06-01T10:00Z"), at("2025-06-01T11:00Z"), Pause::Kind::waiting_for_customer},
                  {at("2025-06-01T12:00Z"), at("2025-06-01T13:00Z"), Pause::Kind::solved},
                  {at("2025-06-01T14:00Z"), {}, Pause::Kind::waiting_for_customer}};
    CHECK(field_text(row, Field::pauses) == "2025-06-01T10:00:00Z..2025-06-01T11:00:00Z;"
                                            "2025-06-01T12:00:00Z..2025-06-01T13:00:00Z solved;2025-06-01T14:00:00Z..");
    row.recovery[0] = {at("2025-06-01T10:00Z"), true, ""};
    row.recovery[1] = {{}, true, ""};
    row.recovery[2] = {{}, false, "not a fault"};
    CHECK(field_text(row, Field::noticed_at) == "2025-06-01T10:00:00Z done");
    CHECK(field_text(row, Field::told_at) == "done");
    CHECK(field_text(row, Field::fixed_at) == "not_applicable: not a fault");
    row.promises = {{Promise::Kind::follow_up, AliasId{3}, at("2025-06-01T10:00Z"), at("2025-06-02T10:00Z"), {}, {}},
                    {Promise::Kind::promise,
                     AliasId{4},
                     at("2025-06-01T10:00Z"),
                     at("2025-06-03T10:00Z"),
                     at("2025-06-02T00:00Z"),
                     {}}};
    CHECK(field_text(row, Field::promises) == "4 2025-06-01T10:00:00Z..2025-06-03T10:00:00Z kept=2025-06-02T00:00:00Z");
    CHECK(field_text(row, Field::follow_ups) == "3 2025-06-01T10:00:00Z..2025-06-02T10:00:00Z");
    row.reported_resolution = Seconds{7200};
    row.reported_resolution_clock = DurationClock::working;
    row.reported_outcome_of_closed_only = true;
    CHECK(field_text(row, Field::reported_resolution_s) == "7200 working");
    CHECK(field_text(row, Field::reported_resolution_met) == "closed_only");
}

TEST_CASE("a text that is not of the form changes nothing") {
    Interaction row;
    row.csat = 4;
    row.opened_at = at("2025-06-01T10:00Z");
    const Interaction before = row;
    for (const auto& [field, text] : {std::pair{Field::csat, "four"},
                                      {Field::csat, "5 "},
                                      {Field::csat, "300"},
                                      {Field::opened_at, "2025-06-01"},
                                      {Field::opened_at, ""},
                                      {Field::channel, "fax"},
                                      {Field::resolved, "true"},
                                      {Field::agent, "Ali"},
                                      {Field::pauses, "2025-06-01T10:00:00Z"},
                                      {Field::promises, "3 2025-06-01T10:00:00Z..soon"},
                                      {Field::promises, "3 2025-06-01T10:00:00Z..2025-06-01T11:00:00Z broken=yes"},
                                      {Field::cost, "12"},
                                      {Field::noticed_at, "perhaps"},
                                      {Field::comment, "hello"},
                                      {Field::customer_name, "Ali"}}) {
        CAPTURE(name_of(field), text);
        CHECK_FALSE(assign(row, field, text));
    }
    CHECK(row == before);
}

TEST_CASE("the empty text makes a field unknown") {
    CHECK(after_assigning(Field::csat, "").empty());
    CHECK(after_assigning(Field::topic, "").empty());
    CHECK(after_assigning(Field::pauses, "").empty());
    CHECK(after_assigning(Field::channel, "") == "refused"); // every interaction has one
}

TEST_CASE("differences name each field that differs, in the order of the fields") {
    Interaction before, after;
    before.csat = 2;
    after.csat = 5;
    after.resolved_at = at("2025-06-01T10:00Z");
    CHECK(differences(before, after) ==
          std::vector<FieldDifference>{{Field::resolved_at, "", "2025-06-01T10:00:00Z"}, {Field::csat, "2", "5"}});
    CHECK(differences(before, before).empty());
}

TEST_CASE("bytes tell apart what texts run together would not") {
    Interaction one, two;
    one.root_cause = "ab";
    one.retention_reason = "c";
    two.root_cause = "a";
    two.retention_reason = "bc";
    CHECK(canonical_bytes(one) != canonical_bytes(two));
    one = two = {};
    one.answered = false;
    CHECK(canonical_bytes(one) != canonical_bytes(two)); // no is not unknown
    CHECK(canonical_bytes(two) == canonical_bytes({}));
}

TEST_CASE("everybody who took part is told in order, and changes no bytes of rows that name nobody") {
    Interaction row;
    row.agent = AliasId{4};
    const std::string before = canonical_bytes(row);
    CHECK(field_text(row, Field::participants).empty());
    row.participants = {AliasId{9}, AliasId{2}, AliasId{4}};
    CHECK(field_text(row, Field::participants) == "9;2;4");
    CHECK(after_assigning(Field::participants, "9;2;4") == "9;2;4");
    CHECK(after_assigning(Field::participants, "9;Sara") == "refused");
    CHECK(after_assigning(Field::participants, "9;;4") == "refused");
    CHECK(canonical_bytes(row).starts_with(before));
    CHECK(canonical_bytes(row) != before);
    Interaction turned = row;
    turned.participants = {AliasId{2}, AliasId{9}, AliasId{4}};
    CHECK(canonical_bytes(turned) != canonical_bytes(row));
}
