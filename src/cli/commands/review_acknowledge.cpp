#include "cli/people_options.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct ReviewSeenOptions {
    std::string database, comment;
    std::int64_t review = 0;
};

int run(Context& context, const ReviewSeenOptions& options) {
    app::App app = context.open(options.database);
    granted(app::acknowledge_review(app, options.review, options.comment, context.actor()));
    print_done(context, "review_acknowledged", "review", std::to_string(options.review));
    return done;
}

} // namespace

Command declare_review_acknowledge(CLI::App& root) {
    const auto options = std::make_shared<ReviewSeenOptions>();
    CLI::App* line = review_group(root)->add_subcommand("acknowledge", "help_review_acknowledge");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--review", options->review, "help_review")->type_name("N")->required();
    line->add_option("--comment", options->comment, "help_review_comment")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "review acknowledge support.mizan --review 12 --comment \"Agreed\" --actor noor"};
}

} // namespace mizan::cli
