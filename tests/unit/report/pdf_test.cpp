#include "report/pdf/catalog.hpp"
#include "report/pdf/page_book.hpp"
#include "report/pdf/pdf.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace mizan;
using namespace mizan::report;
using sample::count;

namespace {

/// The text of a PDF without marks of direction; nothing where pdftotext is not installed.
std::optional<std::string> text_of(const Document& document) {
    auto text = sample::read_with("pdftotext", "-", render_pdf(document));
    if (!text) return {};
    for (const std::string mark : {"\u202A", "\u202B", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069"})
        for (auto at = text->find(mark); at != std::string::npos; at = text->find(mark))
            text->erase(at, mark.size());
    return text;
}

} // namespace

TEST_CASE("The text of a PDF can be read in order") {
    auto document = sample::document();
    document.add(Heading{"First heading"}).add(Paragraph{"Every figure is a range & a point."});
    document.add(Callout{"What would move it", {"Two more answers in time."}});
    const auto text = text_of(document);
    if (!text) return;
    const auto title = text->find("Scorecard of a demonstration");
    const auto heading = text->find("First heading");
    const auto words = text->find("Every figure is a range & a point.");
    const auto callout = text->find("Two more answers in time.");
    REQUIRE(callout != std::string::npos);
    CHECK((title < heading && heading < words && words < callout));
}

TEST_CASE("Arabic words of a PDF come out letter by letter in their order, ligatures too") {
    auto document = sample::document(Direction::right_to_left);
    document.add(Paragraph{"لا إلى الأول الإسهام العملاء الآن الاعتراض"});
    document.add(Heading{"سلمى التجريبية"});
    const auto text = text_of(document);
    if (!text) return;
    CHECK(text->find("بطاقة الأداء") != std::string::npos);
    CHECK(text->find("لا إلى الأول الإسهام العملاء الآن الاعتراض") != std::string::npos);
    CHECK(text->find("سلمى التجريبية") != std::string::npos);
}

TEST_CASE("A Latin name in an Arabic line stays whole when it is isolated") {
    auto document = sample::document(Direction::right_to_left);
    document.add(Paragraph{"المشرف \u2068Omar Sample (TL-04)\u2069 اليوم"});
    const auto text = text_of(document);
    if (text) CHECK(text->find("Omar Sample (TL-04)") != std::string::npos);
}

TEST_CASE("A long table repeats its header on each page and each page has its number") {
    auto document = sample::document();
    document.add(sample::numbers(90));
    const auto text = text_of(document);
    if (!text) return;
    const int pages = count(*text, "\f");
    CHECK(pages >= 2);
    CHECK(count(*text, "Measure") == pages);
    CHECK(text->find("Page 1 of " + std::to_string(pages)) != std::string::npos);
    CHECK(text->find("Page " + std::to_string(pages) + " of " + std::to_string(pages)) != std::string::npos);
    CHECK(count(*text, "Line 45") == 1);
}

TEST_CASE("A cell longer than a page is cut and the document goes on") {
    auto document = sample::document();
    auto table = sample::numbers(1);
    std::string endless;
    for (int i = 0; i < 5000; ++i)
        endless += "words ";
    table.rows.push_back({endless, "", "", ""});
    table.rows.push_back({"after it", "", "", ""});
    document.add(table);
    const auto text = text_of(document);
    if (text) CHECK(text->find("after it") != std::string::npos);
}

TEST_CASE("A PDF names its title, author, language, direction and date") {
    const auto pdf = render_pdf(sample::document(Direction::right_to_left));
    CHECK(pdf.find("/Lang (ar)") != std::string::npos);
    CHECK(pdf.find("/Direction /R2L") != std::string::npos);
    const auto info = sample::read_with("pdfinfo", "", pdf);
    if (!info) return;
    CHECK(info->find("بطاقة الأداء") != std::string::npos);
    CHECK(info->find("Example Services") != std::string::npos);
    CHECK(info->find("2025") != std::string::npos);
    CHECK(info->find("A4") != std::string::npos);
}

TEST_CASE("Entries are added to a catalogue without touching what is there") {
    const std::string before =
        "%PDF-1.5\n7 0 obj\n<< /Type /Catalog\n>>\nendobj\nxref\ntrailer\n<< /Size 8\n   /Root 7 0 R\n"
        ">>\nstartxref\n44\n%%EOF\n";
    const auto after = with_catalog_entries(before, "/Lang (ar)");
    CHECK(after.substr(0, before.size()) == before);
    const auto object = before.size();
    const auto added = after.substr(object);
    CHECK(added.find("7 0 obj\n<< /Type /Catalog\n   /Lang (ar)\n>>\nendobj\nxref\n7 1\n") == 0);
    CHECK(added.find("00000" + std::string(object < 100 ? "000" : "00") + std::to_string(object) + " 00000 n \n") !=
          std::string::npos);
    CHECK(added.find("/Prev 44\n") != std::string::npos);
    CHECK(with_catalog_entries("no PDF", "/Lang (ar)") == "no PDF");
}

TEST_CASE("The preview has the pages of the PDF in the size asked for") {
    auto document = sample::document();
    document.paper = Paper::a4_landscape;
    document.add(Paragraph{"one"}).add(PageBreak{}).add(Paragraph{"two"});
    const PageBook book{document};
    REQUIRE(book.count() == 2);
    const auto page = book.pixels(0, 1); // A4 lying is 841.89 by 595.28 points
    CHECK(page.width == 842);
    CHECK(page.height == 596);
    CHECK(book.pixels(1, 2).width == 1684);
    CHECK(book.pixels(0, 1).rgb != book.pixels(1, 1).rgb);
    const auto info = sample::read_with("pdfinfo", "", render_pdf(document));
    if (info) CHECK(info->find("Pages:           2") != std::string::npos);
}

TEST_CASE("Pages laid out on one thread are the same when another draws them") {
    auto document = sample::document();
    document.add(Paragraph{"Sixteen replies, ستة عشر ردًا"});
    const PageBook book{document};
    const auto here = book.pixels(0, 1);
    std::vector<Pixels> there(3);
    std::vector<std::thread> threads;
    for (auto& page : there)
        threads.emplace_back([&book, &page] { page = book.pixels(0, 1); });
    for (auto& thread : threads)
        thread.join();
    for (const auto& page : there)
        CHECK(page.rgb == here.rgb);
}
