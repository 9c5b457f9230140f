#include "app/queries/today.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct TodayOptions {
    std::string database, team;
};

std::string_view kind_of(const app::TodayThing& thing) {
    return app::today_thing_names[static_cast<std::size_t>(thing.kind)];
}
std::string_view promise_kind(const app::DuePromise& promise) {
    return promise.follow_up ? "follow_up" : "promise";
}
std::string_view target_of(const app::DueRow& row) {
    return app::awaited_target_names[static_cast<std::size_t>(row.target)];
}
Json figure_json(const core::KpiDefinition& kpi, const core::Figure& figure) {
    const auto value = [&](const std::optional<Ratio>& one) { return value_json(kpi.unit, one, figure.currency); };
    return Json::object()
        .put("n", figure.n)
        .put("k", figure.k)
        .put("value", value(figure.value))
        .put("low", value(figure.low))
        .put("high", value(figure.high));
}

Json thing_json(const app::TodayThing& thing) {
    Json json = Json::object();
    json.put("kind", kind_of(thing)).put("agent", text_or_null(thing.agent));
    if (!thing.below) return json.put("count", thing.count).put("of", thing.of);
    const app::BelowTarget& below = *thing.below;
    return json.put("kpi", below.kpi.id)
        .put("figure", figure_json(below.kpi, below.figure))
        .put("before", figure_json(below.kpi, below.before))
        .put("target", value_json(below.kpi.unit, below.target, below.figure.currency))
        .put("points_lost", Json::fixed(below.lost, 2));
}

/// What rows of the queue and promises have in common.
template <class Row>
Json row_json(const Context& context, const Row& row) {
    Json json = Json::object();
    json.put("source", row.source)
        .put("external_id", row.external_id)
        .put("channel", core::name_of(row.channel))
        .put("topic", text_or_null(row.names.topic))
        .put("agent", text_or_null(row.names.agent))
        .put("team", text_or_null(row.names.team))
        .put("customer", text_or_null(row.names.customer))
        .put("opened_at", context.json(row.opened_at))
        .put("overdue", row.overdue);
    return json;
}

Json json_of(const Context& context, const app::TodayAnswer& answer) {
    Json things = Json::array(), queue = Json::array(), promises = Json::array();
    for (const app::TodayThing& thing : answer.things)
        things.add(thing_json(thing));
    for (const app::DueRow& row : answer.work.rows)
        queue.add(row_json(context, row)
                      .put("priority", row.priority ? Json{core::name_of(*row.priority)} : Json{})
                      .put("target", target_of(row))
                      .put("breach_at", context.json(row.breach_at))
                      .put("left_s", row.left.count())
                      .put("calendar", row.calendar));
    for (const app::DuePromise& promise : answer.promises)
        promises.add(row_json(context, promise)
                         .put("kind", promise_kind(promise))
                         .put("made_at", context.json(promise.made_at))
                         .put("due_at", context.json(promise.due_at)));
    Json json = Json::object();
    json.put("as_of", context.json(answer.as_of))
        .put("halted", answer.halted)
        .put("month", answer.month.name)
        .put("things", std::move(things))
        .put("open", answer.work.open)
        .put("overdue", answer.work.overdue)
        .put("queue", std::move(queue))
        .put("promises", std::move(promises))
        .put("rules_version", answer.rulebook_version);
    return json;
}

/// One table of all three lists; a column tells which a row is of.
class Lines {
public:
    explicit Lines(const Context& context)
        : context_{context}, table_{{context.column("list"), context.column("what"), context.column("kpi"),
                                     context.column("agent"), context.column("external_id"), context.column("topic"),
                                     context.column("customer"), context.column("due_at"),
                                     context.column("left_s", true), context.column("n", true),
                                     context.column("value", true), context.column("low", true),
                                     context.column("high", true), context.column("target", true)}} {}

    void add(const app::TodayThing& thing) {
        std::vector<Cell> cells{word_cell(context_, "today_list", "things"),
                                word_cell(context_, "today_thing", kind_of(thing)), "",
                                agent_cell(thing.agent, thing.agent_ar)};
        cells.insert(cells.end(), 5, nothing());
        const std::int64_t n = thing.below ? thing.below->figure.n : thing.count;
        cells.emplace_back(text::number(context_.voice(), n), Json{n});
        if (thing.below) {
            const app::BelowTarget& below = *thing.below;
            cells[2] = Cell{context_.format() == Format::table ? kpi_name(context_, below.kpi) : below.kpi.id,
                            Json{below.kpi.id}, true};
            for (const auto& value :
                 {below.figure.value, below.figure.low, below.figure.high, std::optional{below.target}})
                cells.push_back(value_cell(context_, below.kpi, below.figure, value));
        }
        finish(std::move(cells));
    }

    void add(const app::DueRow& row) {
        const bool over = row.overdue;
        const std::string left = text::working_time(context_.voice(), over ? -row.left : row.left);
        add_row("queue", word_cell(context_, "awaited_target", target_of(row)), row, row.breach_at,
                Cell{over ? context_.say("today.over", {{"time", left}}) : left, Json{row.left.count()}});
    }
    void add(const app::DuePromise& promise) {
        add_row("promises", word_cell(context_, "promise", promise_kind(promise)), promise, promise.due_at, nothing());
    }
    const Table& table() const { return table_; }

private:
    static Cell nothing() { return {"", Json{}}; }
    Cell agent_cell(const std::string& name, const std::string& name_ar) const {
        const bool arabic = context_.voice().language == text::Language::ar && !name_ar.empty();
        return {arabic ? name_ar : name, Json{name}, true};
    }
    template <class Row>
    void add_row(const char* list, Cell what, const Row& row, Instant due, Cell left) {
        finish({word_cell(context_, "today_list", list), std::move(what), "",
                agent_cell(row.names.agent, row.names.agent_ar), row.external_id, row.names.topic, row.names.customer,
                Cell{text::instant(context_.voice(), due), context_.json(due), true}, std::move(left)});
    }
    void finish(std::vector<Cell> cells) {
        constexpr std::size_t columns = 14;
        cells.resize(columns, nothing());
        table_.add(std::move(cells));
    }

    const Context& context_;
    Table table_;
};

int run(Context& context, const TodayOptions& options) {
    app::App app = context.open(options.database);
    const app::TodayAnswer answer = granted(app::today(app, {options.team, context.asking()}, context.progress()));
    Lines lines{context};
    for (const app::TodayThing& thing : answer.things)
        lines.add(thing);
    for (const app::DueRow& row : answer.work.rows)
        lines.add(row);
    for (const app::DuePromise& promise : answer.promises)
        lines.add(promise);
    context.print(json_of(context, answer), lines.table());
    if (context.format() != Format::table) return done;
    context.note(context.say("today.work_count", {{"n", answer.work.open}, {"count", answer.work.overdue}}));
    if (answer.halted) context.note(context.say("today.halted", {{"as_of", answer.as_of}}));
    return done;
}

} // namespace

Command declare_today(CLI::App& root) {
    const auto options = std::make_shared<TodayOptions>();
    CLI::App* line = root.add_subcommand("today", "help_today");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "today support.mizan --team \"Front desk\""};
}

} // namespace mizan::cli
