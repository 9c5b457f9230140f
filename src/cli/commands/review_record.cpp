#include "cli/people_options.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct ReviewRecordOptions {
    std::string database, file, source, external_id, on, notes;
    FormChoice choice;
    std::vector<std::string> answers;
};

int run_file(Context& context, app::App& app, const ReviewRecordOptions& options) {
    const auto recorded = granted(app::record_reviews(app, options.file, context.actor()));
    if (!recorded.problems.empty()) refuse_file(context, options.file, recorded.problems);
    Json ids = Json::array();
    for (const app::Review& review : recorded.reviews)
        ids.add(review.id);
    const auto rows = static_cast<std::int64_t>(recorded.reviews.size());
    context.print(Json::object().put("rows", rows).put("reviews", std::move(ids)),
                  context.say("setup_file_read", {{"path", options.file}, {"n", rows}}));
    return done;
}

int run(Context& context, const ReviewRecordOptions& options) {
    const bool one = !options.source.empty() && !options.external_id.empty();
    if (one == !options.file.empty()) throw WrongUsage{{"usage_review_record", {}}};
    app::ReviewFields fields;
    fields.answers = answers_of(options.answers);
    fields.on = maybe_date_of("--on", options.on);
    app::App app = context.open(options.database);
    if (!one) return run_file(context, app, options);
    fields.source = options.source;
    fields.external_id = options.external_id;
    fields.form = options.choice.form;
    fields.version = options.choice.version;
    fields.notes = options.notes;
    print_review(context, granted(app::record_review(app, fields, context.actor())), "review_recorded");
    return done;
}

} // namespace

Command declare_review_record(CLI::App& root) {
    const auto options = std::make_shared<ReviewRecordOptions>();
    CLI::App* line = review_group(root)->add_subcommand("record", "help_review_record");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--file", options->file, "help_review_file")->type_name("FILE");
    line->add_option("--source", options->source, "help_source")->type_name("NAME");
    line->add_option("--id", options->external_id, "help_external_id")->type_name("ID");
    line->add_option("--answer", options->answers, "help_answer")->type_name("ITEM=VALUE");
    declare_form_choice(*line, options->choice);
    line->add_option("--on", options->on, "help_review_on")->type_name("DATE");
    line->add_option("--notes", options->notes, "help_review_notes")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "review record support.mizan --file reviews.json --actor sara"};
}

} // namespace mizan::cli
