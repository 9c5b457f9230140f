#include "core/service/canonical_words.hpp"

#include <algorithm>

namespace mizan::core::words {
namespace {

constexpr std::string_view not_applicable = "not_applicable: ", done = "done", solved = "solved",
                           kept = "kept=", withdrawn = "withdrawn=";

/// The part before the separator; `text` keeps what follows, or becomes empty.
std::string_view take_until(std::string_view& text, std::string_view separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + separator.size(), text.size()));
    return part;
}

template <class Item>
std::string list_text(const std::vector<Item>& items, std::string (*item_text)(const Item&)) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += ';';
        text += item_text(item);
    }
    return text;
}

template <class Item>
bool read_list(std::string_view text, std::vector<Item>& items, bool (*read_item)(std::string_view, Item&)) {
    std::vector<Item> found;
    while (!text.empty())
        if (!read_item(take_until(text, ";"), found.emplace_back())) return false;
    items = std::move(found);
    return true;
}

/// "FROM..TO", exactly.
bool read_span(std::string_view text, Instant& from, Instant& to) {
    return text.find("..") != text.npos && read(take_until(text, ".."), from) && read(text, to);
}

std::string pause_text(const Pause& pause) {
    return joined(text_of(pause.from) + ".." + text_of(pause.to), pause.kind == Pause::Kind::solved ? solved : "");
}
bool read_pause(std::string_view text, Pause& pause) {
    if (take_last_word(text, solved)) pause.kind = Pause::Kind::solved;
    return text.find("..") != text.npos && read(take_until(text, ".."), pause.from) && read(text, pause.to);
}

std::string reply_text(const ReplySpan& span) {
    return std::to_string(span.who.value) + ' ' + text_of(span.from) + ".." + text_of(span.replied_at);
}
bool read_reply(std::string_view text, ReplySpan& span) {
    return read_integer(take_until(text, " "), span.who.value) && read_span(text, span.from, span.replied_at);
}

std::string promise_text(const Promise& promise) {
    std::string text =
        std::to_string(promise.who.value) + ' ' + text_of(promise.made_at) + ".." + text_of(promise.due_at);
    if (promise.kept_at) text += ' ' + std::string{kept} + text_of(promise.kept_at);
    if (promise.withdrawn_at) text += ' ' + std::string{withdrawn} + text_of(promise.withdrawn_at);
    return text;
}
bool read_promise(std::string_view text, Promise& promise) {
    if (!read_integer(take_until(text, " "), promise.who.value)) return false;
    if (!read_span(take_until(text, " "), promise.made_at, promise.due_at)) return false;
    while (!text.empty()) {
        auto word = take_until(text, " ");
        auto& mark = word.starts_with(kept) ? promise.kept_at : promise.withdrawn_at;
        if (!word.starts_with(kept) && !word.starts_with(withdrawn)) return false;
        word.remove_prefix(word.find('=') + 1);
        if (word.empty() || !read(word, mark)) return false;
    }
    return true;
}

std::string person_text(const AliasId& who) {
    return std::to_string(who.value);
}
bool read_person(std::string_view text, AliasId& who) {
    return read_integer(text, who.value);
}

} // namespace

std::string text_of(const std::string& value) {
    return value;
}
std::string text_of(Instant value) {
    return iso8601(value);
}
std::string text_of(Seconds value) {
    return std::to_string(value.count());
}
std::string text_of(bool value) {
    return value ? "yes" : "no";
}
std::string text_of(const Money& value) {
    return std::to_string(value.minor) + ' ' + value.currency;
}
std::string text_of(const RecoveryMark& mark) {
    auto text = joined(text_of(mark.at), mark.done ? done : "");
    return mark.not_applicable.empty() ? text
                                       : joined(std::move(text), std::string{not_applicable} + mark.not_applicable);
}
std::string text_of(const std::vector<Pause>& pauses) {
    return list_text(pauses, pause_text);
}
std::string text_of(const std::vector<ReplySpan>& spans) {
    return list_text(spans, reply_text);
}
std::string text_of(const std::vector<Promise>& promises) {
    return list_text(promises, promise_text);
}
std::string text_of(const std::vector<AliasId>& people) {
    return list_text(people, person_text);
}

bool read(std::string_view text, std::string& value) {
    value = text;
    return true;
}
bool read(std::string_view text, Instant& value) {
    const auto found = parse_iso8601(text);
    if (found) value = *found;
    return found.has_value();
}
bool read(std::string_view text, Seconds& value) {
    std::int64_t count = 0;
    if (!read_integer(text, count)) return false;
    value = Seconds{count};
    return true;
}
bool read(std::string_view text, bool& value) {
    if (text != "yes" && text != "no") return false;
    value = text == "yes";
    return true;
}
bool read(std::string_view text, Money& value) {
    std::int64_t minor = 0;
    if (text.find(' ') == text.npos || !read_integer(take_until(text, " "), minor)) return false;
    value = Money{minor, std::string{text}};
    return true;
}
bool read(std::string_view text, RecoveryMark& mark) {
    RecoveryMark found;
    if (const auto reason = text.find(not_applicable); reason != text.npos) {
        found.not_applicable = text.substr(reason + not_applicable.size());
        text = text.substr(0, reason == 0 ? 0 : reason - 1);
    }
    found.done = take_last_word(text, done);
    if (!read(text, found.at)) return false;
    mark = std::move(found);
    return true;
}
bool read(std::string_view text, std::vector<Pause>& pauses) {
    return read_list(text, pauses, read_pause);
}
bool read(std::string_view text, std::vector<ReplySpan>& spans) {
    return read_list(text, spans, read_reply);
}
bool read(std::string_view text, std::vector<Promise>& promises) {
    return read_list(text, promises, read_promise);
}
bool read(std::string_view text, std::vector<AliasId>& people) {
    return read_list(text, people, read_person);
}

std::string joined(std::string first, std::string_view second) {
    if (!first.empty() && !second.empty()) first += ' ';
    return first += second;
}

bool take_last_word(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    const auto rest = text.substr(0, text.size() - word.size());
    if (!rest.empty() && rest.back() != ' ') return false;
    text = rest.empty() ? rest : rest.substr(0, rest.size() - 1);
    return true;
}

} // namespace mizan::core::words
