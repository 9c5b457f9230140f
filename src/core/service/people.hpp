#pragma once
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/instant.hpp"
#include "base/ratio.hpp"
#include "core/service/codes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// What a person is here from one date to another ([from, to), open where missing).
struct Engagement {
    std::optional<Date> from, to;
    TeamId team;
    std::string role; // agent, lead, hr, admin
    std::string grade, shift;
    std::optional<Ratio> fte;
    bool holds_on(Date date) const { return (!from || *from <= date) && (!to || date < *to); }
    bool operator==(const Engagement&) const = default;
};

/// A name that a source uses for somebody, valid on dates.
struct PersonAlias {
    AliasId alias;
    SourceId source; // none: any source
    std::string name;
    std::optional<Date> from, to;
    bool operator==(const PersonAlias&) const = default;
};

/// Somebody who works here.
struct Person {
    PersonId id;
    std::string name; // as first met, or in English
    std::string name_ar;
    std::optional<Date> employed_from, employed_to;
    std::vector<PersonAlias> aliases;
    std::vector<Engagement> engagements; // by date

    const Engagement* engagement_on(Date date) const {
        for (const auto& engagement : engagements)
            if (engagement.holds_on(date)) return &engagement;
        return nullptr;
    }
};

struct Team {
    TeamId id;
    std::string name, name_ar;
    bool operator==(const Team&) const = default;
};

/// Whether days away never lower eligibility.
constexpr bool is_protected(AbsenceKind kind) {
    return kind == AbsenceKind::parental || kind == AbsenceKind::sick;
}

/// Days away.
struct Absence {
    PersonId person;
    AbsenceKind kind = AbsenceKind::other;
    Date first, end; // half-open
    bool operator==(const Absence&) const = default;
};

/// A stretch for which a person was rostered, or logged in.
struct WorkInterval {
    enum class Kind : std::uint8_t { rostered, logged };
    PersonId person;
    Kind kind = Kind::logged;
    Instant from, to;
    bool operator==(const WorkInterval&) const = default;
};

/// What a customer is worth: average purchase × purchases a year × years. No name here: those are erasable.
struct CustomerValue {
    CustomerId id;
    std::string segment, programme;
    std::optional<Date> since, left;
    std::int64_t purchase_value_minor = 0;
    std::string currency;
    Ratio purchases_per_year;
};

} // namespace mizan::core
