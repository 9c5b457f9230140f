#include "ingest/files/workbook.hpp"

#include "base/error.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/files/sheet_reader.hpp"
#include "ingest/files/workbook_parts.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

const WorkbookIndex::Sheet* chosen_sheet(const WorkbookIndex& index, const std::string& name) {
    if (name.empty()) return &index.sheets.front();
    const auto found = std::find_if(index.sheets.begin(), index.sheets.end(),
                                    [&](const auto& sheet) { return folded_name(sheet.name) == folded_name(name); });
    return found == index.sheets.end() ? nullptr : &*found;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

Result<Table> open_workbook(const std::filesystem::path& file, const std::string& sheet) {
    const Refusal unreadable{"workbook_unreadable", {{"file", file.string()}}};
    auto package = ZipPackage::open(file);
    if (!package) return unreadable;
    try {
        const auto index = read_workbook_index(*package);
        if (!index) return unreadable;
        Table table;
        for (const auto& each : index->sheets)
            table.sheets.push_back(each.name);
        const auto* chosen = chosen_sheet(*index, sheet);
        if (chosen == nullptr) return Refusal{"sheet_not_found", {{"sheet", sheet}, {"sheets", listed(table.sheets)}}};
        auto texts = read_shared_texts(*package, index->shared_texts);
        auto part = package->part(chosen->part);
        if (!texts || !part) return unreadable;
        table.sheet = chosen->name;
        table.bytes = part->bytes();
        table.from_1904 = index->from_1904;
        table.records =
            std::make_unique<SheetReader>(std::move(*package), std::move(*part), std::move(*texts), file.string());
        return table;
    } catch (const Error&) { // a part that is broken from its beginning
        return unreadable;
    }
}

} // namespace mizan::ingest
