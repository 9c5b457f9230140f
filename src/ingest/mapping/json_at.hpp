#pragma once
#include "base/result.hpp"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// A place in a JSON document that remembers the way to it. Reading keeps the first fault (shared by all places of the
/// document); after one, everything reads as empty, so that callers read straight on and look at the fault once.
/// Faults: `json_wrong_type` {path, expected}, `json_key_unknown` {path, found, known}, `json_key_missing` {path, key},
/// with `prefix` in place of "json".
class JsonAt {
public:
    struct Faults {
        std::string prefix = "json";
        std::optional<Refusal> first;
    };
    JsonAt(const nlohmann::json& value, std::string path, Faults& faults)
        : value_{&value}, path_{std::move(path)}, faults_{&faults} {}

    const std::string& path() const { return path_; }
    const nlohmann::json& raw() const { return *value_; }
    bool present() const { return !value_->is_null(); }

    /// The member; a place with null where there is none.
    JsonAt operator[](const std::string& key) const;
    JsonAt required(const std::string& key) const;
    std::vector<JsonAt> elements() const;                        // of a list
    std::vector<std::pair<std::string, JsonAt>> members() const; // of an object
    void allow_only(std::initializer_list<std::string_view> keys) const;

    std::string text() const;
    std::string text_or(std::string fallback) const { return present() ? text() : std::move(fallback); }
    std::vector<std::string> texts() const; // a list of texts, or a single one
    bool yes_no_or(bool fallback) const;
    /// A text, number or yes/no as text ("true"); nothing for null.
    std::optional<std::string> scalar() const;

    void refuse(std::string code, Arguments arguments) const; // puts {path} in front
    void wrong_type(std::string_view expected) const;

private:
    const nlohmann::json* value_;
    std::string path_;
    Faults* faults_;
};

/// Parses; refuses `<prefix>_not_json` {position, found} and `<prefix>_key_twice` {key}.
Result<nlohmann::json> parse_json(std::string_view text, const std::string& prefix);

} // namespace mizan::ingest
