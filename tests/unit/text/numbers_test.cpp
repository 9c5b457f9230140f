#include "support/voices.hpp"
#include "text/format.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::text;

// Expected texts are written by hand, after Unicode's locale data for English and Arabic. \u200E is the left-to-right
// mark, \u061C the Arabic letter mark, \u00A0 the no-break space: invisible, they keep signs at their digits.
TEST_CASE("a number has its thousands apart") {
    CHECK(number(english, 0) == "0");
    CHECK(number(english, 999) == "999");
    CHECK(number(english, 1000) == "1,000");
    CHECK(number(english, 12345) == "12,345");
    CHECK(number(english, 1234567) == "1,234,567");
    CHECK(number(arabic, 12345) == "12,345");
    CHECK(number(arabic_digits, 12345) == "١٢٬٣٤٥");
}

TEST_CASE("a negative number keeps its sign beside its digits in either direction") {
    CHECK(number(english, -12345) == "-12,345");
    CHECK(number(english, -123) == "-123");
    CHECK(number(arabic, -5) == "\u200E-5");
    CHECK(number(arabic_digits, -5) == "\u061C-٥");
}

TEST_CASE("the smallest number there is can be written") {
    CHECK(number(english, std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a decimal has exactly the places asked for, rounded half to even") {
    CHECK(decimal(english, Ratio{17, 5}, 2) == "3.40");
    CHECK(decimal(english, Ratio{1, 8}, 2) == "0.12");
    CHECK(decimal(english, Ratio{3, 8}, 2) == "0.38");
    CHECK(decimal(english, Ratio{-1, 2}, 1) == "-0.5");
    CHECK(decimal(english, Ratio{12345678, 10}, 0) == "1,234,568");
    CHECK(decimal(arabic_digits, Ratio{17, 5}, 2) == "٣٫٤٠");
    CHECK(decimal(arabic_digits, Ratio{123456, 100}, 2) == "١٬٢٣٤٫٥٦");
}

TEST_CASE("a share is a percentage") {
    CHECK(share(english, Ratio{34, 40}) == "85.0%");
    CHECK(share(english, Ratio{1}) == "100.0%");
    CHECK(share(english, Ratio{2, 3}, 0) == "67%");
    CHECK(share(arabic, Ratio{34, 40}) == "85.0\u200E%\u200E");
    CHECK(share(arabic_digits, Ratio{34, 40}) == "٨٥٫٠٪\u061C");
}

TEST_CASE("points have two decimals") {
    CHECK(points(english, Points{9725}) == "97.25");
    CHECK(points(english, Points{12000}) == "120.00");
    CHECK(points(arabic_digits, Points{9725}) == "٩٧٫٢٥");
}

TEST_CASE("money has the decimals of its currency and its name in the language") {
    CHECK(money(english, Money{45000000, "OMR"}) == "45,000.000\u00A0OMR");
    CHECK(money(english, Money{-1250, "USD"}) == "-12.50\u00A0USD");
    CHECK(money(english, Money{1250, "JPY"}) == "1,250\u00A0JPY");
    CHECK(money(arabic, Money{45000000, "OMR"}) == "45,000.000\u00A0ر.ع.");
    CHECK(money(arabic_digits, Money{1250, "SAR"}) == "١٢٫٥٠\u00A0ر.س.");
    CHECK(money(arabic, Money{1250, "CHF"}) == "12.50\u00A0CHF");
    CHECK(money(english, Money{1250, ""}) == "12.50");
}

TEST_CASE("a figure is written in its unit") {
    CHECK(figure_value(english, core::Unit::count, Ratio{1234}) == "1,234");
    CHECK(figure_value(english, core::Unit::count, Ratio{5, 2}) == "2.5");
    CHECK(figure_value(english, core::Unit::share, Ratio{17, 20}) == "85.0%");
    CHECK(figure_value(english, core::Unit::seconds, Ratio{125}) == "2\u00A0min 5\u00A0s");
    CHECK(figure_value(english, core::Unit::rating, Ratio{22, 5}) == "4.40");
    CHECK(figure_value(english, core::Unit::rate, Ratio{13, 2}) == "6.50");
    CHECK(figure_value(english, core::Unit::score, Ratio{-25, 2}) == "-12.5");
    CHECK(figure_value(english, core::Unit::money, Ratio{5001, 2}, "OMR") == "2.500\u00A0OMR");
}

TEST_CASE("a missing figure is a dash, never a zero") {
    CHECK(figure_value(english, core::Unit::share, std::nullopt) == "–");
    CHECK(figure_value(arabic, core::Unit::seconds, std::nullopt) == "–");
}

TEST_CASE("an interval names both ends, or is not there") {
    const Ratio low{709277, 1000000}, high{929388, 1000000}; // Wilson's interval of 34 of 40
    CHECK(interval(english, core::Unit::share, low, high) == "70.9% to 92.9%");
    CHECK(interval(arabic, core::Unit::share, low, high) == "من 70.9\u200E%\u200E إلى 92.9\u200E%\u200E");
    CHECK(interval(arabic_digits, core::Unit::share, low, high) == "من ٧٠٫٩٪\u061C إلى ٩٢٫٩٪\u061C");
    CHECK(interval(english, core::Unit::share, low, std::nullopt).empty());
    CHECK(interval(english, core::Unit::share, std::nullopt, high).empty());
}

TEST_CASE("digits change their shape and nothing else") {
    CHECK(digits(english, "2025-06-01") == "2025-06-01");
    CHECK(digits(arabic, "2025-06-01") == "2025-06-01");
    CHECK(digits(arabic_digits, "2025-06-01 ab") == "٢٠٢٥-٠٦-٠١ ab");
}

TEST_CASE("a name is isolated from the direction around it") {
    CHECK(isolated(arabic, "INC-12") == "\u2068INC-12\u2069");
    CHECK(isolated(arabic, "سالم") == "\u2068سالم\u2069");
    CHECK(isolated(english, "INC-12") == "INC-12");
    CHECK(isolated(english, "سالم") == "\u2068سالم\u2069");
    CHECK(isolated(arabic, "").empty());
}

TEST_CASE("what is read back from a control has no marks") {
    CHECK(without_isolation(isolated(arabic, "INC-12")) == "INC-12");
    CHECK(without_isolation(number(arabic, -5)) == "-5");
    CHECK(without_isolation(share(arabic_digits, Ratio{1, 2})) == "٥٠٫٠٪");
}
