#pragma once
#include "base/money.hpp"
#include "base/ratio.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mizan::cli {

/// A JSON value that is built once and printed. Numbers are exact: they are kept as the digits that are printed, and
/// cannot be made from a double. Members keep the order in which they were put.
class Json {
public:
    Json() = default; // null
    Json(std::string_view text) : value_{std::string{text}} {}
    Json(const std::string& text) : value_{text} {}
    Json(const char* text) : value_{std::string{text}} {}
    Json(bool yes) : value_{yes} {}
    Json(int whole) : Json{std::int64_t{whole}} {}
    Json(std::int64_t whole) : value_{Digits{std::to_string(whole)}} {}
    Json(double) = delete;
    template <class T>
    Json(const std::optional<T>& value) {
        if (value) *this = Json{*value};
    }
    static Json array() { return Json{Elements{}}; }
    static Json object() { return Json{Members{}}; }
    /// Exactly so many decimals.
    static Json fixed(const Ratio& value, int decimals) { return Json{Digits{value.fixed(decimals)}}; }
    /// A whole number as such; anything else to at most six decimals, half to even.
    static Json number(const Ratio& value);
    static Json points(Points value) { return fixed(Ratio{value.hundredths, 100}, 2); }
    static Json money(std::int64_t minor, const std::string& currency);

    Json& put(std::string key, Json value); // into an object
    Json& add(Json element);                // into an array
    using Members = std::vector<std::pair<std::string, Json>>;
    /// Of an object; throws std::bad_variant_access otherwise.
    const Members& members() const { return std::get<Members>(value_); }
    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }

    /// Compact, but an array at the top has each element on a line of its own.
    std::string text() const;
    /// The value alone, as a cell of a table: text without quotes, null as nothing.
    std::string bare() const;

private:
    struct Digits {
        std::string text;
    };
    using Elements = std::vector<Json>;
    explicit Json(Digits digits) : value_{std::move(digits)} {}
    explicit Json(Elements elements) : value_{std::move(elements)} {}
    explicit Json(Members members) : value_{std::move(members)} {}
    void write(std::string& out) const;

    std::variant<std::monostate, bool, Digits, std::string, Elements, Members> value_;
};

/// Null where there is no text.
inline Json text_or_null(const std::string& text) {
    return text.empty() ? Json{} : Json{text};
}

} // namespace mizan::cli
