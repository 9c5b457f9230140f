#include "app/commands/privacy/person_data.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"

namespace mizan::cli {
namespace {

struct PersonDataOptions {
    std::string database, agent, out;
};

int run(Context& context, const PersonDataOptions& options) {
    check_folder_of(options.out);
    app::App app = context.open(options.database);
    const auto written =
        granted(app::write_person_data(app, {context.actor(), options.agent, options.out}, context.progress()));
    context.print(Json::object().put("path", options.out).put("bytes", written.bytes),
                  context.say("report_written", {{"path", options.out}, {"bytes", written.bytes}}));
    tell_not_recorded(context, written.not_recorded);
    return done;
}

} // namespace

Command declare_person_data(CLI::App& root) {
    const auto options = std::make_shared<PersonDataOptions>();
    CLI::App* line = root.add_subcommand("person-data", "help_person_data");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_person_data_agent")->type_name("NAME");
    line->add_option("--out", options->out, "help_person_data_out")->type_name("PATH")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "person-data support.mizan --agent \"Noor Demo\" --out noor.json"};
}

} // namespace mizan::cli
