#include "cli/reviews.hpp"

#include "cli/problems.hpp"
#include "text/format.hpp"

#include <charconv>

namespace mizan::cli {

CLI::App* review_group(CLI::App& root) {
    return group_of(root, "review", "help_review_group");
}
CLI::App* review_form_group(CLI::App& root) {
    return group_of(*review_group(root), "form", "help_review_form_group");
}
CLI::App* calibrate_group(CLI::App& root) {
    return group_of(*review_group(root), "calibrate", "help_calibrate_group");
}
CLI::App* training_group(CLI::App& root) {
    return group_of(root, "training", "help_training_group");
}

void declare_form_choice(CLI::App& line, FormChoice& choice) {
    line.add_option("--form", choice.form, "help_review_form")->type_name("ID");
    line.add_option("--form-version", choice.version, "help_review_form_version")->type_name("N");
}

std::vector<core::ReviewAnswer> answers_of(const std::vector<std::string>& assignments) {
    std::vector<core::ReviewAnswer> answers;
    for (const std::string& assignment : assignments) {
        const auto equals = assignment.find('=');
        const WrongUsage unreadable{{"usage_answer", {{"found", assignment}}}};
        if (equals == std::string::npos || equals == 0) throw unreadable;
        core::ReviewAnswer answer{assignment.substr(0, equals), {}};
        const std::string value = assignment.substr(equals + 1);
        if (value != "na") {
            int number = 0;
            const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
            if (read.ec != std::errc{} || read.ptr != value.data() + value.size()) throw unreadable;
            answer.value = number;
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

Json answers_json(const std::vector<core::ReviewAnswer>& answers) {
    Json json = Json::object();
    for (const core::ReviewAnswer& answer : answers)
        json.put(answer.item, answer.value ? Json{*answer.value} : Json{});
    return json;
}

std::string answers_text(const Context& context, const std::vector<core::ReviewAnswer>& answers) {
    std::vector<std::string> words;
    words.reserve(answers.size());
    for (const core::ReviewAnswer& answer : answers)
        words.push_back(answer.item + ' ' + (answer.value ? text::number(context.voice(), *answer.value) : "–"));
    return text::listed(context.voice(), words);
}

Json texts_json(const std::vector<std::string>& texts) {
    Json json = Json::array();
    for (const std::string& text : texts)
        json.add(text);
    return json;
}

std::string form_name(const Context& context, const core::ReviewForm& form) {
    if (form.name.empty()) return context.word("review_form", form.id);
    return context.voice().language == text::Language::ar && !form.name_ar.empty() ? form.name_ar : form.name;
}

std::string item_name(const Context& context, const core::FormItem& item) {
    if (item.name.empty()) return context.word("review_item", item.id);
    return context.voice().language == text::Language::ar && !item.name_ar.empty() ? item.name_ar : item.name;
}

Json share_or_null(const std::optional<Ratio>& share) {
    return share ? Json::fixed(*share, 6) : Json{};
}

Cell coefficient_cell(const Context& context, const std::optional<Ratio>& coefficient) {
    return {coefficient ? text::decimal(context.voice(), *coefficient, 3) : "–", share_or_null(coefficient)};
}

void print_review(const Context& context, const app::Review& review, const char* sentence) {
    Json json = Json::object();
    json.put("review", review.id)
        .put("form", review.form)
        .put("form_version", review.form_version)
        .put("on", review.on.iso())
        .put("reviewer", review.reviewer)
        .put("score", Json::points(review.score))
        .put("critical", texts_json(review.critical))
        .put("corrections", review.corrections);
    context.print(json, context.say(sentence, {{"review", std::to_string(review.id)},
                                               {"score", text::points(context.voice(), review.score)}}));
    if (context.format() == Format::table && !review.critical.empty())
        context.note(context.say("review_critical", {{"found", text::listed(context.voice(), review.critical)}}));
}

void refuse_file(const Context& context, const std::string& file, const std::vector<app::RowProblem>& problems) {
    tell_problems(context, problems);
    throw Refused{{"setup_file_refused", {{"path", file}, {"n", static_cast<std::int64_t>(problems.size())}}}};
}

} // namespace mizan::cli
