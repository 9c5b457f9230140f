#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/ratio.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mizan {

/// One named value that a message speaks of. Sentences are made in text/ only; here are codes and values.
using Argument = std::variant<std::string, std::int64_t, Instant, Seconds, Date, Ratio, Money>;

struct NamedArgument {
    std::string name;
    Argument value;
    bool operator==(const NamedArgument&) const = default;
};
using Arguments = std::vector<NamedArgument>;

/// An expected "no": a stable lower_snake code and the values that its sentence names. Nothing was changed.
/// Every code has an English and an Arabic sentence in text/; a test says so.
struct Refusal {
    std::string code;
    Arguments arguments;
    bool operator==(const Refusal&) const = default;
};

/// A value or the reason there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {} // NOLINT: reads as `return value;`
    Result(Refusal refusal)
        : state_{std::in_place_index<1>, std::move(refusal)} {} // NOLINT: reads as `return refusal;`
    explicit operator bool() const { return state_.index() == 0; }
    /// Only where the result holds a value; throws std::bad_variant_access otherwise.
    T& operator*() & { return std::get<0>(state_); }
    const T& operator*() const& { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const Refusal& refusal() const { return std::get<1>(state_); }

private:
    std::variant<T, Refusal> state_;
};

struct Done {};
template <>
class [[nodiscard]] Result<void> : public Result<Done> {
public:
    Result() : Result<Done>{Done{}} {}
    Result(Refusal refusal) : Result<Done>{std::move(refusal)} {} // NOLINT: reads as `return refusal;`
};

} // namespace mizan
