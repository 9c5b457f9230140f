#include "ingest/files/encoding.hpp"

#include "base/error.hpp"
#include "ingest/files/utf8_census.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace mizan::ingest {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;

constexpr std::pair<std::string_view, Encoding> spellings[] = {
    {"utf-8", Encoding::utf8},
    {"utf-16le", Encoding::utf16_le},
    {"utf-16be", Encoding::utf16_be},
    {"windows-1256", Encoding::windows_1256},
    {"windows-1252", Encoding::windows_1252},
    {"utf8", Encoding::utf8},
    {"utf-16", Encoding::utf16_le},
    {"utf16", Encoding::utf16_le},
    {"cp1256", Encoding::windows_1256},
    {"cp1252", Encoding::windows_1252},
    {"latin1", Encoding::windows_1252},
    {"iso-8859-1", Encoding::windows_1252},
};

std::optional<EncodingFinding> marked(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) return EncodingFinding{Encoding::utf8, 3};
    if (head.starts_with("\xFF\xFE")) return EncodingFinding{Encoding::utf16_le, 2};
    if (head.starts_with("\xFE\xFF")) return EncodingFinding{Encoding::utf16_be, 2};
    return std::nullopt;
}

/// See detect_encoding in the header.
std::optional<Encoding> unmarked_utf16(std::string_view head) {
    head = head.substr(0, 4096);
    if (head.size() < 4) return std::nullopt;
    std::array<std::size_t, 2> high{}, zero{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zero[i % 2] += head[i] == 0;
        high[i % 2] += head[i] == 0 || head[i] == 6;
    }
    const std::size_t third = head.size() / 6, few = head.size() / 100 + 1;
    if (high[1] > third && zero[1] > 0 && zero[0] <= few) return Encoding::utf16_le;
    if (high[0] > third && zero[0] > 0 && zero[1] <= few) return Encoding::utf16_be;
    return std::nullopt;
}

class Utf8WithoutMark final : public ByteSource {
public:
    Utf8WithoutMark(std::unique_ptr<ByteSource> source, int mark_bytes) : source_{std::move(source)} {
        std::array<char, 4> mark{};
        source_->read(mark.data(), static_cast<std::size_t>(mark_bytes));
    }
    std::size_t read(char* out, std::size_t room) override { return source_->read(out, room); }
    std::int64_t position() const override { return source_->position(); }

private:
    std::unique_ptr<ByteSource> source_;
};

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converter_named(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(name, &status)};
    if (U_FAILURE(status)) throw Error{"encoding_unavailable", {{"encoding", std::string{name}}}};
    return converter;
}

class Converted final : public ByteSource {
public:
    Converted(std::unique_ptr<ByteSource> source, const EncodingFinding& finding)
        : source_{std::move(source)}, from_{converter_named(std::string{name_of(finding.encoding)}.c_str())},
          to_{converter_named("UTF-8")}, input_(chunk_bytes), pivot_(4096) {
        std::array<char, 4> mark{};
        source_->read(mark.data(), static_cast<std::size_t>(finding.mark_bytes));
        pivot_source_ = pivot_target_ = pivot_.data();
    }

    std::size_t read(char* out, std::size_t room) override {
        char* target = out;
        while (target < out + room && !finished_) {
            if (next_ == end_ && !flush_) refill();
            convert(target, out + room);
        }
        return static_cast<std::size_t>(target - out);
    }
    std::int64_t position() const override { return source_->position(); }

private:
    void refill() {
        const std::size_t got = source_->read(input_.data(), input_.size());
        next_ = input_.data();
        end_ = next_ + got;
        flush_ = got == 0;
    }

    void convert(char*& target, const char* limit) {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(to_.get(), from_.get(), &target, limit, &next_, end_, pivot_.data(), &pivot_source_,
                       &pivot_target_, pivot_.data() + pivot_.size(), false, flush_, &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) return;
        if (U_FAILURE(status)) throw Error{"file_broken", {{"file", std::string{u_errorName(status)}}}};
        finished_ = flush_;
    }

    std::unique_ptr<ByteSource> source_;
    Converter from_, to_;
    std::vector<char> input_;
    std::vector<UChar> pivot_;
    UChar *pivot_source_ = nullptr, *pivot_target_ = nullptr;
    const char *next_ = nullptr, *end_ = nullptr;
    bool flush_ = false, finished_ = false;
};

} // namespace

std::string_view name_of(Encoding encoding) {
    for (const auto& [name, code] : spellings)
        if (code == encoding) return name;
    return {};
}

std::optional<Encoding> encoding_named(std::string_view name) {
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const auto& [spelling, code] : spellings)
        if (spelling == lower) return code;
    return std::nullopt;
}

EncodingFinding detect_encoding(ByteSource& source, std::optional<Encoding> wanted) {
    std::vector<char> chunk(chunk_bytes);
    std::size_t got = source.read(chunk.data(), chunk.size());
    const std::string_view head{chunk.data(), got};
    EncodingFinding finding = marked(head).value_or(EncodingFinding{wanted.value_or(Encoding::utf8)});
    const bool decided = finding.mark_bytes > 0 || wanted;
    if (!decided) {
        if (const auto utf16 = unmarked_utf16(head)) return {*utf16};
    }
    if (finding.encoding != Encoding::utf8) return finding;

    Utf8Census census;
    for (; got > 0; got = source.read(chunk.data(), chunk.size()))
        census.add({chunk.data(), got});
    census.finish();
    finding.broken_bytes = census.broken();
    if (decided || census.broken() * 20 <= census.beyond_ascii()) return finding;
    return {census.letters_in_runs() > census.letters_among_ascii() ? Encoding::windows_1256 : Encoding::windows_1252};
}

std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const EncodingFinding& finding) {
    if (finding.encoding == Encoding::utf8 && finding.broken_bytes == 0)
        return std::make_unique<Utf8WithoutMark>(std::move(source), finding.mark_bytes);
    return std::make_unique<Converted>(std::move(source), finding);
}

} // namespace mizan::ingest
