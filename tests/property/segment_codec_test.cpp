#include "base/error.hpp"
#include "store/sqlite/bit_columns.hpp"
#include "store/sqlite/segment_codec.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mizan;
using namespace mizan::core;

namespace {

/// Whole numbers of every size, with many that are missing or alike.
std::int64_t arbitrary_number() {
    switch (*rc::gen::inRange(0, 5)) {
    case 0: return missing;
    case 1: return *rc::gen::inRange<std::int64_t>(-3, 4);
    case 2: return *rc::gen::inRange<std::int64_t>(1'700'000'000, 1'800'000'000);
    case 3: return *rc::gen::element<std::int64_t>(std::numeric_limits<std::int64_t>::max(), missing + 1, 0, -1);
    default: return *rc::gen::arbitrary<std::int64_t>();
    }
}

template <class Small>
Small small(int from, int to) {
    return static_cast<Small>(*rc::gen::inRange(from, to));
}

SegmentRow arbitrary_row() {
    SegmentRow row;
    for (std::int64_t* number : {&row.interaction,
                                 &row.opened_at,
                                 &row.topic,
                                 &row.team,
                                 &row.customer,
                                 &row.queue,
                                 &row.first_response_at,
                                 &row.first_response_working,
                                 &row.first_response_elapsed,
                                 &row.first_response_breach_at,
                                 &row.service_level_within,
                                 &row.resolved_at,
                                 &row.closed_at,
                                 &row.resolution_working,
                                 &row.resolution_elapsed,
                                 &row.resolution_breach_at,
                                 &row.talk,
                                 &row.hold,
                                 &row.wrap,
                                 &row.handle,
                                 &row.rated_at,
                                 &row.fcr_anchor,
                                 &row.fcr_repeat_at,
                                 &row.human_contact_at,
                                 &row.lifetime_value,
                                 &row.cost})
        *number = arbitrary_number();
    for (Tri* tri : {&row.answered, &row.reported_first_response_met, &row.resolved, &row.reported_resolution_met,
                     &row.escalated, &row.complaint, &row.proactive, &row.survey_offered})
        *tri = small<Tri>(-1, 2);
    for (bool* yes :
         {&row.outbound, &row.bot, &row.first_response_reported, &row.resolution_reported, &row.outcome_of_closed_only})
        *yes = *rc::gen::arbitrary<bool>();
    for (std::int8_t* code : {&row.priority, &row.excluded, &row.purpose, &row.recovery_done, &row.recovery_applies,
                              &row.csat, &row.nps, &row.ces, &row.retention})
        *code = small<std::int8_t>(-1, 11);
    for (std::int32_t* count : {&row.reopened, &row.transfers, &row.value_currency, &row.cost_currency})
        *count = *rc::gen::inRange<std::int32_t>(-1, 1000);
    row.supplied = *rc::gen::arbitrary<std::uint64_t>();
    row.roles = small<std::uint8_t>(0, 16);
    row.channel = small<Channel>(0, 6);
    row.first_response_target = small<TargetSource>(0, 3);
    row.resolution_target = small<TargetSource>(0, 3);
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
        row.pauses.push_back({arbitrary_number(), arbitrary_number()});
    return row;
}

Segment arbitrary_segment() {
    Segment segment;
    segment.person = PersonId{7};
    segment.month = Month{24'305};
    for (int n = *rc::gen::inRange(0, 12); n > 0; --n)
        segment.rows.push_back(arbitrary_row());
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        segment.replies.push_back({arbitrary_number(), arbitrary_number(), small<Channel>(0, 6), arbitrary_number(),
                                   arbitrary_number(), arbitrary_number(), arbitrary_number(), arbitrary_number(),
                                   *rc::gen::arbitrary<bool>()});
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        segment.promises.push_back({arbitrary_number(), *rc::gen::arbitrary<bool>(), arbitrary_number(),
                                    arbitrary_number(), arbitrary_number(), arbitrary_number(), small<Channel>(0, 6),
                                    arbitrary_number(), arbitrary_number(), *rc::gen::arbitrary<bool>()});
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        segment.reviews.push_back({arbitrary_number(), arbitrary_number(), arbitrary_number(),
                                   small<std::int32_t>(0, 10001), *rc::gen::arbitrary<bool>(), small<Channel>(0, 6),
                                   arbitrary_number(), arbitrary_number()});
    return segment;
}

} // namespace

TEST_CASE("a column of whole numbers is read as it was written") {
    CHECK(rc::check([] {
        std::vector<std::int64_t> values;
        const bool alike = *rc::gen::arbitrary<bool>();
        const std::int64_t base = arbitrary_number();
        for (int n = *rc::gen::inRange(0, 300); n > 0; --n)
            values.push_back(
                alike ? static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + small<std::uint64_t>(0, 100))
                      : arbitrary_number());
        store::ByteWriter out;
        store::write_column(out, values);
        store::ByteReader in{out.out()};
        RC_ASSERT(store::read_column(in, values.size()) == values);
        RC_ASSERT(in.at_end());
    }));
}

TEST_CASE("a packed segment is unpacked to the same rows") {
    CHECK(rc::check([] {
        const Segment segment = arbitrary_segment();
        RC_ASSERT(store::unpack(segment.person, segment.month, store::pack(segment)) == segment);
    }));
}

TEST_CASE("a packed segment of which a byte changed is refused, never misread") {
    CHECK(rc::check([] {
        const Segment segment = arbitrary_segment();
        auto packed = store::pack(segment);
        const auto place = *rc::gen::inRange<std::size_t>(0, packed.size());
        packed[place] = static_cast<std::uint8_t>(packed[place] ^ *rc::gen::inRange(1, 256));
        RC_ASSERT_THROWS_AS(store::unpack(segment.person, segment.month, packed), Error);
        packed.resize(place);
        RC_ASSERT_THROWS_AS(store::unpack(segment.person, segment.month, packed), Error);
    }));
}
