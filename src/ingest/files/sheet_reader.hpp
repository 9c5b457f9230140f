#pragma once
#include "ingest/files/record.hpp"
#include "ingest/files/workbook_parts.hpp"
#include "ingest/files/xml_reader.hpp"

#include <deque>
#include <string>
#include <vector>

namespace mizan::ingest {

/// The rows of a sheet as it streams by. Reads ahead by at most one piece of the file (64 KiB).
class SheetReader final : public RecordReader, private XmlReader {
public:
    /// `file` is for messages. Throws Error `workbook_broken` {file}.
    SheetReader(ZipPackage package, ZipPackage::Part part, SharedTexts texts, std::string file);
    bool next(Record& record) override;
    void pad_to(std::size_t cells) override { width_ = cells; }
    std::int64_t position() const override { return position_; }

private:
    struct Row {
        std::int64_t number = 0;
        std::vector<std::string> cells;
        bool too_long = false;
    };
    void begin(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view piece) override;
    void begin_cell(const Attributes& attributes);
    void end_cell();
    bool read_piece();
    [[noreturn]] void broken() const;

    ZipPackage package_;
    ZipPackage::Part part_;
    SharedTexts texts_;
    std::string file_;
    std::string piece_;
    bool at_end_ = false;
    std::int64_t position_ = 0;
    std::deque<Row> rows_;
    Row building_;          // not yet ended
    Row current_;           // handed out last
    std::size_t width_ = 0; // of the first row, or as pad_to says; 0 before it was read

    bool in_row_ = false, in_value_ = false, in_aid_ = false;
    std::size_t column_ = 0; // of the cell that is being read
    std::int64_t last_row_ = 0;
    std::string kind_, value_;
};

/// A number as a cell stores it ("0.28999999999999998", "1.5E+3"), in the fewest digits that are the same number.
std::string shortest_number(std::string_view stored);

} // namespace mizan::ingest
