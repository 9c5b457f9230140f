#include "base/money.hpp"

#include <catch2/catch.hpp>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <set>

using namespace mizan;

namespace {

/// Those that ICU lists as not out of use and to which ISO 4217 has given a number.
std::set<std::string> currencies_of_icu() {
    std::set<std::string> codes;
    for (const int kind : {UCURR_COMMON, UCURR_UNCOMMON}) {
        UErrorCode error = U_ZERO_ERROR;
        UEnumeration* const list = ucurr_openISOCurrencies(static_cast<uint32_t>(kind | UCURR_NON_DEPRECATED), &error);
        int32_t length = 0;
        while (const char* code = uenum_next(list, &length, &error)) {
            const char16_t wide[] = {static_cast<char16_t>(code[0]), static_cast<char16_t>(code[1]),
                                     static_cast<char16_t>(code[2]), 0};
            if (ucurr_getNumericCode(wide) != 0) codes.insert(code);
        }
        uenum_close(list);
    }
    return codes;
}

} // namespace

// ICU's tables are made by others from the same standard.

TEST_CASE("A currency is what ICU knows to be in use and to have a number of ISO 4217") {
    // No minor unit: metals, baskets, the codes for tests and for no currency.
    const std::set<std::string> no_money{"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR",
                                         "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"};
    // Begun in 2024 and 2025, or ended since 2014: there versions of ICU and of the standard differ.
    const std::set<std::string> in_passing{"CUC", "HRK", "SLL", "SVC", "USS", "VEF", "XCG", "ZWG", "ZWL"};
    const std::set<std::string> known = currencies_of_icu();
    REQUIRE(known.size() > 150);
    std::string differing, code = "AAA";
    for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
        for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
            for (code[2] = 'A'; code[2] <= 'Z'; ++code[2]) {
                const bool expected = known.count(code) > 0 && no_money.count(code) == 0;
                if (in_passing.count(code) == 0 && is_currency(code) != expected) differing += code + ' ';
            }
    CHECK(differing.empty());
    for (const auto* one : {"XCG", "ZWG", "OMR"})
        CHECK(is_currency(one));
    for (const auto* none : {"", "OM", "omr", "OMRR", "XXQ", "XXX", "XAU", "rial"})
        CHECK_FALSE(is_currency(none));
}
