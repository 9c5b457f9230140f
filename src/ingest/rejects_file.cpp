#include "ingest/rejects_file.hpp"

#include "base/error.hpp"
#include "ingest/cells/text.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace mizan::ingest {
namespace {

constexpr std::array<std::string_view, 4> own_columns = {"row", "column", "found", "expected"};

std::string plain(const Argument& value) {
    struct Text {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Instant at) const { return iso8601(at); }
        std::string operator()(Seconds length) const { return std::to_string(length.count()); }
        std::string operator()(Date date) const { return date.iso(); }
        std::string operator()(const Ratio& ratio) const { return ratio.fixed(6); }
        std::string operator()(const Money& money) const { return std::to_string(money.minor) + " " + money.currency; }
    };
    return std::visit(Text{}, value);
}

class RejectsCsv final : public app::RejectsFile {
public:
    RejectsCsv(const std::filesystem::path& out, const app::SourceDescription& source,
               std::function<std::string(const Refusal&)> wording)
        : out_{out}, partial_{out}, wording_{std::move(wording)}, delimiter_{source.delimiter.size() == 1
                                                                                 ? source.delimiter.front()
                                                                                 : ','} {
        partial_ += ".part";
        stream_.open(partial_, std::ios::binary | std::ios::trunc);
        if (!stream_) throw Error{"file_unwritable", {{"file", out_.string()}}};
        if (!source.encoding.empty() && source.encoding != "utf-8") stream_ << "\xEF\xBB\xBF";
        write_header(source.columns);
    }
    RejectsCsv(const RejectsCsv&) = delete;
    RejectsCsv& operator=(const RejectsCsv&) = delete;
    ~RejectsCsv() override {
        if (finished_) return;
        stream_.close();
        std::error_code ignored;
        std::filesystem::remove(partial_, ignored);
    }

    void add(const app::RowProblem& problem) override {
        write_row({std::to_string(problem.row), problem.column, problem.found, wording_(problem.reason)},
                  problem.cells);
        for (const auto& cells : problem.companions)
            write_row({"", "", "", ""}, cells);
    }

    void finish() override {
        stream_.close();
        std::error_code fault;
        if (stream_) std::filesystem::rename(partial_, out_, fault);
        if (!stream_ || fault) throw Error{"file_unwritable", {{"file", out_.string()}}};
        finished_ = true;
    }

private:
    void write_header(const std::vector<std::string>& columns) {
        const auto own = [&](const std::string& prefix) {
            return columns.size() >= 4 && std::equal(own_columns.begin(), own_columns.end(), columns.begin(),
                                                     [&](auto name, const std::string& column) {
                                                         return column == prefix + std::string{name};
                                                     });
        };
        passed_over_ = own("") || own("rejected_") ? 4 : 0;
        const std::vector<std::string> kept(columns.begin() + static_cast<std::ptrdiff_t>(passed_over_), columns.end());
        const bool taken = std::any_of(kept.begin(), kept.end(), [](const std::string& column) {
            return std::find(own_columns.begin(), own_columns.end(), folded_name(column)) != own_columns.end();
        });
        std::array<std::string, 4> names;
        for (std::size_t i = 0; i < names.size(); ++i)
            names[i] = (taken ? "rejected_" : "") + std::string{own_columns[i]};
        write_line(names, kept, 0, [](const std::string& name) { return without_number(name); });
    }

    void write_row(const std::array<std::string, 4>& reason, const std::vector<std::string>& cells) {
        write_line(reason, cells, cells.size() > passed_over_ ? passed_over_ : 0,
                   [](const std::string& cell) { return cell; });
    }

    template <class Text>
    void write_line(const std::array<std::string, 4>& front, const std::vector<std::string>& cells, std::size_t from,
                    Text text) {
        for (std::size_t i = 0; i < front.size(); ++i) {
            if (i > 0) stream_ << delimiter_;
            write_cell(front[i]);
        }
        for (std::size_t i = from; i < cells.size(); ++i) {
            stream_ << delimiter_;
            write_cell(text(cells[i]));
        }
        stream_ << '\n';
    }

    /// "Labels#2" → "Labels": the repetition numbers it again.
    static std::string without_number(const std::string& name) {
        const std::size_t mark = name.rfind('#');
        const bool numbered =
            mark != name.npos && mark + 1 < name.size() && name.find_first_not_of("0123456789", mark + 1) == name.npos;
        return numbered && mark > 0 ? name.substr(0, mark) : name;
    }

    void write_cell(const std::string& text) {
        std::string cell = guarded_cell(text);
        cell.erase(std::remove(cell.begin(), cell.end(), '\0'), cell.end());
        const bool spaced = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
        if (!spaced && cell.find_first_of("\"\r\n") == cell.npos && cell.find(delimiter_) == cell.npos) {
            stream_ << cell;
            return;
        }
        stream_ << '"';
        for (const char c : cell)
            stream_ << (c == '"' ? "\"\"" : std::string(1, c));
        stream_ << '"';
    }

    std::filesystem::path out_, partial_;
    std::function<std::string(const Refusal&)> wording_;
    char delimiter_;
    std::size_t passed_over_ = 0; // columns of an earlier refusal
    std::ofstream stream_;
    bool finished_ = false;
};

} // namespace

std::string plain_wording(const Refusal& refusal) {
    std::string text = refusal.code;
    for (const auto& [name, value] : refusal.arguments)
        text += " " + name + "=" + plain(value);
    return text;
}

std::unique_ptr<app::RejectsFile> make_rejects_file(const std::filesystem::path& out,
                                                    const app::SourceDescription& source,
                                                    std::function<std::string(const Refusal&)> wording) {
    if (!wording) wording = plain_wording;
    return std::make_unique<RejectsCsv>(out, source, std::move(wording));
}

} // namespace mizan::ingest
