#include "gui/dialogs/preferences/preferences_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <array>

namespace mizan::gui {
namespace {

constexpr std::array language_codes{"en", "ar"};
constexpr std::array digit_codes{"latin", "arabic_indic"};
constexpr std::array theme_codes{"system", "light", "dark"};
constexpr std::array text_sizes{100, 125, 150, 175, 200};

template <class Codes, class Value>
int index_of(const Codes& codes, const Value& value) {
    const auto found = std::find(codes.begin(), codes.end(), value);
    return found == codes.end() ? 0 : static_cast<int>(found - codes.begin());
}

template <class Codes, class Value>
void take(const Codes& codes, int index, Value& value) {
    if (index >= 0 && index < static_cast<int>(codes.size())) value = codes[static_cast<std::size_t>(index)];
}

} // namespace

const Fields<PreferencesView>& PreferencesView::fields() {
    using V = PreferencesView;
    static const Fields<V> all{{"language", &V::language},       {"digits", &V::digits}, {"theme", &V::theme},
                               {"text_size", &V::text_size},     {"hijri", &V::hijri},   {"open_last", &V::open_last},
                               {"date_sample", &V::date_sample}, {"close", &V::close}};
    return all;
}

PreferencesPresenter::PreferencesPresenter(text::Voice voice, Settings settings, Date today)
    : voice_{std::move(voice)}, settings_{std::move(settings)}, today_{today} {
    settings_.language = text::code_of(voice_.language);
    for (const char* code : language_codes)
        view_.language.entries.push_back(text::say_word(voice_, "gui.language", code));
    for (const char* code : digit_codes)
        view_.digits.entries.push_back(text::say_word(voice_, "digits", code));
    for (const char* code : theme_codes)
        view_.theme.entries.push_back(text::say_word(voice_, "gui.theme", code));
    for (const int size : text_sizes)
        view_.text_size.entries.push_back(text::share(voice_, Ratio{size, 100}, 0));
    fill();
}

void PreferencesPresenter::choose_language(int index) {
    take(language_codes, index, settings_.language);
    fill();
}

void PreferencesPresenter::choose_digits(int index) {
    take(digit_codes, index, settings_.digits);
    fill();
}

void PreferencesPresenter::choose_theme(int index) {
    take(theme_codes, index, settings_.theme);
    fill();
}

void PreferencesPresenter::choose_text_size(int index) {
    take(text_sizes, index, settings_.text_size);
    fill();
}

void PreferencesPresenter::switch_hijri(bool on) {
    settings_.hijri = on;
    fill();
}

void PreferencesPresenter::switch_open_last(bool on) {
    settings_.open_last = on;
    fill();
}

void PreferencesPresenter::fill() {
    view_.language.chosen = index_of(language_codes, settings_.language);
    view_.digits.chosen = index_of(digit_codes, settings_.digits);
    view_.theme.chosen = index_of(theme_codes, settings_.theme);
    const auto size =
        std::find_if(text_sizes.begin(), text_sizes.end(), [this](int step) { return step >= settings_.text_size; });
    view_.text_size.chosen = static_cast<int>(size - text_sizes.begin());
    view_.hijri.on = settings_.hijri;
    view_.open_last.on = settings_.open_last;
    view_.date_sample.shown = text::date(settings_.voice(voice_.language), today_);
}

} // namespace mizan::gui
