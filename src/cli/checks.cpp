#include "cli/checks.hpp"

#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Json share_json(const core::ShareOf& of) {
    return Json::object().put("n", of.n).put("k", of.k).put("share",
                                                            of.n > 0 ? Json::fixed(Ratio{of.k, of.n}, 6) : Json{});
}
Json decimals(const std::optional<Ratio>& value, int digits) {
    return value ? Json::fixed(*value, digits) : Json{};
}

} // namespace

void declare_check_of(CLI::App& line, CheckOfOptions& options) {
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("--check", options.check, "help_check_which")
        ->check(one_of(words_of_checks()))
        ->type_name("CHECK")
        ->required();
    line.add_option("--agent", options.agent, "help_agent")->type_name("NAME")->required();
    line.add_option("--period", options.period, "help_period")->type_name("PERIOD")->required();
}

std::vector<std::string> words_of_checks() {
    return {core::check_names.begin(), core::check_names.end()};
}

core::Check check_of(const std::string& name) {
    return core::check_named(name).value_or(core::Check::just_under_target);
}

std::string name_in_words(const Context& context, const std::string& name, const std::string& name_ar) {
    const bool arabic = context.format() == Format::table && context.voice().language == text::Language::ar;
    return arabic && !name_ar.empty() ? name_ar : name;
}

Json finding_json(const app::AskedOf& asked) {
    const core::Finding& finding = asked.finding;
    const bool compares = core::read_by(finding.check).compares;
    return Json::object()
        .put("check", core::name_of(finding.check))
        .put("agent", asked.agent)
        .put("state", core::finding_state_names[static_cast<std::size_t>(finding.state)])
        .put("own", share_json(finding.own))
        .put("others", compares ? share_json(finding.others) : Json{})
        .put("chance", decimals(finding.chance, 6))
        .put("low", decimals(finding.low, 6))
        .put("high", decimals(finding.high, 6))
        .put("mean_s", decimals(finding.mean, 3))
        .put("others_mean_s", decimals(finding.of_others, 3));
}

Json answers_json(const Context& context, const std::vector<app::CheckAnswer>& answers) {
    Json json = Json::array();
    for (const app::CheckAnswer& answer : answers)
        json.add(Json::object().put("at", context.json(answer.at)).put("actor", answer.actor).put("text", answer.text));
    return json;
}

std::string question_of(const Context& context, const app::AskedOf& asked, const core::CheckRule& rule) {
    const core::Finding& finding = asked.finding;
    const auto percent = [&](const core::ShareOf& of) {
        return of.n > 0 ? text::share(context.voice(), Ratio{of.k, of.n}) : std::string{};
    };
    const Arguments arguments{{"asked", finding.own.k},
                              {"looked", finding.own.n},
                              {"share", percent(finding.own)},
                              {"others", percent(finding.others)},
                              {"seconds", Seconds{rule.seconds}},
                              {"longer", Seconds{rule.longer_seconds}},
                              {"percent", text::share(context.voice(), Ratio{rule.percent, 100}, 0)}};
    return context.say("check_question." + std::string{core::name_of(finding.check)}, arguments);
}

} // namespace mizan::cli
