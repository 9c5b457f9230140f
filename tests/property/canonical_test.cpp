#include "core/service/canonical.hpp"
#include "support/arbitrary_interaction.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mizan;
using namespace mizan::core;

TEST_CASE("every field that is told can be read again, and all of them make the interaction") {
    CHECK(rc::check([] {
        const Interaction told = test::arbitrary_interaction(test::arbitrary_text());
        Interaction read;
        for (std::size_t i = 0; i < field_count; ++i) {
            const auto field = static_cast<Field>(i);
            RC_ASSERT(assign(read, field, field_text(told, field)));
            RC_ASSERT(field_text(read, field) == field_text(told, field));
        }
        RC_ASSERT(read == told);
        RC_ASSERT(canonical_bytes(read) == canonical_bytes(told));
    }));
}

TEST_CASE("interactions have the same bytes exactly where no field differs") {
    CHECK(rc::check([] {
        const Interaction one = test::arbitrary_interaction("x"), other = test::arbitrary_interaction("x");
        Interaction mixed = one;
        const auto field = static_cast<Field>(*rc::gen::inRange<int>(0, static_cast<int>(field_count)));
        RC_ASSERT(assign(mixed, field, field_text(other, field)));
        RC_ASSERT((canonical_bytes(mixed) == canonical_bytes(one)) == differences(one, mixed).empty());
        RC_ASSERT((mixed == one) == differences(one, mixed).empty());
    }));
}
