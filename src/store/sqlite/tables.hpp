#pragma once
#include <array>
#include <span>
#include <string_view>

namespace mizan::store {

/// Append-only tables that the digests of the audit chain cover; each has a dense ascending `id`.
inline constexpr std::string_view fact_tables[] = {
    "organisation",  "source",      "topic",          "currency",   "team",         "team_name",     "person",
    "person_detail", "alias",       "alias_person",   "engagement", "absence",      "work_interval", "definition",
    "target",        "customer",    "customer_value", "batch",      "batch_result", "interaction",   "promise",
    "correction",    "name_change", "fact_change",    "record"};

/// Of these, what a rulebook is made of (core::Rulebook): its version is the last entry that wrote to one of them.
inline constexpr std::string_view rulebook_tables = "'organisation','team','team_name','person','person_detail','alias'"
                                                    ",'alias_person','engagement','definition','target','name_change'";
/// What the present state of interactions is made of.
inline constexpr std::string_view row_tables = "'interaction','promise','correction'";

/// Derived from facts alone, all of them rebuilt together.
inline constexpr std::string_view index_tables[] = {"credit_index", "contact_index", "open_index", "promise_index",
                                                    "channel_seen"};

} // namespace mizan::store
