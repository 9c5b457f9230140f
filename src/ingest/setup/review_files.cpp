#include "ingest/setup/review_files.hpp"

#include "ingest/setup/definition_values.hpp"

namespace mizan::ingest {
namespace {

core::FormItem form_item_at(const JsonAt& at) {
    at.allow_only({"id", "group", "name", "name_ar", "min", "max", "weight", "critical", "not_applicable", "level"});
    core::FormItem item;
    item.id = at.required("id").text();
    item.group = at["group"].text_or("");
    item.name = at["name"].text_or("");
    item.name_ar = at["name_ar"].text_or("");
    item.min = small_whole_at(at.required("min"));
    item.max = small_whole_at(at.required("max"));
    item.weight = small_whole_at(at.required("weight"));
    item.critical = at["critical"].yes_no_or(false);
    item.not_applicable = at["not_applicable"].yes_no_or(false);
    if (at["level"].present())
        item.level = static_cast<core::ScaleLevel>(code_at(at["level"], core::scale_level_names));
    return item;
}

core::ReviewForm form_at(const JsonAt& at) {
    at.allow_only({"id", "version", "name", "name_ar", "critical_fails", "items"});
    core::ReviewForm form;
    form.id = at.required("id").text();
    form.version = at["version"].present() ? small_whole_at(at["version"]) : 1;
    form.name = at["name"].text_or("");
    form.name_ar = at["name_ar"].text_or("");
    form.critical_fails = at["critical_fails"].yes_no_or(false);
    for (const JsonAt& item : at.required("items").elements())
        form.items.push_back(form_item_at(item));
    return form;
}

app::ReviewFields review_at(const JsonAt& at) {
    at.allow_only({"source", "id", "form", "version", "on", "answers", "notes"});
    app::ReviewFields review;
    review.source = at.required("source").text();
    review.external_id = at.required("id").text();
    review.form = at["form"].text_or("");
    if (at["version"].present()) review.version = small_whole_at(at["version"]);
    review.on = date_at_or_none(at["on"]);
    for (const auto& [item, value] : at.required("answers").members()) {
        core::ReviewAnswer answer{item, {}};
        if (value.present()) answer.value = small_whole_at(value);
        review.answers.push_back(std::move(answer));
    }
    review.notes = at["notes"].text_or("");
    return review;
}

} // namespace

app::SetupRows<app::ReviewFormRow> read_review_forms(std::string_view json) {
    return definitions_of<core::ReviewForm>(json, form_at);
}

app::SetupRows<app::ReviewRow> read_reviews(std::string_view json) {
    return definitions_of<app::ReviewFields>(json, review_at);
}

Result<app::SetupRows<app::ReviewFormRow>> read_review_forms_file(const std::filesystem::path& file) {
    const auto text = definitions_text(file);
    if (!text) return text.refusal();
    return read_review_forms(*text);
}

Result<app::SetupRows<app::ReviewRow>> read_reviews_file(const std::filesystem::path& file) {
    const auto text = definitions_text(file);
    if (!text) return text.refusal();
    return read_reviews(*text);
}

} // namespace mizan::ingest
