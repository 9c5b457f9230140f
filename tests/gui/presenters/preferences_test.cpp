#include "gui/dialogs/preferences/preferences_presenter.hpp"
#include "gui/frame/period_choice.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <unistd.h>

using namespace mizan;
using namespace mizan::gui;

namespace {

Date first_of_ramadan() {
    return *Date::parse("2025-03-01"); // 1 Ramadan 1446, Umm al-Qura calendar as published by KACST
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("mizan-preferences-" + std::to_string(::getpid()));
    ~Folder() { std::filesystem::remove_all(path); }
};

} // namespace

TEST_CASE("what a person likes is read as it was written") {
    const Folder folder;
    Settings settings;
    settings.language = "ar";
    settings.digits = "arabic_indic";
    settings.hijri = true;
    settings.theme = "dark";
    settings.text_size = 175;
    settings.open_last = true;
    settings.last_database = "team.mizan";
    settings.last_period = "2025-Q2";
    settings.columns = {{"team", {120, 80}}, {"scorecard", {200}}};
    settings.width = 1100;
    settings.write(folder.path / "window.json");
    CHECK(Settings::read(folder.path / "window.json") == settings);
}

TEST_CASE("what cannot be meant in the settings' file is kept out, the rest is read") {
    const Folder folder;
    std::filesystem::create_directories(folder.path);
    const auto file = folder.path / "window.json";
    std::ofstream{file} << R"({"digits": "roman", "hijri": "yes", "text_size": 900, "theme": "dark",
        "columns": {"team": ["wide"], "why": [100, -3], "scorecard": [90, 70]}})";
    const auto settings = Settings::read(file);
    CHECK(settings.digits == "latin");
    CHECK_FALSE(settings.hijri);
    CHECK(settings.text_size == 200);
    CHECK(settings.theme == "dark");
    CHECK(settings.columns == std::map<std::string, std::vector<int>>{{"scorecard", {90, 70}}});
    CHECK(Settings::read(folder.path / "none.json") == Settings{});
}

TEST_CASE("each choice is in the settings at once, and the sample date follows") {
    PreferencesPresenter presenter{text::Voice{text::Language::ar}, Settings{}, first_of_ramadan()};
    CHECK(presenter.view().language.chosen == 1);
    CHECK(presenter.view().date_sample.shown == "1 مارس 2025");
    presenter.switch_hijri(true);
    CHECK(presenter.view().date_sample.shown == "1 مارس 2025 (1 رمضان 1446 هـ)");
    presenter.choose_digits(1);
    CHECK(presenter.view().date_sample.shown == "١ مارس ٢٠٢٥ (١ رمضان ١٤٤٦ هـ)");
    presenter.choose_theme(2);
    presenter.choose_text_size(4);
    presenter.choose_language(0);
    presenter.switch_open_last(true);
    const auto& settings = presenter.settings();
    CHECK(settings.hijri);
    CHECK(settings.digits == "arabic_indic");
    CHECK(settings.theme == "dark");
    CHECK(settings.text_size == 200);
    CHECK(settings.language == "en");
    CHECK(settings.open_last);
    presenter.choose_theme(7); // no such entry
    CHECK(presenter.settings().theme == "dark");
}

TEST_CASE("the period seen last is taken up again by its name, where it still has data") {
    const auto month = [](int year, int number) { return Month::of(*Date::from_ymd(year, number, 1)); };
    PeriodChoice choice{month(2025, 1), month(2025, 12)};
    choice.resume("2025-Q2");
    CHECK(choice.kind() == PeriodChoice::Kind::quarter);
    CHECK(choice.period()->name == "2025-Q2");
    choice.resume("2025-11");
    CHECK(choice.kind() == PeriodChoice::Kind::month);
    CHECK(choice.period()->name == "2025-11");
    choice.resume("2019-03");
    CHECK(choice.period()->name == "2025-11");
    PeriodChoice nothing;
    nothing.resume("2025-11");
    CHECK_FALSE(nothing.period());
}
