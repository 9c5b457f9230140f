#include "cli/help.hpp"

#include "text/say.hpp"

namespace mizan::cli {
namespace {

// as CLI11 words what it refuses
constexpr const char *not_converted = "Could not convert: ", *not_among = " not in {";
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

Refusal usage_problem(const CLI::ParseError& error, const CLI::App& line) {
    const std::string told = error.what();
    const auto before = [&](const char* mark) { return told.substr(0, told.find(mark)); };
    const auto after = [&](const char* mark) { return told.substr(told.find(mark) + std::string_view{mark}.size()); };
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    if (kind == CLI::ExitCodes::RequiredError) {
        if (told.find("subcommand") != std::string::npos) {
            const auto words = line.remaining(true);
            if (words.empty()) return {"usage_no_command", {}};
            return {"usage_command_unknown", {{"found", words.front()}}};
        }
        return {"usage_missing", {{"option", before(" is required")}}};
    }
    if (kind == CLI::ExitCodes::ExtrasError) return {"usage_unexpected", {{"found", after(": ")}}};
    if (told.starts_with(not_converted)) {
        const std::string given = after(not_converted);
        const auto mark = given.find(" = ");
        if (mark != std::string::npos)
            return {"usage_value", {{"option", given.substr(0, mark)}, {"found", given.substr(mark + 3)}}};
    }
    if (const auto choice = told.find(not_among); choice != std::string::npos && told.back() == '}') {
        const auto option = told.find(": ");
        const auto known = choice + std::string_view{not_among}.size();
        return {"usage_choice",
                {{"option", told.substr(0, option)},
                 {"found", told.substr(option + 2, choice - option - 2)},
                 {"known", told.substr(known, told.size() - known - 1)}}};
    }
    if (told.find(": ") != std::string::npos)
        return {"usage_value", {{"option", before(": ")}, {"found", after(": ")}}};
    return {"usage_wrong", {{"found", told}}};
}

} // namespace mizan::cli
