#include "gui/frame/period_choice.hpp"

#include <string>

namespace mizan::gui {
namespace {

std::string name_of_period(PeriodChoice::Kind kind, Date first) {
    auto year = std::to_string(first.year());
    switch (kind) {
    case PeriodChoice::Kind::month: return Month::of(first).iso();
    case PeriodChoice::Kind::quarter: return year + "-Q" + std::to_string((first.month() + 2) / 3);
    case PeriodChoice::Kind::year: return year;
    }
    return year;
}

} // namespace

PeriodChoice::PeriodChoice(Month first, Month last) : first_{first}, last_{last} {
    list_periods();
    chosen_ = static_cast<int>(periods_.size()) - 1;
}

std::optional<Period> PeriodChoice::period() const {
    if (chosen_ < 0) return std::nullopt;
    return periods_[static_cast<std::size_t>(chosen_)];
}

void PeriodChoice::choose_kind(Kind kind) {
    const auto before = period();
    kind_ = kind;
    if (!before) return;
    list_periods();
    choose_holding(std::min(before->end, last_.end()) - 1);
}

void PeriodChoice::choose(int index) {
    if (index >= 0 && index < static_cast<int>(periods_.size())) chosen_ = index;
}

void PeriodChoice::choose_month(Month month) {
    if (chosen_ < 0 || month < first_ || last_ < month) return;
    kind_ = Kind::month;
    list_periods();
    choose_holding(month.first());
}

bool PeriodChoice::can_step(int by) const {
    return chosen_ >= 0 && chosen_ + by >= 0 && chosen_ + by < static_cast<int>(periods_.size());
}

void PeriodChoice::step(int by) {
    if (can_step(by)) chosen_ += by;
}

void PeriodChoice::resume(const PeriodChoice& earlier) {
    const auto wanted = earlier.period();
    if (!wanted || chosen_ < 0) return;
    kind_ = earlier.kind_;
    list_periods();
    choose_holding(wanted->first);
}

void PeriodChoice::resume(const std::string& name) {
    PeriodChoice named = *this;
    for (const Kind kind : {Kind::month, Kind::quarter, Kind::year}) {
        named.choose_kind(kind);
        for (int i = 0; i < static_cast<int>(named.periods_.size()); ++i)
            if (named.periods_[static_cast<std::size_t>(i)].name == name) {
                named.chosen_ = i;
                *this = named;
                return;
            }
    }
}

void PeriodChoice::list_periods() {
    periods_.clear();
    for (Month month = first_; month <= last_; ++month.number) {
        const auto period = Period::parse(name_of_period(kind_, month.first()));
        if (period && (periods_.empty() || !(periods_.back() == *period))) periods_.push_back(*period);
    }
}

void PeriodChoice::choose_holding(Date date) {
    chosen_ = static_cast<int>(periods_.size()) - 1;
    for (int i = 0; i < static_cast<int>(periods_.size()); ++i)
        if (periods_[static_cast<std::size_t>(i)].contains(date)) chosen_ = i;
}

} // namespace mizan::gui
