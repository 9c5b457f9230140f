#pragma once
#include "app/ports/records.hpp"
#include "base/error.hpp"

#include <nlohmann/json.hpp>

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

} // namespace mizan::app
