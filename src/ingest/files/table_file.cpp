#include "ingest/files/table_file.hpp"

#include "ingest/files/csv_reader.hpp"
#include "ingest/files/delimiter.hpp"
#include "ingest/files/workbook.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace mizan::ingest {
namespace {

constexpr std::size_t sample_bytes = 64 * 1024;

/// A source whose first bytes have been read already.
class Resumed final : public ByteSource {
public:
    Resumed(std::string head, std::unique_ptr<ByteSource> rest) : head_{std::move(head)}, rest_{std::move(rest)} {}
    std::size_t read(char* out, std::size_t room) override {
        const std::size_t from_head = head_.read(out, room);
        return from_head + (from_head < room ? rest_->read(out + from_head, room - from_head) : 0);
    }
    std::int64_t position() const override { return rest_->position(); }

private:
    MemoryBytes head_;
    std::unique_ptr<ByteSource> rest_;
};

std::string first_bytes(ByteSource& source, std::size_t count) {
    std::string head(count, '\0');
    head.resize(source.read(head.data(), count));
    return head;
}

Refusal refusal(const char* code, const std::filesystem::path& file) {
    return {code, {{"file", file.string()}}};
}

Result<Table> open_text(const std::filesystem::path& file, const TableForm& form) {
    FileBytes scanned{file};
    const EncodingFinding finding = detect_encoding(scanned, form.encoding);
    auto text = decoded(std::make_unique<FileBytes>(file), finding);
    std::string head = first_bytes(*text, sample_bytes);
    if (head.find_first_not_of(" \t\r\n") == head.npos) return refusal("file_empty", file);
    const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    const std::size_t first_letter = head.find_first_not_of(" \t\r\n");
    const bool web_page = head[first_letter] == '<' && head.find("<html") != head.npos;
    if (zeros > head.size() / 20 || head.starts_with("%PDF") || web_page) return refusal("file_not_a_table", file);

    Table table;
    table.encoding = name_of(finding.encoding);
    table.broken_bytes = finding.broken_bytes;
    table.delimiter = form.delimiter ? *form.delimiter : detect_delimiter(head);
    head.erase(0, separator_line(head));
    auto bytes = std::make_unique<Resumed>(std::move(head), std::move(text));
    table.records = std::make_unique<CsvReader>(std::move(bytes), *table.delimiter);
    return table;
}

} // namespace

Result<Table> open_table(const std::filesystem::path& file, const TableForm& form) {
    std::error_code fault;
    if (!std::filesystem::exists(file, fault) || std::filesystem::is_directory(file, fault))
        return refusal("file_not_found", file);
    FileBytes source{file};
    const std::string head = first_bytes(source, 8);
    if (head.empty()) return refusal("file_empty", file);
    if (head.starts_with("\xD0\xCF\x11\xE0")) return refusal("workbook_old_or_locked", file);
    auto table = head.starts_with("PK\x03\x04") ? open_workbook(file, form.sheet) : open_text(file, form);
    if (table && table->bytes == 0) table->bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, fault));
    return table;
}

} // namespace mizan::ingest
