#pragma once
#include "driver.hpp"

#include <fstream>
#include <string>

/// The office of the story: what its help desk wrote down of the last quarter of 2025 (see story_test.cpp).
namespace mizan::gui::driving {

/// How one office's help desk calls its columns, in each language; no profile knows all of it.
struct Office {
    text::Language language;
    const char* headings;
    const char* by_mail;
    const char* at_counter;
    const char* sara;
    const char* omar;
};
inline const Office offices[] = {{text::Language::en, "Case ID,Channel,Created at,Agent,First answer,Solved at,Rating",
                                  "Email", "Counter", "Sara Ali", "Omar Said"},
                                 {text::Language::ar,
                                  "رقم الطلب,القناة,تاريخ الإنشاء,الموظف,أول جواب,تاريخ الحل,التقييم", "Email",
                                  "شباك الخدمة", "سارة علي", "عمر سعيد"}};
inline constexpr int cases = 20, answered_column = 5; // of each agent; of the file, from 1

inline std::string wall(Instant time) {
    return iso8601(time).substr(0, 10) + " " + iso8601(time).substr(11, 8);
}

inline std::filesystem::path last_quarter(const Office& office, const std::string& name) {
    const auto file = folder() / (name + ".csv");
    std::ofstream out{file};
    out << office.headings << "\n";
    const Instant first = *parse_iso8601("2025-10-05T08:00:00Z"); // written without a zone: the office's own
    for (int k = 1; k <= cases; ++k) {
        const Instant opened = first + 72h * (k - 1);
        const auto answered = opened + (k <= 15 ? 30min : 360min);
        const auto solved = opened + (k <= 15 ? 2h : k <= 17 ? 8h : 80h);
        out << "S-" << k << "," << office.by_mail << "," << wall(opened) << "," << office.sara << "," << wall(answered)
            << "," << wall(solved) << "," << (k <= 17 ? 5 : 2) << "\n";
    }
    for (int k = 1; k <= cases; ++k) {
        const Instant opened = first + 72h * (k - 1) + 2h;
        out << "O-" << k << "," << office.at_counter << "," << wall(opened) << "," << office.omar << ","
            << wall(opened + 5min) << "," << wall(opened + 1h) << ",4\n";
    }
    return file;
}

} // namespace mizan::gui::driving
