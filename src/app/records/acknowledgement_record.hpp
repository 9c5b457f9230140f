#pragma once
#include "app/ports/store.hpp"

namespace mizan::app {

/// That somebody has seen their published card.
inline constexpr std::string_view acknowledgement_kind = "acknowledgement";

struct Acknowledged {
    PersonId person;
    Instant at;
    std::string comment;
};

std::string acknowledgement_body(std::int64_t publication, PersonId person, const std::string& comment);
/// Of a publication, the first of each person.
std::vector<Acknowledged> acknowledgements(Reader& reader, std::int64_t publication, Instant known_at);

} // namespace mizan::app
