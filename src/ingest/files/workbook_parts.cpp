#include "ingest/files/workbook_parts.hpp"

#include "ingest/files/xml_reader.hpp"

#include <map>

namespace mizan::ingest {
namespace {

constexpr std::size_t index_limit = 16 * 1024 * 1024;

struct Relation {
    std::string target;
    std::string kind; // the last word of its type: "worksheet", "sharedStrings"
};

class Relations final : public XmlReader {
public:
    std::map<std::string, Relation> by_id;

protected:
    void begin(std::string_view element, const Attributes& attributes) override {
        if (element != "Relationship") return;
        const std::string_view type = attributes["Type"];
        std::string target{attributes["Target"]};
        target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        by_id[std::string{attributes["Id"]}] = {std::move(target), std::string{type.substr(type.rfind('/') + 1)}};
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

class WorkbookPart final : public XmlReader {
public:
    std::vector<std::pair<std::string, std::string>> sheets; // name, id of its relation
    bool from_1904 = false;

protected:
    void begin(std::string_view element, const Attributes& attributes) override {
        if (element == "sheet") sheets.emplace_back(attributes["name"], attributes["id"]);
        if (element == "workbookPr") {
            const auto flag = attributes["date1904"];
            from_1904 = flag == "1" || flag == "true";
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

/// <si><t>…</t></si> or <si><r><t>…</t></r>…</si>; readings aids (<rPh>) are no text.
class SharedTextsPart final : public XmlReader {
public:
    SharedTexts texts;

protected:
    void begin(std::string_view element, const Attributes&) override {
        if (element == "si")
            texts.begin_text();
        else if (element == "rPh")
            in_aid_ = true;
        else if (element == "t")
            in_text_ = !in_aid_;
    }
    void end(std::string_view element) override {
        if (element == "rPh")
            in_aid_ = false;
        else if (element == "t")
            in_text_ = false;
    }
    void text(std::string_view piece) override {
        if (in_text_) texts.append(piece);
    }

private:
    bool in_text_ = false, in_aid_ = false;
};

template <class Reader>
bool read_whole(const ZipPackage& package, const std::string& part, Reader& reader) {
    const auto text = package.text(part, index_limit);
    return text && reader.feed(text->data(), text->size(), true);
}

} // namespace

std::string_view SharedTexts::operator[](std::size_t number) const {
    if (number >= ends_.size()) return {};
    const std::size_t from = number == 0 ? 0 : ends_[number - 1];
    return std::string_view{bytes_}.substr(from, ends_[number] - from);
}

std::optional<WorkbookIndex> read_workbook_index(const ZipPackage& package) {
    WorkbookPart workbook;
    Relations relations;
    if (!read_whole(package, "xl/workbook.xml", workbook)) return std::nullopt;
    if (!read_whole(package, "xl/_rels/workbook.xml.rels", relations)) return std::nullopt;
    WorkbookIndex index;
    index.from_1904 = workbook.from_1904;
    for (const auto& [name, id] : workbook.sheets) {
        const auto found = relations.by_id.find(id);
        if (found != relations.by_id.end() && found->second.kind == "worksheet")
            index.sheets.push_back({name, found->second.target});
    }
    for (const auto& [id, relation] : relations.by_id)
        if (relation.kind == "sharedStrings") index.shared_texts = relation.target;
    if (index.sheets.empty()) return std::nullopt;
    return index;
}

std::optional<SharedTexts> read_shared_texts(const ZipPackage& package, const std::string& part) {
    SharedTextsPart reader;
    if (part.empty()) return std::move(reader.texts);
    auto stream = package.part(part);
    if (!stream) return std::nullopt;
    std::string chunk(64 * 1024, '\0');
    for (;;) {
        const std::size_t got = stream->read(chunk.data(), chunk.size());
        if (!reader.feed(chunk.data(), got, got == 0) || reader.texts.too_large()) return std::nullopt;
        if (got == 0) return std::move(reader.texts);
    }
}

} // namespace mizan::ingest
