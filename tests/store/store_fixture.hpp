#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/database.hpp"
#include "support/calendars.hpp"

#include <filesystem>
#include <string>

namespace mizan::test {

/// A directory that is gone with the object.
class TemporaryDirectory {
public:
    TemporaryDirectory();
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// A new database in Muscat with a clock that stands at 1 July 2025 until told otherwise.
struct FreshStore {
    FreshStore();
    std::unique_ptr<app::Writer> writer(const std::string& actor = "tester");
    /// What somebody would read who asks now.
    Instant now() const { return clock.now(); }
    void later(Seconds span) { clock.set(clock.now() + span); }

    TemporaryDirectory directory;
    FixedClock clock;
    std::filesystem::path path;
    std::unique_ptr<app::Store> store;
};

/// The value of a result that must be one.
template <class Value>
Value granted(Result<Value> result) {
    if (!result) throw std::runtime_error{"refused: " + result.refusal().code};
    return *std::move(result);
}
inline void granted(Result<void> result) {
    if (!result) throw std::runtime_error{"refused: " + result.refusal().code};
}
template <class Value>
std::string refused(const Result<Value>& result) {
    return result ? "" : result.refusal().code;
}

/// A batch of a source that supplies every field, or these.
BatchId a_batch(app::Writer& writer, SourceId source, core::FieldSet supplied = core::FieldSet::all());
/// Adds a row as an import does.
InteractionId add(app::Writer& writer, SourceId source, BatchId batch, const core::Interaction& row,
                  const std::string& comment = {});
/// At least one row in every table of facts: people, calendars, targets, customers, interactions, corrections.
void fill_every_table(app::Writer& writer);
/// One line for everything a person could notice of the store's content: entries, rows, corrections, segments.
std::string content_of(app::Store& store, Instant known_at);
/// The same without the entries of the audit chain: what a refusal must leave as it was.
std::string facts_of(app::Store& store, Instant known_at);
/// Which difference, for the message of a failure: its code, then name=value.
std::string told(const app::Difference& difference);

} // namespace mizan::test
