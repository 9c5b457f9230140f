#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// What somebody may mean who types a few letters. Of each kind at most so many.
struct Found {
    struct Agent {
        std::string name, name_ar;
    };
    struct Ticket {
        InteractionId id;
        std::string source, external_id;
        Instant opened_at;
    };
    std::vector<Agent> agents;           // whose name in either language, or alias, holds the text; by name
    std::vector<Ticket> tickets;         // whose number begins with it
    std::vector<CustomerCard> customers; // whose key, name or contact holds it
};
/// An empty text finds nothing, nor does somebody who may not see it: of agents and tickets what is theirs.
Found search(App& app, const std::string& text, int limit, const Asking& asking = {});

} // namespace mizan::app
