#include "ingest/mapping/json_at.hpp"

#include "ingest/cells/text.hpp"

#include <algorithm>
#include <set>

namespace mizan::ingest {
namespace {

const nlohmann::json nothing;

std::string joined(std::initializer_list<std::string_view> words) {
    std::string text;
    for (const auto word : words)
        text += (text.empty() ? "" : ", ") + std::string{word};
    return text;
}

} // namespace

JsonAt JsonAt::operator[](const std::string& key) const {
    const std::string path = path_.empty() ? key : path_ + "." + key;
    const auto found = value_->is_object() ? value_->find(key) : value_->end();
    return {value_->is_object() && found != value_->end() ? *found : nothing, path, *faults_};
}

JsonAt JsonAt::required(const std::string& key) const {
    JsonAt member = (*this)[key];
    if (!member.present()) refuse("key_missing", {{"key", key}});
    return member;
}

std::vector<JsonAt> JsonAt::elements() const {
    std::vector<JsonAt> found;
    if (!present()) return found;
    if (!value_->is_array())
        wrong_type("objects");
    else
        for (std::size_t i = 0; i < value_->size(); ++i)
            found.emplace_back((*value_)[i], path_ + "[" + std::to_string(i) + "]", *faults_);
    return found;
}

std::vector<std::pair<std::string, JsonAt>> JsonAt::members() const {
    std::vector<std::pair<std::string, JsonAt>> found;
    if (!present()) return found;
    if (!value_->is_object())
        wrong_type("object");
    else
        for (auto member = value_->begin(); member != value_->end(); ++member)
            found.emplace_back(member.key(), (*this)[member.key()]);
    return found;
}

void JsonAt::allow_only(std::initializer_list<std::string_view> keys) const {
    if (!value_->is_object()) return wrong_type("object");
    for (auto member = value_->begin(); member != value_->end(); ++member)
        if (std::find(keys.begin(), keys.end(), member.key()) == keys.end())
            return refuse("key_unknown", {{"found", member.key()}, {"known", joined(keys)}});
}

std::string JsonAt::text() const {
    if (value_->is_string()) return value_->get<std::string>();
    wrong_type("text");
    return {};
}

std::vector<std::string> JsonAt::texts() const {
    std::vector<std::string> found;
    if (!present()) return found;
    if (value_->is_string()) return {text()};
    if (!value_->is_array())
        wrong_type("texts");
    else
        for (const auto& element : *value_) {
            if (element.is_string())
                found.push_back(element.get<std::string>());
            else
                wrong_type("texts");
        }
    return found;
}

bool JsonAt::yes_no_or(bool fallback) const {
    if (!present()) return fallback;
    if (value_->is_boolean()) return value_->get<bool>();
    wrong_type("yes_no");
    return fallback;
}

std::optional<std::string> JsonAt::scalar() const {
    if (value_->is_null()) return std::nullopt;
    if (value_->is_string()) return value_->get<std::string>();
    if (value_->is_boolean() || value_->is_number()) return value_->dump();
    wrong_type("value");
    return std::nullopt;
}

void JsonAt::refuse(std::string code, Arguments arguments) const {
    if (faults_->first) return;
    arguments.insert(arguments.begin(), NamedArgument{"path", path_.empty() ? "top_level" : path_});
    faults_->first = Refusal{faults_->prefix + "_" + std::move(code), std::move(arguments)};
}

void JsonAt::wrong_type(std::string_view expected) const {
    refuse("wrong_type", {{"expected", std::string{expected}}, {"found", std::string{clipped(value_->dump(), 60)}}});
}

Result<nlohmann::json> parse_json(std::string_view text, const std::string& prefix) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::set<std::string>> keys;
    std::optional<std::string> twice;
    const auto watch = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end && !keys.empty())
            keys.pop_back();
        else if (event == Event::key && !keys.empty() && !keys.back().insert(value.get<std::string>()).second && !twice)
            twice = value.get<std::string>();
        return true;
    };
    try {
        auto parsed = nlohmann::json::parse(text, watch);
        if (twice) return Refusal{prefix + "_key_twice", {{"key", *twice}}};
        return parsed;
    } catch (const nlohmann::json::parse_error& fault) {
        const std::size_t at = std::min(fault.byte > 0 ? fault.byte - 1 : 0, text.size());
        if (trimmed(text.substr(at)).empty())
            return Refusal{prefix + "_unfinished", {{"position", static_cast<std::int64_t>(at)}}};
        std::size_t from = at;
        while (from > 0 && (static_cast<unsigned char>(text[std::min(from, text.size() - 1)]) & 0xC0) == 0x80)
            --from;
        return Refusal{
            prefix + "_not_json",
            {{"position", static_cast<std::int64_t>(at)}, {"found", std::string{clipped(text.substr(from), 30)}}}};
    }
}

} // namespace mizan::ingest
