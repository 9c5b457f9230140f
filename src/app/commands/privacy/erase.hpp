#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Takes away who a customer is (by the source's own word for them) and the comments on their interactions. Every
/// number and the audit chain stay as they are; copies that were made before are not touched. Refuses
/// `customer_unknown` {found} where nobody of that word is kept, what permitted() does.
Result<Erased> erase_customer(App& app, const std::string& actor, const std::string& customer, bool dry_run = false);

/// How long what is erasable is kept, in days after the interaction was opened; missing: for ever.
struct Retention {
    std::optional<std::int64_t> comments, customers;
    bool operator==(const Retention&) const = default;
};
Retention retention(Reader& reader, Instant known_at);
/// Refuses `retention_out_of_range` {found}: less than a day; `nothing_changed`.
Result<void> set_retention(App& app, const std::string& actor, const Retention& kept);
/// Erases what was kept long enough: comments, and customers nothing was opened for since. Refuses `retention_not_set`.
Result<Erased> apply_retention(App& app, const std::string& actor, bool dry_run = false);

} // namespace mizan::app
