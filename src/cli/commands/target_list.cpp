#include "app/queries/standpoint.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct TargetListOptions {
    std::string database;
};

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json{date->iso()} : Json{};
}

template <class Code>
Json code_or_null(const std::optional<Code>& code) {
    return code ? Json{core::name_of(*code)} : Json{};
}

template <class Code>
Cell code_cell(const Context& context, std::string_view kind, const std::optional<Code>& code) {
    return code ? word_cell(context, kind, core::name_of(*code)) : Cell{"", Json{}};
}

/// Targets end before a date; people say the last day on which they hold.
std::optional<Date> last_day(const core::ServiceTarget& target) {
    return target.to ? std::optional{*target.to - 1} : std::nullopt;
}

int run(Context& context, const TargetListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(std::max(context.clock().now(), reader->last_change()));
    const core::Rulebook rulebook = reader->rulebook(known_at);
    auto targets = reader->targets(known_at);
    std::erase_if(targets, [](const core::ServiceTarget& one) { return one.shipped; });
    std::ranges::copy(core::ServiceTargets::shipped(), std::back_inserter(targets));
    Json json = Json::array();
    Table table{{context.column("kind"), context.column("seconds", true), context.column("team"),
                 context.column("channel"), context.column("priority"), context.column("grade"), context.column("from"),
                 context.column("to"), context.column("shipped")}};
    const auto date_cell = [&](const std::optional<Date>& date) {
        return Cell{date ? text::short_date(context.voice(), *date) : "", date_or_null(date), true};
    };
    for (const core::ServiceTarget& target : targets) {
        const core::Team* team = target.team ? app::team_of(rulebook, *target.team) : nullptr;
        json.add(Json::object()
                     .put("team", team ? Json{team->name} : Json{})
                     .put("channel", code_or_null(target.channel))
                     .put("priority", code_or_null(target.priority))
                     .put("grade", text_or_null(target.grade))
                     .put("kind", core::name_of(target.kind))
                     .put("seconds", target.within.count())
                     .put("from", date_or_null(target.from))
                     .put("to", date_or_null(last_day(target)))
                     .put("shipped", target.shipped));
        table.add(
            {word_cell(context, "target_kind", core::name_of(target.kind)),
             Cell{text::duration(context.voice(), target.within), Json{target.within.count()}}, team ? team->name : "",
             code_cell(context, "channel", target.channel), code_cell(context, "priority", target.priority),
             target.grade, date_cell(target.from), date_cell(last_day(target)),
             Cell{context.say(target.shipped ? "target_from.shipped" : "target_from.own"), Json{target.shipped}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_target_list(CLI::App& root) {
    const auto options = std::make_shared<TargetListOptions>();
    CLI::App* line = group_of(root, "target", "help_target")->add_subcommand("list", "help_target_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "target list support.mizan"};
}

} // namespace mizan::cli
