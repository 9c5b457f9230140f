#pragma once
#include "app/ports/records.hpp"
#include "base/error.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <vector>

namespace mizan::app {

/// Reads a record's body with `read(json)`. What this program wrote it can read: anything else is a broken world,
/// Error `record_unreadable` {record, detail}.
template <class Read>
auto read_body(const Record& record, Read read) {
    try {
        return read(nlohmann::json::parse(record.body));
    } catch (const nlohmann::json::exception& problem) {
        throw Error{"record_unreadable", {{"record", record.id}, {"detail", std::string{problem.what()}}}};
    }
}

/// The values of a map by subject, in the order of its keys.
template <class Key, class Value>
std::vector<Value> values_of(std::map<Key, Value> by_subject) {
    std::vector<Value> values;
    values.reserve(by_subject.size());
    for (auto& [subject, value] : by_subject)
        values.push_back(std::move(value));
    return values;
}

} // namespace mizan::app
