#include "ingest/files/csv_reader.hpp"

#include "ingest/cells/text.hpp"

#include <algorithm>
#include <cstring>

namespace mizan::ingest {
namespace {

constexpr std::size_t first_buffer = 256 * 1024;
constexpr std::size_t record_limit = 4 * 1024 * 1024;
constexpr std::int64_t patience = 64 * 1024 * 1024;

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

std::int64_t line_ends(std::string_view text) {
    std::int64_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    return lines;
}

Refusal too_long(const char* code, std::size_t limit) {
    return {code, {{"limit", static_cast<std::int64_t>(limit)}}};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, char delimiter)
    : source_{std::move(source)}, delimiter_{delimiter}, buffer_(first_buffer) {
    for (const char c : {delimiter, '\n', '\r', '\0'})
        special_[static_cast<unsigned char>(c)] = true;
    begin_ = end_ = buffer_.data();
}

bool CsvReader::next(Record& record) {
    for (;;) {
        if (begin_ == end_ && (at_end_ || !refill())) return false;
        const Outcome outcome = parse(record);
        if (outcome == Outcome::needs_more) {
            if (refill() || at_end_) continue;
            fault_ = too_long("row_too_long", record_limit);
        }
        ++row_;
        record.row = row_;
        record.line = line_;
        if (outcome == Outcome::needs_more || outcome == Outcome::broken) {
            refuse_line(record);
            return true;
        }
        line_ += lines_inside_ + 1;
        begin_ = after_;
        if (outcome == Outcome::blank) continue;
        record.fault.reset();
        if (nul_) record.fault = Refusal{"nul_in_row", {}};
        return true;
    }
}

CsvReader::Outcome CsvReader::parse(Record& record) {
    record.cells.clear();
    unquoted_used_ = 0;
    lines_inside_ = 0;
    nul_ = false;
    const bool one_line_only = read_twice_ > patience;
    const char* const end = one_line_only ? line_end(begin_) : end_;
    const char* at = begin_;
    for (;;) {
        const char* from = at;
        const char* quote = at;
        while (quote < end && *quote == ' ' && delimiter_ != ' ')
            ++quote;
        if (quote < end && *quote == '"' && (quote == at || quoted_cell_on_one_line(quote, end) != nullptr)) {
            at = quote;
            if (const Outcome outcome = parse_quoted(record, at, end); outcome != Outcome::complete) return outcome;
        } else {
            at = end_of_plain_text(at, end);
            if (static_cast<std::size_t>(at - from) > cell_limit) return refused(too_long("cell_too_long", cell_limit));
            if (at == end_ && !at_end_) return Outcome::needs_more;
            record.cells.emplace_back(from, static_cast<std::size_t>(at - from));
        }
        if (at < end && *at == delimiter_) {
            ++at;
            continue;
        }
        break;
    }
    if (const Outcome outcome = end_of_cell(at, end_); outcome != Outcome::complete) return outcome;
    after_ = at;
    const bool blank = record.cells.size() == 1 && record.cells.front().empty() && (begin_ == end_ || *begin_ != '"');
    return blank ? Outcome::blank : Outcome::complete;
}

/// The delimiter or line end behind an unquoted cell; NULs on the way are noted.
const char* CsvReader::end_of_plain_text(const char* at, const char* end) {
    for (;; ++at) {
        while (at < end && !special_[static_cast<unsigned char>(*at)])
            ++at;
        if (at == end || *at != '\0') return at;
        nul_ = true;
    }
}

/// Steps over the end of the line at `at`.
CsvReader::Outcome CsvReader::end_of_cell(const char*& at, const char* end) {
    if (at == end) return at_end_ ? Outcome::complete : Outcome::needs_more;
    if (*at == '\r') {
        if (at + 1 == end && !at_end_) return Outcome::needs_more;
        if (at + 1 < end && at[1] == '\n') ++at;
    }
    ++at;
    return Outcome::complete;
}

/// `at` is the opening quote; on success it is left behind the closing one and the spaces after it.
CsvReader::Outcome CsvReader::parse_quoted(Record& record, const char*& at, const char* end) {
    const bool whole_buffer = end == end_;
    const char* const from = at + 1;
    const char* close = from;
    bool doubled = false;
    for (;;) {
        close = static_cast<const char*>(std::memchr(close, '"', static_cast<std::size_t>(end - close)));
        const bool more_may_come = whole_buffer && !at_end_;
        if (close == nullptr && (!more_may_come || static_cast<std::size_t>(end - from) > cell_limit))
            return refused({"quote_not_closed", {}});
        if (close == nullptr || (close + 1 == end && more_may_come)) return Outcome::needs_more;
        if (close + 1 == end || close[1] != '"') break;
        doubled = true;
        close += 2;
    }
    const std::string_view text{from, static_cast<std::size_t>(close - from)};
    const char* after = close + 1;
    while (after < end && *after == ' ' && delimiter_ != ' ')
        ++after;
    if (after == end_ && !at_end_) return Outcome::needs_more;
    if (after < end && *after != delimiter_ && !ends_line(*after)) {
        const std::string_view rest{after, static_cast<std::size_t>(line_end(after) - after)};
        return refused({"text_after_quote", {{"found", std::string{clipped(rest, 40)}}}});
    }
    if (text.size() > cell_limit) return refused(too_long("cell_too_long", cell_limit));
    lines_inside_ += line_ends(text);
    nul_ |= text.find('\0') != text.npos;
    record.cells.push_back(text);
    if (doubled) {
        if (unquoted_used_ == unquoted_.size()) unquoted_.emplace_back();
        std::string& plain = unquoted_[unquoted_used_++];
        plain.clear();
        for (std::size_t i = 0; i < text.size(); ++i) {
            plain += text[i];
            if (text[i] == '"') ++i;
        }
        record.cells.back() = plain;
    }
    at = after;
    return Outcome::complete;
}

CsvReader::Outcome CsvReader::refused(Refusal fault) {
    fault_ = std::move(fault);
    return Outcome::broken;
}

/// Behind spaces a quote opens a cell only where it is closed properly on the same line; else it is text.
const char* CsvReader::quoted_cell_on_one_line(const char* at, const char* end) const {
    const char* const stop = std::min(end, line_end(at));
    for (const char* c = at + 1; c < stop; ++c) {
        if (*c != '"') continue;
        if (c + 1 < stop && c[1] == '"') {
            ++c;
            continue;
        }
        do
            ++c;
        while (c < stop && *c == ' ');
        return c == stop || *c == delimiter_ ? c : nullptr;
    }
    return nullptr;
}

const char* CsvReader::line_end(const char* from) const {
    return std::find_if(from, end_, ends_line);
}

/// Takes the first physical line of what cannot be parsed as the refused record.
void CsvReader::refuse_line(Record& record) {
    const auto scanned = static_cast<std::int64_t>(end_ - begin_);
    const char* stop = line_end(begin_);
    while (stop == end_ && !at_end_ && static_cast<std::size_t>(end_ - begin_) < record_limit && refill())
        stop = line_end(begin_);
    read_twice_ += scanned - std::min<std::int64_t>(scanned, stop - begin_);

    if (unquoted_.empty()) unquoted_.emplace_back();
    unquoted_.front() = clipped({begin_, static_cast<std::size_t>(stop - begin_)}, cell_limit);
    while (stop == end_ && !at_end_) { // a line longer than any record: its rest is passed over
        begin_ = end_;
        refill();
        stop = line_end(begin_);
    }
    begin_ = stop;
    if (begin_ < end_ && *begin_ == '\r') {
        if (begin_ + 1 == end_ && !at_end_) refill();
        if (begin_ + 1 < end_ && begin_[1] == '\n') ++begin_;
    }
    if (begin_ < end_) ++begin_;
    ++line_;
    record.cells.assign(1, unquoted_.front());
    record.fault = fault_;
}

/// Keeps [begin_, end_) and reads more behind it. False where nothing more came or there is no room for it.
bool CsvReader::refill() {
    const auto kept = static_cast<std::size_t>(end_ - begin_);
    if (at_end_ || kept >= record_limit) return false;
    if (kept > buffer_.size() / 2) {
        std::vector<char> larger(buffer_.size() * 2);
        std::memcpy(larger.data(), begin_, kept);
        buffer_.swap(larger);
    } else {
        std::memmove(buffer_.data(), begin_, kept);
    }
    const std::size_t got = source_->read(buffer_.data() + kept, buffer_.size() - kept);
    begin_ = buffer_.data();
    end_ = begin_ + kept + got;
    at_end_ = kept + got < buffer_.size();
    return got > 0;
}

} // namespace mizan::ingest
