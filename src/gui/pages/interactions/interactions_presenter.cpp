#include "gui/pages/interactions/interactions_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

const app::ToldClock* clock_of(const std::optional<app::InteractionDetail>& detail, const std::string& kpi) {
    if (!detail) return nullptr;
    const auto found = std::ranges::find(detail->clocks, kpi, &app::ToldClock::kpi);
    return found == detail->clocks.end() ? nullptr : &*found;
}

} // namespace

InteractionsPresenter::InteractionsPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.title.shown = text::say_word(voice_, "gui.page", "interactions");
    show_names({});
    show_count();
    view_.empty.visible = false;
}

void InteractionsPresenter::show_no_data() {
    lines_.reset({});
    turn_part(0);
    view_.count.shown = "";
    view_.export_list.enabled = false;
    view_.table.visible = view_.filters.visible = false;
    view_.empty.visible = true;
    view_.empty_title.shown = text::say(voice_, "gui.interactions.no_data");
    view_.empty_words.shown = text::say(voice_, "gui.interactions.no_data_words");
    view_.empty_import.visible = view_.empty_record.visible = true;
    view_.empty_clear.visible = false;
    choose_row(-1);
}

void InteractionsPresenter::show_waiting(const Period& period) {
    period_ = period;
    view_.filters.visible = true;
}

void InteractionsPresenter::show(app::InteractionList list) {
    lines_.reset(std::move(list.ids));
    if (chosen_ && !choose_listed(*chosen_)) chosen_.reset();
    turn_part(0);
    show_count();
    forget_detail();
}

void InteractionsPresenter::turn_part(int by) {
    const auto last = static_cast<std::ptrdiff_t>(lines_.size() == 0 ? 0 : (lines_.size() - 1) / part_size);
    part_ = static_cast<std::size_t>(std::clamp(static_cast<std::ptrdiff_t>(part_) + by, std::ptrdiff_t{0}, last));
    show_part();
}

void InteractionsPresenter::show_part() {
    const auto first = first_row(), size = lines_.size();
    view_.part_area.visible = size > part_size;
    view_.previous_part.enabled = part_ > 0;
    view_.next_part.enabled = first + part_size < size;
    view_.part.shown = text::say(voice_, "gui.interactions.part",
                                 {{"first", static_cast<std::int64_t>(first + 1)},
                                  {"last", static_cast<std::int64_t>(first + rows())},
                                  {"n", static_cast<std::int64_t>(size)}});
}

void InteractionsPresenter::show_refusal(const Refusal& refusal) {
    lines_.reset({});
    turn_part(0);
    show_count();
    view_.empty_title.shown = text::say(voice_, gone() ? "gui.interactions.nothing_fits" : "gui.problem_title");
    view_.empty_words.shown = text::say(voice_, refusal);
    choose_row(-1);
}

void InteractionsPresenter::show_count() {
    const bool empty = lines_.size() == 0, filtered = filters_.any();
    view_.count.shown = text::say(voice_, filtered ? "gui.interactions.count_fitting" : "gui.interactions.count",
                                  {{"n", static_cast<std::int64_t>(lines_.size())}});
    if (!period_.name.empty()) view_.count.shown += " · " + text::period(voice_, period_);
    view_.export_list.enabled = !empty;
    view_.table.visible = !empty;
    view_.empty.visible = empty;
    if (!empty) return;
    const char* title = filtered ? "gui.interactions.nothing_fits" : "gui.interactions.none";
    const char* words = filtered ? "gui.interactions.nothing_fits_words" : "gui.interactions.none_words";
    view_.empty_title.shown = text::say(voice_, title);
    view_.empty_words.shown = text::say(voice_, words);
    view_.empty_clear.visible = filtered;
    view_.empty_import.visible = view_.empty_record.visible = !filtered;
}

std::optional<InteractionRow> InteractionsPresenter::row(std::size_t index) {
    const auto* line = lines_.line(first_row() + index);
    return line == nullptr ? std::nullopt : std::optional{interaction_row(voice_, *line)};
}

std::string InteractionsPresenter::file_name() const {
    return text::say_word(voice_, "gui.page", "interactions") + " " + period_.name;
}

std::string InteractionsPresenter::chosen_as_text(const std::vector<std::size_t>& columns) const {
    const auto* line = chosen_line();
    if (line == nullptr) return {};
    const InteractionRow words = interaction_row(voice_, *line);
    std::string text;
    for (const auto column : columns)
        text += (column == columns.front() ? "" : "\t") +
                text::without_isolation(plain_cell(words, static_cast<InteractionColumn>(column)));
    return text;
}

void InteractionsPresenter::choose_row(int row) {
    chosen_.reset();
    if (row >= 0 && static_cast<std::size_t>(row) < rows())
        chosen_ = lines_.id(first_row() + static_cast<std::size_t>(row));
    forget_detail();
}

bool InteractionsPresenter::choose_listed(InteractionId which) {
    const auto row = lines_.row_of(which);
    if (!row) return false;
    chosen_ = which;
    part_ = *row / part_size;
    show_part();
    forget_detail();
    return true;
}

int InteractionsPresenter::chosen_row() const {
    const auto row = chosen_ ? lines_.row_of(*chosen_) : std::nullopt;
    return row && *row / part_size == part_ ? static_cast<int>(*row - first_row()) : -1;
}

const app::ListedInteraction* InteractionsPresenter::chosen_line() const {
    const int row = chosen_row();
    return row < 0 ? nullptr : lines_.known_line(first_row() + static_cast<std::size_t>(row));
}

std::optional<app::InteractionName> InteractionsPresenter::chosen() const {
    const auto* line = chosen_line();
    return line == nullptr ? std::nullopt : std::optional{app::InteractionName{line->source, line->external_id}};
}

void InteractionsPresenter::forget_detail() {
    detail_.reset();
    show_chosen();
}

void InteractionsPresenter::show_detail(app::InteractionDetail detail) {
    detail_ = std::move(detail);
    show_chosen();
}

void InteractionsPresenter::show_detail_refusal(const Refusal& refusal) {
    forget_detail();
    view_.detail_words.shown = text::say(voice_, refusal);
}

void InteractionsPresenter::show_chosen() {
    const bool known = detail_.has_value();
    const bool excluded = known && detail_->line.excluded;
    view_.detail.visible = chosen_.has_value();
    view_.correct.enabled = view_.exclude.enabled = view_.take_in.enabled = known;
    view_.exclude.visible = !excluded;
    view_.take_in.visible = excluded;
    const auto by_hand = [](const auto& correction) { return correction.kind != app::CorrectionKind::import; };
    view_.undo.enabled = known && std::ranges::any_of(detail_->corrections, by_hand);
    view_.open_link.visible = known && !detail_->link.empty();
    view_.facts.visible = known;
    view_.history.visible = known && !detail_->corrections.empty();
    view_.history_title.shown = view_.history.visible ? text::say(voice_, "gui.interactions.history") : "";
    view_.detail_title.shown = known ? text::isolated(voice_, detail_->line.external_id) : "";
    view_.detail_words.shown = known ? text::say(voice_, "gui.interactions.recorded",
                                                 {{"at", detail_->recorded_at}, {"source", detail_->line.source}})
                                     : text::say(voice_, "gui.interactions.reading");
    show_clock("first_response", view_.first_response_title, view_.first_response_words, view_.first_response_clock);
    show_clock("resolution", view_.resolution_title, view_.resolution_words, view_.resolution_clock);
}

void InteractionsPresenter::show_clock(const char* kpi, Text& title, Text& words, Place& place) {
    const auto* clock = clock_of(detail_, kpi);
    title.shown = clock ? text::say_word(voice_, "kpi", kpi) : "";
    words.shown = clock ? clock_words(voice_, *clock, detail_->as_of) : "";
    place.visible = clock && !clock->segments.empty();
}

std::vector<Fact> InteractionsPresenter::facts() const {
    return detail_ ? facts_of(voice_, detail_->fields) : std::vector<Fact>{};
}

std::vector<Fact> InteractionsPresenter::history() const {
    return detail_ ? history_of(voice_, detail_->corrections) : std::vector<Fact>{};
}

std::vector<ClockPart> InteractionsPresenter::clock(const std::string& kpi) const {
    const auto* told = clock_of(detail_, kpi);
    return told ? clock_parts(voice_, told->segments) : std::vector<ClockPart>{};
}

} // namespace mizan::gui
