#include "app/queries/audit.hpp"

#include "cli/command.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct AuditOptions {
    std::string database, by, action;
    std::int64_t after = 0, limit = 1000;
};

int run(Context& context, const AuditOptions& options) {
    app::App app = context.open(options.database);
    const app::AuditQuestion question{options.after, options.limit, options.by, options.action, context.asking()};
    const auto entries = granted(app::audit_entries(app, question));
    Json json = Json::array();
    Table table{{context.column("entry", true), context.column("at"), context.column("by"), context.column("action"),
                 context.column("detail")}};
    for (const app::AuditEntry& entry : entries) {
        json.add(Json::object()
                     .put("entry", entry.sequence)
                     .put("at", context.json(entry.at))
                     .put("actor", entry.actor)
                     .put("action", entry.action)
                     .put("detail", entry.detail)
                     .put("hash", entry.hash));
        table.add({Cell{text::digits(context.voice(), std::to_string(entry.sequence)), Json{entry.sequence}},
                   Cell{text::instant(context.voice(), entry.at), context.json(entry.at), true}, entry.actor,
                   entry.action, entry.detail});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_audit(CLI::App& root) {
    const auto options = std::make_shared<AuditOptions>();
    CLI::App* line = root.add_subcommand("audit", "help_audit");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--after", options->after, "help_audit_after")->type_name("N")->check(CLI::NonNegativeNumber);
    line->add_option("--limit", options->limit, "help_audit_limit")->type_name("N")->check(CLI::PositiveNumber);
    line->add_option("--by", options->by, "help_audit_by")->type_name("NAME");
    line->add_option("--action", options->action, "help_audit_action")->type_name("ACTION");
    return {line, [options](Context& context) { return run(context, *options); },
            "audit support.mizan --by huda --action export"};
}

} // namespace mizan::cli
