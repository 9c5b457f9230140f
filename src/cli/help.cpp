#include "cli/help.hpp"

#include "base/spelling.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

// as CLI11 words what it refuses
constexpr std::string_view not_converted = "Could not convert: ", not_among = " not in {";
constexpr std::size_t help_column = 38; // where descriptions begin

std::string said(const text::Voice& voice, const std::string& code) {
    return text::has_sentence(code) ? text::say(voice, code) : code;
}

void say_descriptions(CLI::App& line, const text::Voice& voice) {
    line.description(said(voice, line.get_description()));
    for (CLI::Option* option : line.get_options()) {
        option->description(said(voice, option->get_description()));
        option->group(text::say(voice, "help_label_options"));
        if (option->get_positional()) option->type_name("");
    }
    for (CLI::App* sub : line.get_subcommands({})) {
        sub->group(text::say(voice, "help_label_subcommands"));
        say_descriptions(*sub, voice);
    }
}

void say_labels(CLI::App& line, const text::Voice& voice) {
    const auto formatter = line.get_formatter();
    for (const auto& [label, code] : {std::pair{"Usage", "help_label_usage"},
                                      {"OPTIONS", "help_label_options_mark"},
                                      {"Positionals", "help_label_positionals"},
                                      {"SUBCOMMAND", "help_label_subcommand_mark"},
                                      {"REQUIRED", "help_label_required"}})
        formatter->label(label, text::say(voice, code));
    formatter->column_width(help_column);
}

/// The options that stand everywhere, as CLI11 would list them.
std::string everywhere(const CLI::App& root, const text::Voice& voice) {
    CLI::Formatter formatter;
    formatter.column_width(help_column);
    std::string lines = text::say(voice, "help_label_everywhere") + ":\n";
    for (const CLI::Option* option : root.get_options())
        if (option != root.get_help_ptr()) lines += formatter.make_option(option, false);
    return lines;
}

/// What is written before a command's own name: "mizan-cli calendar".
std::string path_to(const CLI::App& line) {
    std::string path;
    for (const CLI::App* parent = line.get_parent(); parent != nullptr; parent = parent->get_parent())
        path.insert(0, parent->get_name() + (path.empty() ? "" : " "));
    return path;
}

const Command* command_of(const CLI::App& line, const std::vector<Command>& commands) {
    for (const Command& command : commands)
        if (command.line == &line) return &command;
    return nullptr;
}

} // namespace

std::string help_of(CLI::App& line, CLI::App& root, const std::vector<Command>& commands, const text::Voice& voice) {
    line.set_help_flag("-h,--help", "help_help");
    say_descriptions(root, voice);
    say_labels(root, voice);
    const Command* command = command_of(line, commands);
    std::string footer;
    if (command) {
        footer = everywhere(root, voice) + '\n' + text::say(voice, "help_label_example") + ":\n  mizan-cli " +
                 command->example;
    } else {
        footer = text::say(voice, "help_exit");
    }
    line.footer(footer);
    return line.help(path_to(line));
}

namespace {

/// What CLI11 says, cut at its marks. Its own words never reach a person: they are English.
struct Told {
    std::string text;
    bool has(std::string_view mark) const { return text.find(mark) != std::string::npos; }
    std::string before(std::string_view mark) const { return text.substr(0, text.find(mark)); }
    std::string after(std::string_view mark) const { return text.substr(text.find(mark) + mark.size()); }
};

/// "a,b" as people list things.
std::string listed(const std::string& words) {
    std::string list;
    for (const char letter : words)
        list += letter == ',' ? std::string{", "} : std::string{letter};
    return list;
}

/// Without the dash that begins an option's second name: "-h,--help" is --help.
std::string option_name(const std::string& names) {
    const auto last = names.rfind(',');
    return last == std::string::npos ? names : names.substr(last + 1);
}

Refusal mismatch(const Told& told) {
    if (told.has(" missing")) return {"usage_value_missing", {{"option", option_name(told.before(": "))}}};
    if (told.has(": At Most ")) return {"usage_given_twice", {{"option", option_name(told.before(": "))}}};
    if (told.has(" was given a disallowed"))
        return {"usage_no_value", {{"option", option_name(told.before(" was given a disallowed"))}}};
    return {"usage_wrong", {}};
}

Refusal unreadable(const Told& told) {
    if (told.text.starts_with(not_converted)) {
        const Told given{told.after(not_converted)};
        if (given.has(" = "))
            return {"usage_value", {{"option", option_name(given.before(" = "))}, {"found", given.after(" = ")}}};
    }
    const std::string option = option_name(told.before(": "));
    if (told.has(not_among) && told.text.back() == '}') {
        const Told choice{told.after(": ")};
        std::string known = choice.after(not_among);
        known.pop_back();
        return {"usage_choice", {{"option", option}, {"found", choice.before(not_among)}, {"known", listed(known)}}};
    }
    if (told.has(": ")) return {"usage_value", {{"option", option}, {"found", told.after(": ")}}};
    return {"usage_wrong", {}};
}

/// The command of `line` that is most like a word; empty where none is like it.
std::string nearest_command(const CLI::App& line, const std::string& word) {
    std::string nearest;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const CLI::App* sub : line.get_subcommands({})) {
        const std::size_t apart = sub->get_name().starts_with(word) ? 1 : edits_between(word, sub->get_name());
        if (apart >= least) continue;
        least = apart;
        nearest = sub->get_name();
    }
    return nearest;
}

} // namespace

std::optional<Refusal> unknown_command(const CLI::App& line, const CLI::App& root) {
    if (line.get_subcommands({}).empty()) return std::nullopt;
    for (const std::string& word : root.remaining(true)) {
        if (word.starts_with('-')) continue;
        const std::string nearest = nearest_command(line, word);
        if (nearest.empty()) return Refusal{"usage_command_unknown", {{"found", word}}};
        return Refusal{"usage_command_near", {{"found", word}, {"near", nearest}}};
    }
    return std::nullopt;
}

Refusal usage_problem(const CLI::ParseError& error, const CLI::App& line, const CLI::App& root) {
    const Told told{error.what()};
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError:
        if (!told.has("subcommand")) return {"usage_missing", {{"option", option_name(told.before(" is required"))}}};
        return unknown_command(line, root).value_or(Refusal{"usage_no_command", {}});
    case CLI::ExitCodes::ExtrasError: {
        const auto words = root.remaining(true);
        return {"usage_unexpected", {{"found", words.empty() ? told.after(": ") : words.front()}}};
    }
    case CLI::ExitCodes::ArgumentMismatch: return mismatch(told);
    default: return unreadable(told);
    }
}

} // namespace mizan::cli
