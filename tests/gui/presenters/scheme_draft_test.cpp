#include "gui/pages/settings/kpis/kpis_presenter.hpp"
#include "gui/pages/settings/schemes/schemes_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

std::vector<core::KpiDefinition> built_in() {
    const auto all = core::built_in_kpis();
    return {all.begin(), all.end()};
}

app::DefinitionCatalogue shipped_only() {
    app::DefinitionCatalogue catalogue;
    for (core::Scheme& scheme : core::shipped_schemes())
        catalogue.schemes.push_back({std::move(scheme), {}});
    catalogue.kpis = built_in();
    return catalogue;
}

} // namespace

TEST_CASE("a scheme that is put into the editor and read again is the same") {
    for (core::Scheme scheme : core::shipped_schemes()) {
        INFO(scheme.id);
        auto read = scheme_of(draft_of(scheme, {}, built_in()), built_in());
        REQUIRE(read);
        read->version = scheme.version; // a number is given when it is saved
        CHECK(*read == scheme);
    }
}

TEST_CASE("marks of shares are read as people write them, in either script") {
    for (const char* typed : {"85%", "85", "0.85", "٨٥٪", "٠٫٨٥"}) {
        INFO(typed);
        SchemeDraft draft = draft_of(core::default_scheme(), {}, built_in());
        draft.lines = {{"csat", "100", "0", typed, "100%", "", "", false}};
        const auto scheme = scheme_of(draft, built_in());
        REQUIRE(scheme);
        CHECK(scheme->lines[0].target == Ratio{85, 100});
    }
}

TEST_CASE("what cannot be read is named with its line, and the weights' sum is told") {
    SchemesPresenter schemes{text::Voice{text::Language::en}};
    schemes.show_catalogue(shipped_only());
    REQUIRE(schemes.chosen_version() == 0);
    CHECK(schemes.view().weights_sum.shown == "Weights: 100 of 100");
    CHECK_FALSE(schemes.view().save_scheme.enabled); // nothing differs
    schemes.type_line(0, "weight", "a lot");
    CHECK(schemes.view().lines_problem.shown.find("“a lot”") != std::string::npos);
    CHECK_FALSE(schemes.scheme());
    schemes.type_line(0, "weight", "1");
    CHECK(schemes.view().lines_problem.shown.find("100") != std::string::npos);
    schemes.drop_changes();
    CHECK(schemes.view().lines_problem.shown.empty());
    schemes.type("band_strong", "many");
    CHECK_FALSE(schemes.view().bands_problem.shown.empty());
    schemes.show_catalogue(shipped_only());
    CHECK(schemes.view().band_strong.shown == "many"); // nothing typed is lost
    schemes.drop_changes();
    schemes.type("scheme_id", "Ours!");
    CHECK_FALSE(schemes.view().scheme_id_problem.shown.empty());
    schemes.type("scheme_id", "ours");
    CHECK(schemes.view().save_scheme.enabled);
}

TEST_CASE("a measure of one's own is read from its editor; a condition that is none is told") {
    const std::vector<app::Named> topics{{7, "Refund"}};
    KpiDraft draft;
    draft.id = "refunds";
    draft.filter = "channel = phone, email; topic=Refund";
    const auto definition = definition_of(draft, topics);
    REQUIRE(definition);
    CHECK(definition->filter == std::vector<core::FilterClause>{{"channel", {"phone", "email"}}, {"topic", {"7"}}});
    CHECK(filter_text(definition->filter, topics) == "channel=phone,email; topic=Refund");
    draft.filter = "phone";
    CHECK(definition_of(draft, topics).refusal().code == "filter_unreadable");
    draft.filter = "channel=telegraph";
    CHECK(definition_of(draft, topics).refusal().code == "kpi_filter_code_unknown");
    draft.filter.clear();
    draft.min_n = "few";
    CHECK(definition_of(draft, topics).refusal().code == "min_n_unreadable");
}

TEST_CASE("what was typed from a version waits for it, marked, until it is saved or dropped") {
    SchemesPresenter schemes{text::Voice{text::Language::en}};
    schemes.show_catalogue(shipped_only());
    schemes.type("scheme_name", "Ours");
    schemes.choose_version(1);
    CHECK(schemes.view().scheme_name.shown.empty()); // shipped ones are named in text/
    CHECK(schemes.versions()[0].unsaved);
    schemes.show_catalogue(shipped_only());
    CHECK(schemes.versions()[0].unsaved);
    schemes.choose_version(0);
    CHECK(schemes.view().scheme_name.shown == "Ours");
    CHECK_FALSE(schemes.versions()[0].unsaved);
    schemes.drop_changes();
    schemes.choose_version(1);
    CHECK_FALSE(schemes.versions()[0].unsaved);
}

TEST_CASE("a version that somebody else saved meanwhile is known only once it was told") {
    SchemesPresenter schemes{text::Voice{text::Language::en}};
    schemes.show_catalogue(shipped_only());
    schemes.type("scheme_name", "Ours");
    CHECK(schemes.seen() == 1);
    app::DefinitionCatalogue with_second = shipped_only();
    core::Scheme second = with_second.schemes.front().body;
    second.version = 2;
    with_second.schemes.insert(with_second.schemes.begin(), {second, {}});
    schemes.show_catalogue(with_second);
    CHECK(schemes.chosen_version() == 1); // still the first version, one row lower
    CHECK(schemes.view().scheme_name.shown == "Ours");
    CHECK(schemes.seen() == 1);
    schemes.show_refusal({"changed_meanwhile", {}});
    schemes.show_catalogue(with_second);
    CHECK(schemes.seen() == 2);
    CHECK(schemes.view().scheme_name.shown == "Ours");
}

TEST_CASE("an answer to a save that comes when another version is shown leaves what was typed of that one") {
    SchemesPresenter schemes{text::Voice{text::Language::en}};
    schemes.show_catalogue(shipped_only());
    schemes.type("scheme_name", "Ours");
    const auto written = schemes.writing();
    schemes.choose_version(1);
    schemes.type("scheme_name", "Theirs");
    schemes.saved(2, written);
    CHECK(schemes.view().drop_changes.enabled); // still an edit
    schemes.show_catalogue(shipped_only());
    CHECK(schemes.view().scheme_name.shown == "Theirs");
    schemes.choose_version(0);
    CHECK_FALSE(schemes.view().drop_changes.enabled); // what was saved waits for nothing
}

TEST_CASE("what was typed while a measure was being saved stays typed") {
    KpisPresenter kpis{text::Voice{text::Language::en}};
    app::DefinitionCatalogue catalogue = shipped_only();
    core::KpiDefinition own;
    own.built_in = false;
    own.id = "refunds";
    own.name_en = "Refunds";
    catalogue.own_kpis = {{own, {}}};
    kpis.show_catalogue(catalogue);
    kpis.type("kpi_name", "Money given back");
    const auto written = kpis.writing();
    kpis.type("kpi_name", "Money given back twice");
    kpis.saved(2, written);
    CHECK(kpis.view().kpi_name.shown == "Money given back twice");
    CHECK(kpis.view().drop_kpi.enabled);
    kpis.drop_changes();
    CHECK(kpis.view().kpi_name.shown == "Money given back");
}

TEST_CASE("dropping a new measure leaves what was typed of another one where it waits") {
    KpisPresenter kpis{text::Voice{text::Language::en}};
    app::DefinitionCatalogue catalogue = shipped_only();
    core::KpiDefinition own;
    own.built_in = false;
    own.id = "refunds";
    own.name_en = "Refunds";
    catalogue.own_kpis = {{own, {}}};
    kpis.show_catalogue(catalogue);
    kpis.type("kpi_name", "Money given back");
    kpis.begin_kpi();
    kpis.type("kpi_id", "other");
    kpis.drop_changes();
    CHECK(kpis.view().kpi_id.shown.empty());
    CHECK_FALSE(kpis.view().drop_kpi.enabled);
    CHECK(kpis.rows()[0].unsaved);
    kpis.choose_row(0);
    CHECK(kpis.view().kpi_name.shown == "Money given back");
}
