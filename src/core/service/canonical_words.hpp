#pragma once
#include "core/service/interaction.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

/// How single values are written and read in canonical text (core/service/canonical.hpp tells the forms).
/// `read` leaves the value alone and returns false where the text is not of the form.
namespace mizan::core::words {

std::string text_of(const std::string& value);
std::string text_of(Instant value);
std::string text_of(Seconds value);
std::string text_of(bool value);
std::string text_of(const Money& value);
std::string text_of(const RecoveryMark& mark);
std::string text_of(const std::vector<Pause>& pauses);
std::string text_of(const std::vector<ReplySpan>& spans);
std::string text_of(const std::vector<Promise>& promises); // without their kind
std::string text_of(const std::vector<AliasId>& people);

bool read(std::string_view text, std::string& value);
bool read(std::string_view text, Instant& value);
bool read(std::string_view text, Seconds& value);
bool read(std::string_view text, bool& value);
bool read(std::string_view text, Money& value);
bool read(std::string_view text, RecoveryMark& mark);
bool read(std::string_view text, std::vector<Pause>& pauses);
bool read(std::string_view text, std::vector<ReplySpan>& spans);
bool read(std::string_view text, std::vector<Promise>& promises);
bool read(std::string_view text, std::vector<AliasId>& people);

/// "first second"; without the space where one is empty.
std::string joined(std::string first, std::string_view second);
/// Cuts the last word (and the space before it) where it is this one.
bool take_last_word(std::string_view& text, std::string_view word);

template <class Integer>
bool read_integer(std::string_view text, Integer& value) {
    Integer found{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
    if (error != std::errc{} || end != text.data() + text.size()) return false;
    value = found;
    return true;
}

template <class Integer>
requires std::is_integral_v<Integer> std::string text_of(Integer value) {
    return std::to_string(value);
}
template <class Integer>
requires std::is_integral_v<Integer>
bool read(std::string_view text, Integer& value) {
    return read_integer(text, value);
}

template <class Kind>
std::string text_of(Id<Kind> id) {
    return id ? std::to_string(id.value) : std::string{};
}
template <class Kind>
bool read(std::string_view text, Id<Kind>& id) {
    if (!text.empty()) return read_integer(text, id.value);
    id = {};
    return true;
}

template <class Code>
requires std::is_enum_v<Code> std::string text_of(Code code) {
    return std::string{name_of(code)};
}
template <class Code>
requires std::is_enum_v<Code>
bool read(std::string_view text, Code& code) {
    const auto found = code_of<Code>(text);
    if (found) code = *found;
    return found.has_value();
}

template <class Value>
std::string text_of(const std::optional<Value>& value) {
    return value ? text_of(*value) : std::string{};
}
template <class Value>
bool read(std::string_view text, std::optional<Value>& value) {
    if (text.empty()) {
        value.reset();
        return true;
    }
    Value found{};
    if (!read(text, found)) return false;
    value = std::move(found);
    return true;
}

} // namespace mizan::core::words
