#include "app/commands/privacy/erase.hpp"

#include "app/commands/edit.hpp"
#include "app/records/body.hpp"
#include "app/records/values.hpp"

namespace mizan::app {
namespace {

constexpr std::string_view retention_kind = "retention";

nlohmann::json counts(const Erased& erased) {
    return {{"customers", erased.customers}, {"comments", erased.comments}};
}

/// `erase(writer)` under one lock; a dry run is thrown away.
template <class Erase>
Result<Erased> erased_by(App& app, const std::string& actor, const std::string& command, bool dry_run, Erase erase) {
    const auto done = [&]() -> Result<Erased> {
        auto writer = writer_for(app, actor, Action::erase_customer);
        if (!writer) return writer.refusal();
        Result<Erased> erased = erase(**writer);
        if (erased && !dry_run) (*writer)->commit(command, counts(*erased).dump());
        return erased;
    };
    return on_record(app, actor, command, done());
}

bool in_range(const std::optional<std::int64_t>& days) {
    return !days || *days >= 1;
}

} // namespace

Result<Erased> erase_customer(App& app, const std::string& actor, const std::string& customer, bool dry_run) {
    return erased_by(app, actor, "erase_customer", dry_run, [&](Writer& writer) -> Result<Erased> {
        const auto known = writer.customer_named(customer);
        if (!known || !writer.customer_card(*known)) return Refusal{"customer_unknown", {{"found", customer}}};
        return writer.erase_customer(*known);
    });
}

Retention retention(Reader& reader, Instant known_at) {
    const auto records = reader.records(retention_kind, known_at);
    if (records.empty()) return {};
    return read_body(records.back(), [](const nlohmann::json& body) {
        return Retention{maybe_from<std::int64_t>(body.at("comments")), maybe_from<std::int64_t>(body.at("customers"))};
    });
}

Result<void> set_retention(App& app, const std::string& actor, const Retention& kept) {
    return edited(
        app, actor, "retention_set", Action::erase_customer,
        [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
            for (const auto& days : {kept.comments, kept.customers})
                if (!in_range(days)) return Refusal{"retention_out_of_range", {{"found", *days}}};
            const Instant now = present(app, writer);
            if (retention(writer, now) == kept) return Refusal{"nothing_changed", {}};
            const auto records = writer.records(retention_kind, now);
            const auto subject = records.empty() ? std::nullopt : std::optional{records.front().subject};
            const std::string body =
                nlohmann::json{{"comments", json_of(kept.comments)}, {"customers", json_of(kept.customers)}}.dump();
            writer.put_record(retention_kind, subject, body);
            return body;
        });
}

Result<Erased> apply_retention(App& app, const std::string& actor, bool dry_run) {
    return erased_by(app, actor, "retention_apply", dry_run, [&](Writer& writer) -> Result<Erased> {
        const Instant now = present(app, writer);
        const Retention kept = retention(writer, now);
        if (kept == Retention{}) return Refusal{"retention_not_set", {}};
        const auto before = [&](std::int64_t days) { return now - std::chrono::days{days}; };
        Erased erased;
        if (kept.customers) erased = writer.erase_customers_before(before(*kept.customers));
        if (kept.comments) erased.comments += writer.erase_comments_before(before(*kept.comments)).comments;
        return erased;
    });
}

} // namespace mizan::app
