#include "ingest/files/encoding.hpp"
#include "ingest/files/utf8_census.hpp"

#include <catch2/catch.hpp>

using namespace mizan::ingest;

namespace {

EncodingFinding found(const std::string& bytes, std::optional<Encoding> wanted = {}) {
    MemoryBytes source{bytes};
    return detect_encoding(source, wanted);
}

std::string text_of(const std::string& bytes, std::optional<Encoding> wanted = {}) {
    auto source = decoded(std::make_unique<MemoryBytes>(bytes), found(bytes, wanted));
    std::string text(bytes.size() * 4 + 16, '\0');
    text.resize(source->read(text.data(), text.size()));
    return text;
}

std::string utf16(const std::u16string& text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

// "الحالة,الوكيل\n" in windows-1256 (code page of Microsoft, read off its table).
const std::string arabic_1256 = "\xC7\xE1\xCD\xC7\xE1\xC9,\xC7\xE1\xE6\xDF\xED\xE1\n";
// "Agent,Größe,Café\n" in windows-1252.
const std::string latin_1252 = "Agent,Gr\xF6\xDF"
                               "e,Caf\xE9\n";

} // namespace

TEST_CASE("UTF-8 is read with and without a byte-order mark") {
    CHECK(text_of("الحالة,x\n") == "الحالة,x\n");
    CHECK(text_of("\xEF\xBB\xBFالحالة,x\n") == "الحالة,x\n");
    CHECK(found("a,b\n").encoding == Encoding::utf8);
}

TEST_CASE("UTF-16 is read in both byte orders, with a mark and without") {
    const std::u16string text = u"id,الاسم\n1,سارة\n2,\U0001F600\n";
    const std::string expected = "id,الاسم\n1,سارة\n2,\U0001F600\n";
    CHECK(text_of(utf16(text, true)) == expected);
    CHECK(text_of(utf16(text, false)) == expected);
    CHECK(text_of("\xFF\xFE" + utf16(text, true)) == expected);
    CHECK(text_of("\xFE\xFF" + utf16(text, false)) == expected);
}

TEST_CASE("windows-1256 and windows-1252 are told apart by how their letters stand together") {
    CHECK(found(arabic_1256).encoding == Encoding::windows_1256);
    CHECK(text_of(arabic_1256) == "الحالة,الوكيل\n");
    CHECK(found(latin_1252).encoding == Encoding::windows_1252);
    CHECK(text_of(latin_1252) == "Agent,Größe,Café\n");
}

TEST_CASE("a byte-order mark goes before the encoding that was asked for, and that before a guess") {
    CHECK(text_of("\xEF\xBB\xBF"
                  "é",
                  Encoding::windows_1256) == "é");
    CHECK(text_of(latin_1252, Encoding::windows_1252) == "Agent,Größe,Café\n");
    CHECK(found(arabic_1256, Encoding::windows_1252).encoding == Encoding::windows_1252);
}

TEST_CASE("one damaged cell does not turn a UTF-8 file into another script") {
    std::string bytes;
    for (int i = 0; i < 50; ++i)
        bytes += "سارة,مكالمة\n";
    bytes += "x\xFFy\n";
    const EncodingFinding finding = found(bytes);
    CHECK(finding.encoding == Encoding::utf8);
    CHECK(finding.broken_bytes == 1);
    CHECK(text_of(bytes).find("x\xEF\xBF\xBDy") != std::string::npos); // U+FFFD
}

TEST_CASE("the census counts overlong forms and surrogates as broken, wherever a piece is cut") {
    Utf8Census census;
    for (const char byte : std::string{"\xC0\xAF\xED\xA0\x80\xE2\x82\xAC"})
        census.add({&byte, 1});
    census.finish();
    CHECK(census.beyond_ascii() == 1); // the euro sign
    CHECK(census.broken() > 0);
}
