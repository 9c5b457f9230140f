#pragma once
#include "app/queries/standpoint.hpp"
#include "core/signals/finding.hpp"

namespace mizan::app {

/// What an interaction that the checks looked at is called.
struct CheckedRowName {
    std::string source, external_id;
    core::Channel channel = core::Channel::email;
    Instant opened_at;
};

/// The work of a period as the checks read it: inbound interactions opened in it, not excluded, not a bot's.
struct CheckedRows {
    std::vector<core::CheckedRow> rows;
    std::map<std::int64_t, CheckedRowName> names; // by interaction
};
CheckedRows checked_rows(Reader& reader, const Standpoint& point);

/// People of one team and shift on a day have one key.
core::Peers peers_on(const core::Rulebook& rulebook, Date day);

} // namespace mizan::app
