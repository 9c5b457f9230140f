#include "core/kpi/definition.hpp"
#include "core/kpi/figure.hpp"
#include "core/service/codes.hpp"
#include "core/service/field.hpp"
#include "support/voices.hpp"
#include "text/say.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace mizan;
using namespace mizan::text;

namespace {

template <class Names>
void check_words(const std::string& kind, const Names& names) {
    for (const auto& name : names) {
        INFO(kind << "." << name);
        CHECK(has_sentence(kind + "." + std::string{name}));
    }
}

} // namespace

TEST_CASE("every sentence has its Arabic") {
    for (const auto code : all_codes()) {
        INFO(code);
        CHECK(is_translated(code));
    }
    CHECK(all_codes().size() > 300);
}

TEST_CASE("every code of the core has a word") {
    check_words("channel", core::code_names<core::Channel>);
    check_words("priority", core::code_names<core::Priority>);
    check_words("direction", core::code_names<core::Direction>);
    check_words("purpose", core::code_names<core::Purpose>);
    check_words("retention", core::code_names<core::RetentionOutcome>);
    check_words("excluded", core::code_names<core::ExclusionReason>);
    check_words("clock", core::code_names<core::DurationClock>);
    check_words("recovery", core::code_names<core::RecoveryStep>);
    check_words("role", core::code_names<core::Role>);
    check_words("field", core::field_names);
    check_words("status", core::status_names);
    check_words("status_long", core::status_names);
}

TEST_CASE("every built-in indicator has a name and a definition") {
    for (const auto& kpi : core::built_in_kpis()) {
        INFO(kpi.id);
        CHECK(has_sentence("kpi." + kpi.id));
        CHECK(has_sentence("kpi_definition." + kpi.id));
    }
}

TEST_CASE("a word is said in the language of the voice") {
    CHECK(say_word(english, "channel", "phone") == "Phone");
    CHECK(say_word(arabic, "channel", "phone") == "الهاتف");
}

TEST_CASE("a sentence has its places filled by values of their kind") {
    CHECK(say(english, "report.page", {{"page", std::int64_t{2}}, {"pages", std::int64_t{1234}}}) == "Page 2 of 1,234");
    CHECK(say(arabic_digits, "report.page", {{"page", std::int64_t{2}}, {"pages", std::int64_t{3}}}) == "صفحة ٢ من ٣");
    CHECK(say(english, "period_unreadable", {{"found", "June"}}).find("June") != std::string::npos);
    CHECK(say(arabic, "period_unreadable", {{"found", "June"}}).find("\u2068June\u2069") != std::string::npos);
}

TEST_CASE("figures that belong to a sentence take the digits of the voice, codes do not") {
    CHECK(say(arabic_digits, "report.interval_95") == "مجال الثقة ٩٥٪\u061C");
    CHECK(say(arabic, "report.interval_95") == "مجال الثقة 95\u200E%\u200E");
    CHECK(say(english, "report.interval_95") == "95% interval");
}

TEST_CASE("Latin words and dates of a sentence are isolated from its Arabic") {
    const std::string said = say(arabic_digits, "help_period");
    CHECK(said.find("\u20682025-04-01..2025-06-30\u2069.") != std::string::npos);
    CHECK(said.find("أو ٢٠٢٥ أو") != std::string::npos);
    CHECK(say(arabic, "usage_no_command").find("\u2068mizan-cli --help\u2069") != std::string::npos);
    CHECK(say(arabic, "help_import_file") ==
          "الملف: \u2068.csv\u2069 أو \u2068.tsv\u2069 أو \u2068.txt\u2069 أو \u2068.xlsx\u2069.");
    CHECK(say_word(arabic, "format_name", "html") == "صفحة ويب \u2068(HTML)\u2069");
    CHECK(say_word(arabic, "format_name", "pdf") == "PDF");
    CHECK(say(english, "help_period").find("\u2068") == std::string::npos);
}

TEST_CASE("an Arabic sentence that begins with a Latin name is still told from the right") {
    CHECK(say(arabic, "gui.window_title", {{"file", "a.mizan"}}) == "\u200F\u2068a.mizan\u2069 – ميزان");
    CHECK(say(english, "gui.window_title", {{"file", "a.mizan"}}) == "a.mizan – Mizan");
}

TEST_CASE("an argument that is a code of its kind is told in words") {
    CHECK(say(english, "report.trend_of", {{"kpi", "fcr"}}) == "First-contact resolution: the last twelve months");
    CHECK(say(english, "report.trend_of", {{"kpi", "our own"}}) == "our own: the last twelve months");
}

TEST_CASE("Arabic counts in six forms") {
    const auto said = [](std::int64_t n) {
        return say(arabic, "next_step.turn_rows", {{"n", n}, {"kpi", std::string{"م"}}, {"band", std::string{"ج"}}});
    };
    const auto says = [&](std::int64_t n, const std::string& words) {
        INFO(n);
        CHECK(said(n).find(words) != std::string::npos);
    };
    says(0, "لا يلزم أي صف");
    says(1, "صف واحد");
    says(2, "صفان آخران");
    says(3, "3 صفوف");
    says(10, "10 صفوف");
    says(11, "11 صفًا");
    says(99, "99 صفًا");
    says(100, "100 صف آخر");
    says(102, "102 صف آخر");
    says(103, "103 صفوف");
    says(111, "111 صفًا");
    says(1'000'003, "1,000,003 صفوف");
    says(30'000'000'011, "30,000,000,011 صفًا");
    says(5'000'000'000, "5,000,000,000 صف آخر");
}

TEST_CASE("English counts in two forms") {
    const auto said = [](std::int64_t n) {
        return say(english, "next_step.turn_rows", {{"n", n}, {"kpi", std::string{"k"}}, {"band", std::string{"b"}}});
    };
    CHECK(said(1).find("1 more row counted as a success") != std::string::npos);
    CHECK(said(0).find("0 more rows") != std::string::npos);
    CHECK(said(2).find("2 more rows") != std::string::npos);
    CHECK(said(1'000'001).find("1,000,001 more rows") != std::string::npos);
}

TEST_CASE("a code without a sentence is a defect") {
    CHECK_THROWS_AS(say(english, "no_such_code"), std::out_of_range);
    CHECK_THROWS_AS(say(english, "report.page", {{"page", std::int64_t{2}}}), std::out_of_range);
}

TEST_CASE("a refusal is always told, if need be by its code and its facts") {
    CHECK(say(english, Refusal{"no_such_code", {{"found", std::string{"x"}}, {"row", std::int64_t{7}}}}) ==
          "no_such_code (found = x, row = 7)");
    CHECK(say(english, Refusal{"period_unreadable", {{"row", std::int64_t{7}}}}) == "period_unreadable (row = 7)");
}

TEST_CASE("a refusal that does not know all its facts is told briefly") {
    const Refusal brief{"database_held", {{"path", std::string{"a.mizan"}}}};
    CHECK(say(english, brief) == "Another program is writing to a.mizan. Try again in a moment.");
    Refusal full = brief;
    full.arguments.push_back({"user", std::string{"noor"}});
    full.arguments.push_back({"machine", std::string{"desk-4"}});
    full.arguments.push_back({"pid", std::int64_t{12345}});
    full.arguments.push_back({"since", *parse_iso8601("2025-06-01T05:30:00Z")});
    CHECK(say(english, full) == "noor on desk-4 has had a.mizan open for writing since 1 June 2025, 05:30 UTC "
                                "(process 12345). Try again when they are done.");
}

TEST_CASE("a text with braces or percent signs of its own stands as it is") {
    CHECK(say(english, "report.trend_of", {{"kpi", "{page} 100%"}}) == "{page} 100%: the last twelve months");
}

TEST_CASE("the text of a form is translated, or stands as it is") {
    CHECK(translate(Language::en, "Anything at all") == "Anything at all");
    CHECK(translate(Language::ar, "Nobody ever wrote this") == "Nobody ever wrote this");
    CHECK(translate(Language::ar, "").empty());
}

TEST_CASE("several threads may speak at once") {
    std::vector<std::thread> speakers;
    std::vector<int> wrong(4);
    for (std::size_t speaker = 0; speaker < wrong.size(); ++speaker)
        speakers.emplace_back([&, speaker] {
            for (int round = 0; round < 2000; ++round)
                wrong[speaker] += say_word(arabic, "channel", "phone") != "الهاتف";
        });
    for (auto& speaker : speakers)
        speaker.join();
    CHECK(wrong == std::vector<int>(4));
}
