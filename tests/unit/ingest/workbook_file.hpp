#pragma once
#include "imported.hpp"

#include <map>
#include <zip.h>

namespace mizan::test {

/// A workbook written part by part, as the format (ECMA-376) has them; no writing library in between. `sheet` are the
/// rows of its second sheet, "Data"; `cover` those of the first.
class Workbook {
public:
    explicit Workbook(const std::string& sheet, const std::string& shared = "", bool from_1904 = false,
                      const std::string& cover = "")
        : file_{"", ".xlsx"} {
        const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts_["xl/workbook.xml"] = "<workbook><workbookPr date1904=\"" + std::string(from_1904 ? "1" : "0") +
                                    "\"/><sheets><sheet name=\"Cover\" r:id=\"r1\" xmlns:r=\"r\"/>"
                                    "<sheet name=\"Data\" r:id=\"r2\" xmlns:r=\"r\"/></sheets></workbook>";
        parts_["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id=\"r1\" Type=\"" + relation +
                                               "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                               "<Relationship Id=\"r2\" Type=\"" +
                                               relation +
                                               "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                                               "<Relationship Id=\"r3\" Type=\"" +
                                               relation +
                                               "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
        parts_["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>" + cover + "</sheetData></worksheet>";
        parts_["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>";
        parts_["xl/sharedStrings.xml"] = "<sst>" + shared + "</sst>";
        std::filesystem::remove(file_.path());
        zip_t* archive = zip_open(file_.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto& [name, text] : parts_)
            zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                         ZIP_FL_ENC_UTF_8);
        zip_close(archive);
    }
    const std::filesystem::path& path() const { return file_.path(); }

private:
    TemporaryFile file_;
    std::map<std::string, std::string> parts_;
};

} // namespace mizan::test
