#include "ingest/cells/time_format.hpp"

#include "ingest/cells/text.hpp"

#include <algorithm>
#include <ctime>

namespace mizan::ingest {
namespace {

bool white(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

struct TimeFormat::Parts {
    int year = 0, month = 1, day = 1, day_of_year = 0, hour = 0, minute = 0, second = 0;
    bool half_given = false, afternoon = false, twelve = false;
    std::optional<Seconds> offset;
    std::optional<std::int64_t> epoch;
};

Result<TimeFormat> TimeFormat::compile(std::string_view pattern) {
    TimeFormat format;
    format.pattern_ = pattern;
    const auto refusal = [&](std::string found) {
        return Refusal{"time_format_unreadable", {{"format", std::string{pattern}}, {"found", std::move(found)}}};
    };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (white(c)) {
            if (format.ops_.empty() || format.ops_.back().step != Step::space) format.ops_.push_back({Step::space});
        } else if (c != '%') {
            format.ops_.push_back({Step::literal, c});
        } else if (i + 1 == pattern.size() || !format.add(pattern[i + 1])) {
            return refusal(std::string{pattern.substr(i, 2)});
        } else {
            ++i;
        }
    }
    for (std::size_t i = 0; i + 1 < format.ops_.size(); ++i) {
        Op& op = format.ops_[i];
        if (number(op.step) && number(format.ops_[i + 1].step) && op.least == 1) op.least = 2;
    }
    if (!format.tells_something()) return refusal(std::string{pattern});
    return format;
}

bool TimeFormat::add(char letter) {
    const auto all = [this](std::string_view letters) {
        for (const char c : letters) {
            if (c == ':' || c == '-' || c == '/')
                ops_.push_back({Step::literal, c});
            else
                add(c);
        }
        return true;
    };
    switch (letter) {
    case 'Y': ops_.push_back({Step::year4, 0, 4}); return true;
    case 'y': ops_.push_back({Step::year2, 0, 2}); return true;
    case 'm': ops_.push_back({Step::month}); return true;
    case 'd':
    case 'e': ops_.push_back({Step::day}); return true;
    case 'j': ops_.push_back({Step::day_of_year}); return true;
    case 'H':
    case 'k': ops_.push_back({Step::hour24}); return true;
    case 'I':
    case 'l': ops_.push_back({Step::hour12}); return true;
    case 'M': ops_.push_back({Step::minute, 0, 2}); return true;
    case 'S': ops_.push_back({Step::second, 0, 2}); return true;
    case 'f': ops_.push_back({Step::fraction}); return true;
    case 'p':
    case 'P': ops_.push_back({Step::half}); return true;
    case 'b':
    case 'h':
    case 'B': ops_.push_back({Step::month_name}); return true;
    case 'a':
    case 'A': ops_.push_back({Step::weekday_name}); return true;
    case 'z':
    case 'Z': ops_.push_back({Step::offset}); return true;
    case 's': ops_.push_back({Step::epoch}); return true;
    case 'T': return all("H:M:S");
    case 'R': return all("H:M");
    case 'F': return all("Y-m-d");
    case 'D': return all("m/d/y");
    case '%': ops_.push_back({Step::literal, '%'}); return true;
    default: return false;
    }
}

bool TimeFormat::number(Step step) {
    return step >= Step::year4 && step <= Step::fraction;
}

bool TimeFormat::uses(Step step) const {
    return std::any_of(ops_.begin(), ops_.end(), [step](const Op& op) { return op.step == step; });
}

bool TimeFormat::tells_something() {
    if (uses(Step::epoch)) return has_date_ = true;
    const bool year = uses(Step::year4) || uses(Step::year2);
    const bool month = uses(Step::month) || uses(Step::month_name);
    has_date_ = year && (uses(Step::day_of_year) || (month && uses(Step::day)));
    const bool part_of_a_date = year || month || uses(Step::day) || uses(Step::day_of_year);
    return has_date_ || (!part_of_a_date && (uses(Step::hour24) || uses(Step::hour12)));
}

std::optional<WallStamp> TimeFormat::read(std::string_view text) const {
    Parts parts;
    for (const Op& op : ops_)
        if (!run(op, text, parts)) return std::nullopt;
    if (!text.empty()) return std::nullopt;

    WallStamp stamp;
    stamp.offset = parts.offset;
    if (parts.epoch) {
        const std::int64_t days = *parts.epoch / 86400;
        stamp.date = Date::from_days(static_cast<std::int32_t>(days));
        stamp.since_midnight = Seconds{*parts.epoch % 86400};
        stamp.offset = Seconds{0};
        return stamp;
    }
    if (parts.twelve && (parts.hour < 1 || parts.hour > 12)) return std::nullopt;
    if (parts.half_given && parts.hour <= 12) {
        if (parts.hour == 12) parts.hour = 0;
        if (parts.afternoon) parts.hour += 12;
    }
    const bool end_of_day = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
    if ((parts.hour > 23 && !end_of_day) || parts.minute > 59 || parts.second > 59) return std::nullopt;
    stamp.since_midnight = Seconds{parts.hour * 3600 + parts.minute * 60 + parts.second};
    if (!has_date_) return stamp;
    stamp.date = civil_date(parts.year, parts.month, parts.day);
    if (!stamp.date) return std::nullopt;
    if (parts.day_of_year > 0) {
        *stamp.date = *stamp.date + (parts.day_of_year - 1);
        if (!(*stamp.date < *civil_date(parts.year, 12, 31) + 1)) return std::nullopt;
    }
    return stamp;
}

bool TimeFormat::run(const Op& op, std::string_view& text, Parts& parts) const {
    const auto take = [&](int most, int lowest, int highest, int& out) {
        const auto value = take_number(text, op.least, most);
        if (!value || *value < lowest || *value > highest) return false;
        out = *value;
        return true;
    };
    switch (op.step) {
    case Step::literal:
        if (text.empty() || text.front() != op.literal) return false;
        text.remove_prefix(1);
        return true;
    case Step::space: {
        const std::size_t before = text.size();
        while (!text.empty() && white(text.front()))
            text.remove_prefix(1);
        return text.size() < before;
    }
    case Step::year4: return take(4, 1400, 9999, parts.year);
    case Step::year2:
        if (!take(2, 0, 99, parts.year)) return false;
        parts.year += parts.year >= 69 ? 1900 : 2000;
        return true;
    case Step::month: return take(2, 1, 12, parts.month);
    case Step::day: return take(2, 1, 31, parts.day);
    case Step::day_of_year: return take(3, 1, 366, parts.day_of_year);
    case Step::hour24: return take(2, 0, 24, parts.hour);
    case Step::hour12: parts.twelve = true; return take(2, 1, 12, parts.hour);
    case Step::minute: return take(2, 0, 59, parts.minute);
    case Step::second: return take(2, 0, 59, parts.second);
    case Step::fraction: {
        int cut = 0;
        return take(9, 0, 999'999'999, cut);
    }
    case Step::half:
        if (const auto afternoon = take_half_of_day(text)) {
            parts.half_given = true;
            parts.afternoon = *afternoon;
            return true;
        }
        return false;
    case Step::month_name:
        if (const auto month = take_month_name(text)) {
            parts.month = *month;
            return true;
        }
        return false;
    case Step::weekday_name: {
        const std::size_t before = text.size();
        while (!text.empty() && !white(text.front()) && !digit(text.front()) && text.front() != ',')
            text.remove_prefix(1);
        return text.size() < before;
    }
    case Step::offset: {
        const std::size_t end = std::min(text.find(' '), text.size());
        parts.offset = read_offset(text.substr(0, end));
        text.remove_prefix(end);
        return parts.offset.has_value();
    }
    case Step::epoch: {
        std::int64_t seconds = 0;
        std::size_t taken = 0;
        for (; taken < 11 && !text.empty() && digit(text.front()); ++taken, text.remove_prefix(1))
            seconds = seconds * 10 + (text.front() - '0');
        parts.epoch = seconds;
        return taken > 0;
    }
    }
    return false;
}

std::string TimeFormat::example() const {
    std::tm moment{};
    moment.tm_year = 125, moment.tm_mon = 5, moment.tm_mday = 25, moment.tm_yday = 175, moment.tm_wday = 3;
    moment.tm_hour = 14, moment.tm_min = 30;
    std::string pattern = pattern_;
    for (auto at = pattern.find("%f"); at != std::string::npos; at = pattern.find("%f", at))
        pattern.replace(at, 2, "000"); // strftime knows no fractions
    std::string written(pattern.size() * 8 + 16, '\0');
    written.resize(std::strftime(written.data(), written.size(), pattern.c_str(), &moment));
    return written;
}

bool TimeFormat::day_first() const {
    const auto day = std::ranges::find(ops_, Step::day, &Op::step),
               month = std::ranges::find(ops_, Step::month, &Op::step);
    return day != ops_.end() && month != ops_.end() && day < month;
}

bool TimeFormat::resembles(const TimeFormat& other) const {
    const auto shape = [](const Op& op) {
        if (op.step == Step::literal) return 256 + static_cast<unsigned char>(op.literal);
        if (op.step == Step::year4 || op.step == Step::fraction || op.step == Step::day_of_year)
            return static_cast<int>(op.step);
        return number(op.step) ? static_cast<int>(Step::month) : static_cast<int>(op.step);
    };
    return std::equal(ops_.begin(), ops_.end(), other.ops_.begin(), other.ops_.end(),
                      [&](const Op& a, const Op& b) { return shape(a) == shape(b); });
}

} // namespace mizan::ingest
