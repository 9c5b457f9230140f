#include "core/kpi/definition.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::text;

TEST_CASE("every built-in KPI has its name and definition in both languages") {
    for (const auto& kpi : core::built_in_kpis())
        for (const char* kind : {"kpi.", "kpi_definition."}) {
            INFO(kind << kpi.id);
            CHECK(has_sentence(kind + kpi.id));
            CHECK(is_translated(kind + kpi.id));
        }
}

TEST_CASE("the interval that is described is the one that the definition's figure has") {
    // by the rules of the metrics: a share Wilson's, a mean Student's t, a median between ordered values, nps adjusted
    // Wald; counts, sums, ratios of totals and what is read off at a moment have none
    const auto told = [](const char* id) { return kpi_words(Language::en, *core::built_in_kpi(id)).interval; };
    for (const char* id : {"csat", "fcr", "service_level", "qa_critical_free", "promise_kept"})
        CHECK(told(id).find("Wilson") != std::string::npos);
    for (const char* id : {"csat_mean", "asa", "handle_time", "qa", "recovery"})
        CHECK(told(id).find("Student") != std::string::npos);
    for (const char* id : {"first_response", "resolution", "reply_time"})
        CHECK(told(id).find("ordered rows") != std::string::npos);
    CHECK(told("nps").find("Wald") != std::string::npos);
    for (const char* id : {"volume", "backlog", "adherence", "occupancy", "cost_per_resolved", "value_kept"})
        CHECK(told(id).starts_with("None"));
}

TEST_CASE("the words of a KPI: from how many rows on it is judged, and which way is better") {
    const auto csat = kpi_words(Language::en, *core::built_in_kpi("csat"));
    CHECK(csat.name == "Customer satisfaction");
    CHECK(csat.better == "Higher is better");
    CHECK(csat.min_n == "From 20 rows on; below that it is shown and not judged.");
    CHECK(kpi_words(Voice{Language::ar, Digits::arabic_indic}, *core::built_in_kpi("csat")).min_n ==
          "من ٢٠ صفًا فأكثر؛ ودون ذلك يُعرض ولا يُحكم عليه.");
    CHECK(kpi_words(Language::en, *core::built_in_kpi("volume")).min_n.starts_with("Never too few"));
}

TEST_CASE("an organisation's own KPI is told by what defines it") {
    core::KpiDefinition own;
    own.id = "slow";
    own.built_in = false;
    own.name_en = "Slow calls";
    own.statistic = core::Statistic::share;
    own.measure = "complaint";
    own.filter = {{"channel", {"phone", "live_chat"}}};
    CHECK(kpi_name(Language::en, own) == "Slow calls");
    CHECK(kpi_definition(Language::en, own) ==
          "Own measure: Share of Complaint. Only where Channel is one of: Phone, Live chat.");
    CHECK(kpi_definition(Language::ar, own).find("الهاتف، الدردشة المباشرة") != std::string::npos);
}

TEST_CASE("a scheme that is shipped is called by a word, one's own by its name in the language or the other") {
    core::Scheme scheme = core::default_scheme();
    CHECK(scheme_name(Language::ar, scheme) == "الافتراضي");
    scheme.name_en = "Ours";
    CHECK(scheme_name(Language::ar, scheme).find("Ours") != std::string::npos);
    scheme.name_ar = "نموذجنا";
    CHECK(scheme_name(Language::ar, scheme).find("نموذجنا") != std::string::npos);
    CHECK(calendar_name(Language::ar, "always") == "على مدار الساعة");
}
