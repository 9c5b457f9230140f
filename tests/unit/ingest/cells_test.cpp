#include "ingest/cells/durations.hpp"
#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/cells/time_format.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::ingest;

namespace {

std::string digits(std::string_view text) {
    std::string scratch;
    return std::string{plain_digits(text, scratch)};
}

std::optional<std::string> stamp(std::string_view pattern, std::string_view text) {
    const auto format = TimeFormat::compile(pattern);
    REQUIRE(format);
    const auto read = format->read(text);
    if (!read) return std::nullopt;
    const auto seconds = read->since_midnight.count();
    char clock[40];
    std::snprintf(clock, sizeof clock, "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return (read->date ? read->date->iso() + " " : "") + clock;
}

using Said = std::optional<std::string>;
std::optional<long> length(std::string_view text, DurationKind kind, char mark = '.') {
    const auto read = read_duration(text, kind, mark);
    return read ? std::optional<long>{read->count()} : std::nullopt;
}

} // namespace

TEST_CASE("cells are trimmed of spaces, no-break spaces and direction marks, and names keep their inner spaces") {
    CHECK(trimmed("  a  b \t\r") == "a  b");
    CHECK(trimmed("\u00A0\u200Fسارة علي\u200E ") == "سارة علي");
    CHECK(trimmed("   ").empty());
}

TEST_CASE("an apostrophe guards what a spreadsheet would calculate, and goes away on the way in") {
    for (const std::string text : {"=1+1", "+968 abc", "-x", "@sum"}) {
        CHECK(guarded_cell(text) == "'" + text);
        CHECK(plain_cell(guarded_cell(text)) == text);
    }
    CHECK(guarded_cell("-5") == "-5");
    CHECK(guarded_cell("-") == "-");
    CHECK(plain_cell("'quoted'") == "'quoted'");
}

TEST_CASE("names of columns match without regard to case, diacritics, tatweel and marks") {
    CHECK(folded_name("\uFEFF Created At ") == folded_name("created at"));
    CHECK(folded_name("الحَالَة") == folded_name("الحالة"));
    CHECK(folded_name("الحـــالة") == folded_name("الحالة"));
    CHECK(folded_name("الحالة") != folded_name("الحاله"));
}

TEST_CASE("Arabic and Persian digits are digits") {
    CHECK(digits("٢٠٢٥-٠٦-٠١") == "2025-06-01");
    CHECK(digits("۱۲٫۵") == "12.5");
    CHECK(digits("١٬٢٣٤") == "1234");
    CHECK(digits("\u200F٥") == "5");
}

TEST_CASE("numbers are read exactly, with either decimal mark and thousands in groups of three") {
    const auto number = [](std::string_view text, char mark, int places) {
        const auto value = read_decimal(text, mark);
        return value ? scaled(*value, places) : std::nullopt;
    };
    CHECK(number("1,234.5", '.', 1) == 12345);
    CHECK(number("1.234,5", ',', 1) == 12345);
    CHECK(number("-0.005", '.', 3) == -5);
    CHECK(number("4.5E-2", '.', 3) == 45);
    CHECK(number("1E+3", '.', 0) == 1000);
    CHECK(!number("1,23", '.', 2));
    CHECK(!number("12,34,567", '.', 0));
    CHECK(!number("abc", '.', 0));
    CHECK(!number("", '.', 0));
    CHECK(!number("1.2.3", '.', 0));
    CHECK(number("0.5", '.', 0) == 0); // half to even
    CHECK(number("1.5", '.', 0) == 2);
    CHECK(number("2.5", '.', 0) == 2);
    CHECK(read_integer("4.0", '.') == 4);
    CHECK(!read_integer("4.5", '.'));
    CHECK(!read_integer("99999999999999999999", '.'));
}

TEST_CASE("formats consume the whole cell; days, months and hours may be unpadded") {
    CHECK(stamp("%d/%m/%Y %H:%M", "1/6/2025 9:05") == "2025-06-01 09:05:00");
    CHECK(stamp("%d/%m/%Y %H:%M", "01/06/2025 09:05:00") == Said{});
    CHECK(stamp("%y%m%d %H:%M:%S", "990101 0:34:12") == "1999-01-01 00:34:12");
    CHECK(stamp("%y%m%d", "9911") == Said{});
    CHECK(stamp("%d-%m-%Y %H:%M", "30-02-2025 10:00") == Said{});
    CHECK(stamp("%d-%m-%Y %H:%M", "29-02-2024 10:00") == "2024-02-29 10:00:00");
    CHECK(stamp("%Y-%m-%d %H:%M:%S.%f", "2025-06-01 10:00:00.987") == "2025-06-01 10:00:00");
    CHECK(stamp("%Y-%m-%d %H:%M", "2025-06-01 25:00") == Said{});
    CHECK(stamp("%Y%j", "2024366") == "2024-12-31 00:00:00");
    CHECK(stamp("%Y%j", "2025366") == Said{});
    CHECK(stamp("%s", "1748736000") == "2025-06-01 00:00:00");
}

TEST_CASE("two-digit years 69 to 99 are of the last century") {
    CHECK(stamp("%d/%m/%y", "1/1/69") == "1969-01-01 00:00:00");
    CHECK(stamp("%d/%m/%y", "1/1/68") == "2068-01-01 00:00:00");
}

TEST_CASE("months have English and Arabic names, halves of the day too") {
    CHECK(stamp("%d/%b/%y %I:%M %p", "01/Jun/25 9:05 PM") == "2025-06-01 21:05:00");
    CHECK(stamp("%d %B %Y", "1 june 2025") == "2025-06-01 00:00:00");
    CHECK(stamp("%d %b %Y %I:%M %p", "1 يونيو 2025 12:30 ص") == "2025-06-01 00:30:00");
    CHECK(stamp("%d %b %Y %I:%M %p", "1 تشرين الثاني 2025 12:30 م") == "2025-11-01 12:30:00");
    CHECK(stamp("%I:%M %p", "13:00 PM") == Said{});
    CHECK(stamp("%a, %d %b %Y %H:%M:%S", "Sun, 1 Jun 2025 10:00:00") == "2025-06-01 10:00:00");
}

TEST_CASE("a pattern that tells no time, or has an unknown letter, is refused") {
    for (const auto* pattern : {"", "%Y-%m", "%Q", "%", "%d %H:%M", "hello"})
        CHECK(!TimeFormat::compile(pattern));
}

TEST_CASE("formats resemble each other where only the order of their numbers differs") {
    const auto of = [](const char* pattern) { return *TimeFormat::compile(pattern); };
    CHECK(of("%d/%m/%Y").resembles(of("%m/%d/%Y")));
    CHECK(!of("%d/%m/%Y").resembles(of("%m-%d-%Y")));
    CHECK(!of("%Y-%m-%d %H:%M:%S").resembles(of("%d/%m/%Y %H:%M")));
}

TEST_CASE("ISO stamps need no format") {
    CHECK(read_iso_stamp("2025-06-01")->date == Date::parse("2025-06-01"));
    CHECK(read_iso_stamp("2025-06-01 10:00")->since_midnight == 10h);
    CHECK(read_iso_stamp("2025-06-01T10:00:00.5+04:00")->offset == 4h);
    CHECK(read_iso_stamp("2025-06-01 10:00:00 UTC")->offset == 0s);
    CHECK(read_iso_stamp("2025-06-01T24:00:00Z")->since_midnight == 24h);
    CHECK(!read_iso_stamp("2025-06-01 10:00 EST"));
    CHECK(!read_iso_stamp("2025-13-01"));
    CHECK(!read_iso_stamp("01-06-2025"));
}

TEST_CASE("a spreadsheet's serial numbers are days since 1899-12-30, or since 1904") {
    // 45809 is 2025-06-01 in a spreadsheet of the 1900 system; 44347 the same day of the 1904 system (1,462 days less).
    CHECK(read_excel_serial("45809.395833333336", '.', false)->date == Date::parse("2025-06-01"));
    CHECK(read_excel_serial("45809.395833333336", '.', false)->since_midnight == 9h + 30min);
    CHECK(read_excel_serial("44347", '.', true)->date == Date::parse("2025-06-01"));
    CHECK(!read_excel_serial("0.5", '.', false)->date);
    CHECK(read_excel_serial("0.5", '.', false)->since_midnight == 12h);
    CHECK(!read_excel_serial("-1", '.', false));
}

TEST_CASE("durations are read in every kind") {
    CHECK(length("90", DurationKind::seconds) == 90);
    CHECK(length("2.5", DurationKind::seconds) == 2);
    CHECK(length("3.5", DurationKind::seconds) == 4);
    CHECK(length("1.5", DurationKind::minutes) == 90);
    CHECK(length("0,25", DurationKind::hours, ',') == 900);
    CHECK(length("1499", DurationKind::milliseconds) == 1);
    CHECK(length("125:30", DurationKind::hh_mm) == 125 * 3600 + 30 * 60);
    CHECK(length("1:75", DurationKind::hh_mm) == std::nullopt);
    CHECK(length("00:02:23", DurationKind::hh_mm_ss) == 143);
    CHECK(length("30:00:01.500", DurationKind::hh_mm_ss) == 108002);
    CHECK(length("02:23", DurationKind::hh_mm_ss) == std::nullopt);
    CHECK(length("02:23", DurationKind::hh_mm_or_hh_mm_ss) == 8580);
    CHECK(length("-0:30", DurationKind::hh_mm) == -1800);
    CHECK(length("12,345:10", DurationKind::hh_mm) == 12345 * 3600 + 600);
    CHECK(length("-12,345:10", DurationKind::hh_mm) == -(12345 * 3600 + 600));
    CHECK(length("1,250:00:30", DurationKind::hh_mm_ss) == 1250 * 3600 + 30);
    CHECK(read_duration("1.250:30", DurationKind::hh_mm, ',') == Seconds{1250 * 3600 + 1800});
    for (const auto* unclear : {"12,34:10", "1,2345:10", ",345:10", "12,:10", "0,345:10", "12.345:10", "1234,567:10",
                                "12,345,:10", "12,345", "12,345:1", "1,234,567,890:10"})
        CHECK(length(unclear, DurationKind::hh_mm) == std::nullopt);
    CHECK(length("2 hours 5 minutes", DurationKind::words) == 7500);
    CHECK(length("1d 3h", DurationKind::words) == 97200);
    CHECK(length("2h5m", DurationKind::words) == 7500);
    CHECK(length("1 day, 2 hours and 3 seconds", DurationKind::words) == 93603);
    CHECK(length("ساعتان و 5 دقائق", DurationKind::words) == 7500);
    CHECK(length("3 ساعات و 20 دقيقة", DurationKind::words) == 12000);
    CHECK(length("5 apples", DurationKind::words) == std::nullopt);
    CHECK(length("PT2H5M", DurationKind::iso8601) == 7500);
    CHECK(length("P1DT1.5S", DurationKind::iso8601) == 86402);
    CHECK(length("P1M", DurationKind::iso8601) == std::nullopt);
    CHECK(length("0.5", DurationKind::excel) == 43200);
}
