#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct ReviewCorrectOptions {
    std::string database, reason;
    std::int64_t review = 0;
    std::vector<std::string> answers;
    std::optional<std::string> notes;
};

int run(Context& context, const ReviewCorrectOptions& options) {
    const auto answers = answers_of(options.answers);
    app::App app = context.open(options.database);
    const auto review =
        granted(app::correct_review(app, {options.review, answers, options.notes, options.reason, context.actor()}));
    print_review(context, review, "review_was_corrected");
    return done;
}

} // namespace

Command declare_review_correct(CLI::App& root) {
    const auto options = std::make_shared<ReviewCorrectOptions>();
    CLI::App* line = review_group(root)->add_subcommand("correct", "help_review_correct");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--review", options->review, "help_review")->type_name("N")->required();
    line->add_option("--answer", options->answers, "help_answer")->type_name("ITEM=VALUE");
    line->add_option("--notes", options->notes, "help_review_notes")->type_name("TEXT");
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "review correct support.mizan --review 12 --answer patience=3 --reason \"The call was cut off\""};
}

} // namespace mizan::cli
