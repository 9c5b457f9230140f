#pragma once
#include "base/date.hpp"
#include "base/money.hpp"
#include "base/period.hpp"
#include "base/ratio.hpp"
#include "core/kpi/definition.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mizan::text {

/// Values as people read them. Every number on a screen, page or sentence is made here; files for machines are not.

std::string number(const Voice& voice, std::int64_t value);                // 12,345
std::string decimal(const Voice& voice, const Ratio& value, int digits);   // 3.40
std::string share(const Voice& voice, const Ratio& value, int digits = 1); // 85.0%
std::string points(const Voice& voice, Points value);                      // 97.25
std::string money(const Voice& voice, const Money& value);                 // 45,000.000 OMR
std::string date(const Voice& voice, Date value);                          // 1 June 2025
std::string short_date(const Voice& voice, Date value);                    // 2025-06-01 in either language's digits
std::string month(const Voice& voice, Month value);                        // June 2025
std::string short_month(const Voice& voice, Month value);                  // Jun
std::string instant(const Voice& voice, Instant value);                    // 1 June 2025, 09:30
std::string clock_time(const Voice& voice, Instant value);                 // 09:30
std::string hijri_date(const Voice& voice, Date value);                    // 5 Dhuʻl-Hijjah 1446 AH (Umm al-Qura)
std::string period(const Voice& voice, const Period& value);               // Q2 2025
/// The two largest units: "45 s", "2 min 5 s", "3 h 20 min", "2 d 4 h" (days of 24 h). Tenths of seconds under a
/// minute: "2.5 s".
std::string duration(const Voice& voice, const Ratio& seconds);
std::string duration(const Voice& voice, Seconds value);
/// The same without days, which working time has none of: "42 h 10 min".
std::string working_time(const Voice& voice, Seconds value);

/// A KPI's value in its unit; "–" where missing.
std::string figure_value(const Voice& voice, core::Unit unit, const std::optional<Ratio>& value,
                         const std::string& currency = {});
/// "70.9% to 92.9%"; empty where either is missing.
std::string interval(const Voice& voice, core::Unit unit, const std::optional<Ratio>& low,
                     const std::optional<Ratio>& high, const std::string& currency = {});

/// Digits 0-9 replaced by those of the voice.
std::string digits(const Voice& voice, std::string_view text);
/// A name, number or path that must not disturb the direction around it (U+2068 … U+2069). In English text it is
/// returned as it stands unless it holds right-to-left letters.
std::string isolated(const Voice& voice, std::string_view text);
/// "a, b", with the comma of the language.
std::string listed(const Voice& voice, const std::vector<std::string>& words);
/// Without isolation marks, as read back from a control.
std::string without_isolation(std::string_view text);

} // namespace mizan::text
