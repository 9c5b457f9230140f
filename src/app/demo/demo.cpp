#include "app/demo.hpp"

#include "app/demo/year.hpp"
#include "app/segments.hpp"
#include "core/service/canonical.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {

Result<std::int64_t> fill_demo(App& app, const std::string& actor, const Progress& progress) {
    auto writer = app.store->write(actor);
    if (!writer) return writer.refusal();
    if ((*writer)->interaction_count() > 0) return Refusal{"demo_not_empty", {}};

    const demo::Setting setting = demo::put_setting(**writer);
    const BatchId batch = (*writer)->begin_batch({setting.source, "demo", "", "{}", demo::supplied_fields(), {}});
    std::int64_t rows = 0;
    const auto take = [&](const core::Interaction& row) {
        (*writer)->add(setting.source, batch, row, (*writer)->digest(core::canonical_bytes(row) + '\n'), {});
        ++rows;
    };
    const Date first = *Date::from_ymd(2025, 1, 1), end = *Date::from_ymd(2026, 1, 1);
    for (Date date = first; date < end; ++date) {
        progress.step("filling_demo", date - first, end - first);
        for (std::size_t agent = 0; agent < demo::agents().size(); ++agent) {
            demo::agent_day(setting, agent, date, take);
            for (const core::WorkInterval& hours : demo::hours_of_day(setting, agent, date))
                (*writer)->add_work_interval(hours);
        }
        demo::unassigned_day(setting, date, take);
    }
    const nlohmann::json detail{{"added", rows}};
    (*writer)->finish_batch(batch, detail.dump());
    (*writer)->commit("fill_demo", detail.dump());
    writer->reset();
    static_cast<void>(rebuild_segments(app, every_segment(), progress));
    return rows;
}

} // namespace mizan::app
