#include "support/voices.hpp"
#include "text/format.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::text;

// Expected texts are written by hand; \u00A0 is the no-break space between a number and its unit.
namespace {

Date day(const char* iso) {
    return *Date::parse(iso);
}

Voice with_hijri(Language language) {
    Voice voice{language};
    voice.hijri = true;
    return voice;
}

} // namespace

TEST_CASE("a duration is told in its two largest units") {
    CHECK(duration(english, 0s) == "0\u00A0s");
    CHECK(duration(english, 45s) == "45\u00A0s");
    CHECK(duration(english, 60s) == "1\u00A0min");
    CHECK(duration(english, 125s) == "2\u00A0min 5\u00A0s");
    CHECK(duration(english, 3h + 20min) == "3\u00A0h 20\u00A0min");
    CHECK(duration(english, 42h) == "1\u00A0d 18\u00A0h");
    CHECK(working_time(english, 42h) == "42\u00A0h"); // a working day has no 24 hours
    CHECK(working_time(english, 26h + 10min) == "26\u00A0h 10\u00A0min");
    CHECK(working_time(english, 45s) == "45\u00A0s");
    CHECK(duration(english, 3h) == "3\u00A0h");
    CHECK(duration(english, 52h) == "2\u00A0d 4\u00A0h");
    CHECK(duration(english, 24h * 1000) == "1,000\u00A0d");
}

TEST_CASE("a duration in Arabic joins its units and counts its days") {
    CHECK(duration(arabic, 125s) == "2\u00A0د و5\u00A0ث");
    CHECK(duration(arabic, 3h + 20min) == "3\u00A0س و20\u00A0د");
    CHECK(duration(arabic_digits, 125s) == "٢\u00A0د و٥\u00A0ث");
    CHECK(duration(arabic, 24h) == "يوم");
    CHECK(duration(arabic, 52h) == "يومان و4\u00A0س");
    CHECK(duration(arabic, 24h * 3) == "3\u00A0أيام");
    CHECK(duration(arabic, 24h * 11) == "11\u00A0يومًا");
    CHECK(duration(arabic, 24h * 100) == "100\u00A0يوم");
    CHECK(duration(arabic_digits, 24h * 103) == "١٠٣\u00A0أيام");
}

TEST_CASE("a median that falls between two seconds keeps its half") {
    CHECK(duration(english, Ratio{5, 2}) == "2.5\u00A0s");
    CHECK(duration(arabic_digits, Ratio{5, 2}) == "٢٫٥\u00A0ث");
    CHECK(duration(english, Ratio{1, 3}) == "0.3\u00A0s");
    CHECK(duration(english, Ratio{251, 2}) == "2\u00A0min 6\u00A0s"); // 125.5 s, half to even
}

TEST_CASE("a duration is rounded before its units are chosen") {
    CHECK(duration(english, Ratio{5996, 100}) == "1\u00A0min");  // 59.96 s
    CHECK(duration(english, Ratio{5994, 100}) == "59.9\u00A0s"); // 59.94 s
    CHECK(duration(english, Ratio{35999, 10}) == "1\u00A0h");    // 59 min 59.9 s
    CHECK(duration(english, 23h + 59min + 45s) == "1\u00A0d");
    CHECK(duration(english, 1h + 59min + 31s) == "2\u00A0h");
}

TEST_CASE("a negative duration has its sign in front") {
    CHECK(duration(english, -125s) == "-2\u00A0min 5\u00A0s");
    CHECK(duration(arabic, -45s) == "\u200E-45\u00A0ث");
}

TEST_CASE("a date is told by the name of its month") {
    CHECK(date(english, day("2025-06-01")) == "1 June 2025");
    CHECK(date(arabic, day("2025-06-01")) == "1 يونيو 2025");
    CHECK(date(arabic_digits, day("2025-06-01")) == "١ يونيو ٢٠٢٥");
    CHECK(month(english, Month::of(day("2025-12-31"))) == "December 2025");
    CHECK(month(arabic_digits, Month::of(day("2025-12-31"))) == "ديسمبر ٢٠٢٥");
    CHECK(short_month(english, Month::of(day("2025-06-01"))) == "Jun");
    CHECK(short_month(arabic, Month::of(day("2025-02-01"))) == "فبراير");
}

TEST_CASE("a short date keeps the order of its parts in a right-to-left line") {
    CHECK(short_date(english, day("2025-06-01")) == "2025-06-01");
    CHECK(short_date(arabic, day("2025-06-01")) == "\u20682025-06-01\u2069");
    CHECK(short_date(arabic_digits, day("2025-06-01")) == "\u2068٢٠٢٥-٠٦-٠١\u2069");
}

// Umm al-Qura calendar as published: Saudi Arabia began Muharram 1446 on 7 July 2024, Ramadan 1446 on 1 March 2025,
// Shawwal 1446 on 30 March 2025, Muharram 1445 on 19 July 2023 and Ramadan 1445 on 11 March 2024.
TEST_CASE("Hijri dates are those of the published Umm al-Qura calendar") {
    CHECK(hijri_date(english, day("2024-07-07")) == "1 Muharram 1446 AH");
    CHECK(hijri_date(english, day("2025-03-01")) == "1 Ramadan 1446 AH");
    CHECK(hijri_date(english, day("2025-03-30")) == "1 Shawwal 1446 AH");
    CHECK(hijri_date(english, day("2023-07-19")) == "1 Muharram 1445 AH");
    CHECK(hijri_date(english, day("2024-03-11")) == "1 Ramadan 1445 AH");
    CHECK(hijri_date(arabic, day("2025-03-01")) == "1 رمضان 1446 هـ");
    CHECK(hijri_date(arabic_digits, day("2025-06-01")) == "٥ ذو الحجة ١٤٤٦ هـ"); // Arafat, 9 Dhu al-Hijjah: 5 June 2025
}

TEST_CASE("whoever asks for it has the Hijri date beside the Gregorian one") {
    CHECK(date(with_hijri(Language::en), day("2025-03-01")) == "1 March 2025 (1 Ramadan 1446 AH)");
    CHECK(date(with_hijri(Language::ar), day("2025-03-01")) == "1 مارس 2025 (1 رمضان 1446 هـ)");
}

TEST_CASE("an instant is told in the voice's zone, and says so where there is none") {
    const Instant at = *parse_iso8601("2025-06-01T05:30:00Z");
    const core::Zone muscat = *core::Zone::named("Asia/Muscat"); // four hours ahead of UTC
    CHECK(instant(english, at) == "1 June 2025, 05:30 UTC");
    CHECK(instant({Language::en, Digits::latin, muscat}, at) == "1 June 2025, 09:30");
    CHECK(instant({Language::ar, Digits::latin, muscat}, at) == "1 يونيو 2025، 09:30");
    CHECK(instant({Language::ar, Digits::arabic_indic, muscat}, at) == "١ يونيو ٢٠٢٥، ٠٩:٣٠");
    CHECK(clock_time({Language::en, Digits::latin, muscat}, at) == "09:30");
}

TEST_CASE("the date of an instant is the date of its zone") {
    const Instant late = *parse_iso8601("2025-06-01T21:00:00Z");
    const core::Zone muscat = *core::Zone::named("Asia/Muscat");
    CHECK(instant({Language::en, Digits::latin, muscat}, late) == "2 June 2025, 01:00");
}

TEST_CASE("a period is told as a person would say it") {
    const auto said = [](const Voice& voice, const char* name) { return period(voice, *Period::parse(name)); };
    CHECK(said(english, "2025-06") == "June 2025");
    CHECK(said(english, "2025-Q2") == "Q2 2025");
    CHECK(said(english, "2025") == "2025");
    CHECK(said(english, "2025-W23") == "Week 23, 2025");
    CHECK(said(english, "2025-04-01..2025-06-29") == "1 April 2025 to 29 June 2025");
    CHECK(said(english, "2025-04-01..2025-04-30") == "April 2025");
    CHECK(said(arabic, "2025-06") == "يونيو 2025");
    CHECK(said(arabic, "2025-Q2") == "الربع الثاني من 2025");
    CHECK(said(arabic_digits, "2025-W23") == "الأسبوع ٢٣ من ٢٠٢٥");
    CHECK(said(arabic_digits, "2025-04-01..2025-06-29") == "من ١ أبريل ٢٠٢٥ إلى ٢٩ يونيو ٢٠٢٥");
}
