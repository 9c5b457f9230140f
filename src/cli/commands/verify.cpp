#include "app/queries/verify.hpp"

#include "cli/command.hpp"

namespace mizan::cli {
namespace {

struct VerifyOptions {
    std::string database, head;
};

Json argument_json(const Context& context, const Argument& argument) {
    if (const auto* text = std::get_if<std::string>(&argument)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&argument)) return *number;
    if (const auto* instant = std::get_if<Instant>(&argument)) return context.json(*instant);
    if (const auto* seconds = std::get_if<Seconds>(&argument)) return seconds->count();
    if (const auto* date = std::get_if<Date>(&argument)) return date->iso();
    if (const auto* ratio = std::get_if<Ratio>(&argument)) return Json::number(*ratio);
    const Money& money = std::get<Money>(argument);
    return Json::money(money.minor, money.currency);
}

std::string sentence(const Context& context, const app::Verification& result) {
    if (!result.difference) return context.say("verify_ok", {{"head", result.head}, {"n", result.entries}});
    const std::string where =
        text::say(context.voice(), Refusal{"difference." + result.difference->what, result.difference->where});
    return context.say("verify_differs", {{"what", where}});
}

bool is_head(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

int run(Context& context, const VerifyOptions& options) {
    if (!options.head.empty() && !is_head(options.head)) throw WrongUsage{{"usage_head", {{"found", options.head}}}};
    app::App app = context.open(options.database);
    const std::optional<std::string> head = options.head.empty() ? std::nullopt : std::optional{options.head};
    const app::Verification result = app::verify(app, head, context.progress());
    Json json = Json::object();
    json.put("ok", result.ok).put("head", result.head).put("entries", result.entries);
    json.put("segments", result.segments_checked).put("publications", result.publications_checked);
    if (result.difference) {
        Json where = Json::object();
        for (const NamedArgument& argument : result.difference->where)
            where.put(argument.name, argument_json(context, argument.value));
        json.put("difference", Json::object().put("what", result.difference->what).put("where", std::move(where)));
    }
    context.print(json, sentence(context, result));
    return result.ok ? done : broken_world;
}

} // namespace

Command declare_verify(CLI::App& root) {
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* line = root.add_subcommand("verify", "help_verify");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--head", options->head, "help_verify_head")->type_name("HASH");
    return {line, [options](Context& context) { return run(context, *options); }, "verify support.mizan"};
}

} // namespace mizan::cli
