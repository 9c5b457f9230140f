#include "gui/pages/settings/kpis/kpis_section.hpp"
#include "gui/pages/settings/schemes/schemes_section.hpp"
#include "settings_driver.hpp"

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// A copy of the demonstration of its own, so that what is saved disturbs nobody.
void open_copy(const std::string& name) {
    main_frame().open_demonstration();
    settle();
    const auto demonstration = main_frame().situation()->location;
    const auto copy = folder() / (name + ".mizan");
    std::filesystem::copy_file(demonstration, copy, std::filesystem::copy_options::overwrite_existing);
    open_and_wait(copy.string());
    main_frame().choose_period(PeriodChoice::Kind::month, 11);
}

/// What a person types into a cell of the grid of lines.
void type_cell(wxWindow& form, const std::string& cell, const std::string& typed) {
    auto* text = wxDynamicCast(form.FindWindow(wx(cell)), wxTextCtrl);
    REQUIRE(text != nullptr);
    text->SetValue(wx(typed));
}

std::string total(const SchemesSection& schemes) {
    return schemes.presenter().view().effect_total.shown;
}

} // namespace

TEST_CASE("a weight is changed, the card moves beside it, and a new version is saved") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        look_in(language, "light", {1400, 900});
        open_copy("schemes-" + std::string{text::code_of(language)});
        auto& schemes = open_section<SchemesSection>("schemes");
        REQUIRE(turn_until([&] { return !total(schemes).empty(); }));
        const std::string before = total(schemes);
        const auto versions = schemes.presenter().versions().size();
        const SchemeDraft draft = schemes.presenter().draft();
        REQUIRE(draft.lines.size() >= 2);
        const int first = std::stoi(draft.lines[0].weight), second = std::stoi(draft.lines[1].weight);

        // Ten points of weight go from the one to the other; in between the sum is wrong and nothing can be saved.
        type_cell(schemes, "weight_0", std::to_string(first + 10));
        settle();
        CHECK_FALSE(schemes.presenter().view().lines_problem.shown.empty());
        CHECK_FALSE(control_named(schemes, "save_scheme").IsEnabled());
        REQUIRE(turn_until([&] { return total(schemes).empty(); }));
        type_cell(schemes, "weight_1", std::to_string(second - 10));
        settle();
        CHECK(schemes.presenter().view().lines_problem.shown.empty());
        REQUIRE(turn_until([&] { return !total(schemes).empty(); }));
        CHECK(total(schemes) != before);
        keep_picture(main_frame(), "settings-scheme-" + std::string{text::code_of(language)} + "-light");

        type_in(schemes, "scheme_from", "tomorrow");
        CHECK_FALSE(control_named(schemes, "save_scheme").IsEnabled());
        CHECK(schemes.presenter().draft().lines[0].weight == std::to_string(first + 10)); // nothing typed is lost
        type_in(schemes, "scheme_from", "2026-01-01");
        press(schemes, "save_scheme");
        settle();
        CHECK(turn_until([&] { return schemes.presenter().versions().size() > versions; }));
        CHECK_FALSE(schemes.presenter().view().saved_words.shown.empty());
        CHECK_FALSE(control_named(schemes, "save_scheme").IsEnabled());
        CHECK(clipped_labels(main_frame()) == nothing_clipped);
    }
}

TEST_CASE("a measure of one's own is described, shows its figure, and is saved") {
    look_in(text::Language::en, "light", {1400, 900});
    open_copy("kpis");
    auto& kpis = open_section<KpisSection>("kpis");
    CHECK_FALSE(kpis.presenter().view().own_editor.visible); // a built-in one is read only
    CHECK_FALSE(kpis.presenter().view().formula.shown.empty());
    const auto rows = kpis.presenter().rows().size();
    press(kpis, "new_kpi");
    settle();
    type_in(kpis, "kpi_id", "Talk time");
    CHECK_FALSE(kpis.presenter().view().kpi_id_problem.shown.empty());
    type_in(kpis, "kpi_id", "phone_work");
    type_in(kpis, "kpi_name", "Phone work");
    type_in(kpis, "filter", "channel=telegraph");
    CHECK_FALSE(kpis.presenter().view().filter_problem.shown.empty());
    CHECK_FALSE(control_named(kpis, "save_kpi").IsEnabled());
    type_in(kpis, "filter", "channel=phone");
    REQUIRE(turn_until([&] { return !kpis.presenter().view().figure.shown.empty(); }));
    CHECK(kpis.presenter().view().figure.shown != "–");
    press(kpis, "save_kpi");
    settle();
    REQUIRE(turn_until([&] { return kpis.presenter().rows().size() == rows + 1; }));
    CHECK(kpis.presenter().rows()[0].name == "Phone work");
    CHECK(clipped_labels(main_frame()) == nothing_clipped);
}

TEST_CASE("schemes and KPIs look right in both languages, light and dark, large and small") {
    for (const SettingsLook& look : settings_looks) {
        look_in(look.language, look.theme, look.size);
        main_frame().open_demonstration();
        settle();
        main_frame().choose_period(PeriodChoice::Kind::month, 11);
        auto& schemes = open_section<SchemesSection>("schemes");
        REQUIRE(turn_until([&] { return !total(schemes).empty(); }));
        settle();
        CHECK(clipped_labels(main_frame()) == nothing_clipped);
        keep_picture(main_frame(), "settings-schemes-" + look.name());
        open_section<KpisSection>("kpis");
        CHECK(clipped_labels(main_frame()) == nothing_clipped);
        keep_picture(main_frame(), "settings-kpis-" + look.name());
    }
}
