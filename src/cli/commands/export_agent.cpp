#include "cli/command.hpp"
#include "wiring/open.hpp"

namespace mizan::cli {
namespace {

struct ExportAgentOptions {
    std::string database, agent, out;
};

int run(Context& context, const ExportAgentOptions& options) {
    check_folder_of(options.out);
    app::App app = context.open(options.database);
    const app::PersonalCopy copy = granted(
        wiring::export_agent(app, options.agent, options.out, context.actor(), context.clock(), context.progress()));
    context.print(Json::object()
                      .put("path", options.out)
                      .put("interactions", copy.interactions)
                      .put("beside", copy.beside)
                      .put("publications", copy.publications),
                  context.say("agent_exported", {{"path", options.out}, {"n", copy.interactions}}));
    return done;
}

} // namespace

Command declare_export_agent(CLI::App& root) {
    const auto options = std::make_shared<ExportAgentOptions>();
    CLI::App* line = root.add_subcommand("export-agent", "help_export_agent");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_person_data_agent")->type_name("NAME");
    line->add_option("--out", options->out, "help_export_agent_out")->type_name("PATH")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "export-agent support.mizan --agent \"Noor Demo\" --out noor.mizan"};
}

} // namespace mizan::cli
