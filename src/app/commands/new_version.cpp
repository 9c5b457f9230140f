#include "app/commands/new_version.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

template <class Body>
const Versioned<Body>* last_version(const std::vector<Versioned<Body>>& versions, const std::string& id) {
    const Versioned<Body>* last = nullptr;
    for (const Versioned<Body>& version : versions)
        if (version.body.id == id && (!last || last->body.version < version.body.version)) last = &version;
    return last;
}

/// Numbers the body after the last version; refuses where it says the same, and where not the last one was seen.
template <class Body>
Result<void> number(Body& body, const std::optional<Date>& from, const Versioned<Body>* last, std::optional<int> seen) {
    if (seen && *seen != (last ? last->body.version : 0)) return Refusal{"changed_meanwhile", {}};
    body.version = last ? last->body.version : 1;
    if (!last) return {};
    if (*last == Versioned<Body>{body, from}) return Refusal{"nothing_changed", {}};
    ++body.version;
    return {};
}

bool code_like(const std::string& id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// `put(writer, now)` under one lock gives the version that it wrote.
template <class Put>
Result<int> new_version(App& app, const std::string& actor, const std::string& action, const std::string& id, Put put) {
    const auto saved = [&]() -> Result<int> {
        auto writer = writer_for(app, actor, Action::edit_rules);
        if (!writer) return writer.refusal();
        Result<int> version = put(**writer, present(app, **writer));
        if (version) (*writer)->commit(action, nlohmann::json{{"id", id}, {"version", *version}}.dump());
        return version;
    };
    return on_record(app, actor, action, saved());
}

} // namespace

Result<int> save_scheme(App& app, const std::string& actor, core::Scheme scheme, std::optional<Date> from,
                        std::optional<int> seen) {
    const std::string id = scheme.id;
    return new_version(app, actor, "scheme_save", id, [&](Writer& writer, Instant now) -> Result<int> {
        if (!code_like(id)) return Refusal{"scheme_id_unreadable", {{"found", id}}};
        const Date on = from ? *from : writer.rulebook(now).zone.date_of(now);
        if (auto valid = core::validate(scheme, kpi_definitions(writer, now, on)); !valid) return valid.refusal();
        const auto known = known_schemes(writer, now);
        const Versioned<core::Scheme>* last = last_version(known, id);
        if (auto numbered = number(scheme, from, last, seen); !numbered) return numbered.refusal();
        const bool own = last_version(writer.schemes(now), id) != nullptr;
        if (last && !own && from) writer.put_scheme(last->body, last->valid_from);
        writer.put_scheme(scheme, from);
        return scheme.version;
    });
}

Result<int> save_kpi(App& app, const std::string& actor, core::KpiDefinition definition, std::optional<Date> from,
                     std::optional<int> seen) {
    definition.built_in = false;
    definition.unit = core::unit_of(definition);
    const std::string id = definition.id;
    return new_version(app, actor, "kpi_save", id, [&](Writer& writer, Instant now) -> Result<int> {
        if (auto valid = core::validate(definition); !valid) return valid.refusal();
        const auto known = writer.own_kpis(now);
        if (auto numbered = number(definition, from, last_version(known, id), seen); !numbered)
            return numbered.refusal();
        writer.put_kpi(definition, from);
        return definition.version;
    });
}

} // namespace mizan::app
