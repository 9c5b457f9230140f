#pragma once
#include "store/sqlite/viewing.hpp"

namespace mizan::store {

/// A connection, or a writer's connection, with the transaction that keeps its view.
struct OpenedConnection {
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Transaction> transaction;
    OpenedConnection(std::unique_ptr<Connection> opened, bool for_writing)
        : connection{std::move(opened)}, transaction{std::make_unique<Transaction>(*connection, for_writing)} {}
};

/// app::Reader over one connection of its own.
class SqliteReader final : private OpenedConnection, public Viewing<app::Reader> {
public:
    SqliteReader(std::unique_ptr<Connection> opened, CalendarCache& calendars)
        : OpenedConnection{std::move(opened), false}, Viewing{*connection, calendars} {}
};

} // namespace mizan::store
