#include "core/scorecards/scheme.hpp"

namespace mizan::core {
namespace {

/// Marks in per cent.
SchemeLine line(std::string kpi, int weight, int floor, int target, int stretch) {
    constexpr std::int64_t hundred = 100;
    SchemeLine line;
    line.kpi = std::move(kpi);
    line.weight = weight;
    line.floor = Ratio{floor, hundred};
    line.target = Ratio{target, hundred};
    line.stretch = Ratio{stretch, hundred};
    return line;
}

std::vector<Band> usual_bands() {
    return {{"outstanding", Points{110'00}},
            {"strong", Points{100'00}},
            {"solid", Points{85'00}},
            {"developing", Points{60'00}},
            {"below", Points{0}}};
}

Scheme shipped(std::string id, std::vector<SchemeLine> lines) {
    Scheme scheme;
    scheme.id = std::move(id);
    scheme.lines = std::move(lines);
    scheme.bands = usual_bands();
    return scheme;
}

/// Speed of answering and what callers say. What every telephone exchange exports (answered, queue) is worth 60.
Scheme phone_scheme() {
    return shipped("phone", {
                                line("service_level", 25, 50, 80, 95),
                                line("answer_rate", 20, 80, 95, 99),
                                line("first_response_target", 15, 60, 90, 98),
                                line("csat", 20, 60, 85, 95),
                                line("resolved", 15, 60, 85, 95),
                                line("complaint", 5, 10, 3, 0),
                            });
}

/// Cases that last for days. Resolution with either first responses or reopenings is worth 60.
Scheme ticket_scheme() {
    return shipped("tickets", {
                                  line("resolution_target", 40, 50, 85, 95),
                                  line("first_response_target", 20, 60, 90, 98),
                                  line("reopen", 20, 20, 8, 2),
                                  line("csat", 15, 60, 85, 95),
                                  line("transfer", 5, 60, 30, 10),
                              });
}

} // namespace

Scheme default_scheme() {
    return shipped("default", {
                                  line("first_response_target", 20, 60, 90, 98),
                                  line("resolution_target", 20, 50, 85, 95),
                                  line("csat", 20, 60, 85, 95),
                                  line("fcr", 15, 50, 75, 90),
                                  line("service_level", 10, 50, 80, 95),
                                  line("reopen", 10, 20, 8, 2),
                                  line("promise_kept", 5, 70, 95, 100),
                              });
}

std::vector<Scheme> shipped_schemes() {
    return {default_scheme(), phone_scheme(), ticket_scheme()};
}

} // namespace mizan::core
