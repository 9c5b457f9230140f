#include "app/commands/goals/direction.hpp"
#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalVisionOptions {
    std::string database, text, text_ar;
};

void show(const Context& context, const std::optional<app::StandingVision>& standing) {
    if (!standing) throw Refused{{"vision_missing", {}}};
    const auto& [text, text_ar] = standing->vision;
    const bool arabic = context.voice().language == text::Language::ar;
    const std::string& first = arabic ? text_ar : text;
    context.print(Json::object()
                      .put("text", text)
                      .put("text_ar", text_ar)
                      .put("version", standing->version)
                      .put("since", context.json(standing->since))
                      .put("actor", standing->actor),
                  first.empty() ? (arabic ? text : text_ar) : first);
}

int run(Context& context, const GoalVisionOptions& options) {
    app::App app = context.open(options.database);
    if (!options.text.empty() || !options.text_ar.empty())
        granted(app::set_vision(app, context.actor(), {options.text, options.text_ar}));
    app::GoalQuestion question;
    question.asking = context.asking();
    question.state = app::GoalState::draft; // the vision alone is told
    question.overlapping = Period::of(Month{});
    show(context, granted(app::goal_list(app, question)).vision);
    return done;
}

} // namespace

Command declare_goal_vision(CLI::App& root) {
    const auto options = std::make_shared<GoalVisionOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("vision", "help_goal_vision");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--text", options->text, "help_goal_vision_text")->type_name("TEXT");
    line->add_option("--text-ar", options->text_ar, "help_goal_vision_text_ar")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "goal vision support.mizan --text \"Nobody asks twice\" --text-ar \"لا أحد يسأل مرتين\""};
}

} // namespace mizan::cli
