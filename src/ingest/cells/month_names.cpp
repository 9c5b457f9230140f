#include "ingest/cells/text.hpp"
#include "ingest/cells/time_format.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

struct MonthName {
    std::string_view name; // lower case
    int month;
};

/// A name stands before every name that it begins with.
constexpr MonthName month_names[] = {
    {"january", 1},   {"jan", 1},          {"february", 2},      {"feb", 2},          {"march", 3},
    {"mar", 3},       {"april", 4},        {"apr", 4},           {"may", 5},          {"june", 6},
    {"jun", 6},       {"july", 7},         {"jul", 7},           {"august", 8},       {"aug", 8},
    {"september", 9}, {"sept", 9},         {"sep", 9},           {"october", 10},     {"oct", 10},
    {"november", 11}, {"nov", 11},         {"december", 12},     {"dec", 12},         {"يناير", 1},
    {"فبراير", 2},    {"مارس", 3},         {"أبريل", 4},         {"ابريل", 4},        {"إبريل", 4},
    {"مايو", 5},      {"يونيو", 6},        {"يونيه", 6},         {"يوليو", 7},        {"يوليه", 7},
    {"أغسطس", 8},     {"اغسطس", 8},        {"سبتمبر", 9},        {"أكتوبر", 10},      {"اكتوبر", 10},
    {"نوفمبر", 11},   {"ديسمبر", 12},      {"كانون الثاني", 1},  {"شباط", 2},         {"آذار", 3},
    {"نيسان", 4},     {"أيار", 5},         {"حزيران", 6},        {"تموز", 7},         {"آب", 8},
    {"أيلول", 9},     {"تشرين الأول", 10}, {"تشرين الثاني", 11}, {"كانون الأول", 12}, {"جانفي", 1},
    {"فيفري", 2},     {"أفريل", 4},        {"ماي", 5},           {"جوان", 6},         {"جويلية", 7},
    {"أوت", 8},
};

bool begins(std::string_view text, std::string_view name) {
    return text.size() >= name.size() && std::equal(name.begin(), name.end(), text.begin(), [](char n, char t) {
               return n == t || (t >= 'A' && t <= 'Z' && n == t + ('a' - 'A'));
           });
}

} // namespace

std::optional<int> take_month_name(std::string_view& text) {
    for (const auto& [name, month] : month_names) {
        if (!begins(text, name)) continue;
        text.remove_prefix(name.size());
        if (text.starts_with('.')) text.remove_prefix(1);
        return month;
    }
    return std::nullopt;
}

} // namespace mizan::ingest
