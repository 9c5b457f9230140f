#include "app/records/review_form_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {
namespace {

nlohmann::json item_json(const core::FormItem& item) {
    return {{"id", item.id},
            {"group", item.group},
            {"name", item.name},
            {"name_ar", item.name_ar},
            {"min", item.min},
            {"max", item.max},
            {"weight", item.weight},
            {"critical", item.critical},
            {"not_applicable", item.not_applicable},
            {"level", std::string{core::name_of(item.level)}}};
}

core::FormItem item_from(const nlohmann::json& json) {
    return {json.at("id").get<std::string>(),
            json.at("group").get<std::string>(),
            json.at("name").get<std::string>(),
            json.at("name_ar").get<std::string>(),
            json.at("min").get<int>(),
            json.at("max").get<int>(),
            json.at("weight").get<int>(),
            json.at("critical").get<bool>(),
            json.at("not_applicable").get<bool>(),
            code_from<core::ScaleLevel>(core::scale_level_names, json.at("level"))};
}

core::ReviewForm form_from(const nlohmann::json& json) {
    core::ReviewForm form{json.at("id").get<std::string>(),      json.at("version").get<int>(),
                          json.at("name").get<std::string>(),    json.at("name_ar").get<std::string>(),
                          json.at("critical_fails").get<bool>(), {}};
    for (const auto& item : json.at("items"))
        form.items.push_back(item_from(item));
    return form;
}

} // namespace

std::string body_of(const core::ReviewForm& form) {
    nlohmann::json items = nlohmann::json::array();
    for (const core::FormItem& item : form.items)
        items.push_back(item_json(item));
    return nlohmann::json{{"id", form.id},
                          {"version", form.version},
                          {"name", form.name},
                          {"name_ar", form.name_ar},
                          {"critical_fails", form.critical_fails},
                          {"items", items}}
        .dump();
}

std::vector<core::ReviewForm> review_forms(Reader& reader, Instant known_at) {
    std::map<std::pair<std::string, int>, core::ReviewForm> kept;
    for (const Record& record : reader.records(review_form_kind, known_at)) {
        core::ReviewForm form = read_body(record, form_from);
        kept.insert_or_assign({form.id, form.version}, std::move(form));
    }
    std::vector<core::ReviewForm> all{core::shipped_form()};
    for (auto& [key, form] : kept)
        all.push_back(std::move(form));
    return all;
}

Result<core::ReviewForm> review_form(Reader& reader, const std::string& id, std::optional<int> version,
                                     Instant known_at) {
    std::optional<core::ReviewForm> found;
    for (core::ReviewForm& form : review_forms(reader, known_at)) {
        if (form.id != id || (version && form.version != *version)) continue;
        if (!found || found->version < form.version) found = std::move(form);
    }
    if (found) return *std::move(found);
    return Refusal{"form_unknown", {{"found", version ? id + " v" + std::to_string(*version) : id}}};
}

} // namespace mizan::app
