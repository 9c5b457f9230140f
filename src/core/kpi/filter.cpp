#include "core/kpi/filter.hpp"

#include <algorithm>
#include <charconv>

namespace mizan::core {
namespace {

constexpr std::string_view yes_no[] = {"no", "yes"};

/// The bit of a code: 0 for the word that stands for "none", else 1 + its place among the names; -1 unknown.
int bit_of(std::string_view code, std::span<const std::string_view> names, std::string_view none) {
    if (code == none) return 0;
    const auto found = std::find(names.begin(), names.end(), code);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin()) + 1;
}

std::optional<std::int64_t> topic_of(std::string_view code) {
    std::int64_t topic = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), topic);
    if (error != std::errc{} || end != code.data() + code.size() || topic < 0) return std::nullopt;
    return topic;
}

Refusal unknown_code(const std::string& field, const std::string& code) {
    return {"kpi_filter_code_unknown", {{"field", field}, {"code", code}}};
}

} // namespace

Result<RowFilter> RowFilter::from(const std::vector<FilterClause>& clauses) {
    struct Coded {
        std::string_view field;
        std::span<const std::string_view> names;
        std::string_view none;
    };
    static const Coded coded[coded_fields] = {
        {"channel", code_names<Channel>, "unknown"},       {"priority", code_names<Priority>, "unknown"},
        {"direction", code_names<Direction>, "unknown"},   {"purpose", code_names<Purpose>, "unknown"},
        {"excluded", code_names<ExclusionReason>, "none"}, {"bot", yes_no, "unknown"},
    };
    RowFilter filter;
    for (const FilterClause& clause : clauses) {
        if (clause.field == "topic") {
            if (filter.topic_named_) return Refusal{"kpi_filter_field_twice", {{"field", clause.field}}};
            filter.topic_named_ = true;
            for (const std::string& code : clause.any_of) {
                const auto topic = code == "unknown" ? std::optional<std::int64_t>{0} : topic_of(code);
                if (!topic) return unknown_code(clause.field, code);
                filter.topics_.push_back(*topic);
            }
            std::sort(filter.topics_.begin(), filter.topics_.end());
            continue;
        }
        const auto found = std::find_if(std::begin(coded), std::end(coded),
                                        [&](const Coded& one) { return one.field == clause.field; });
        if (found == std::end(coded)) return Refusal{"kpi_filter_field_unknown", {{"field", clause.field}}};
        const auto index = static_cast<std::size_t>(found - std::begin(coded));
        if (filter.named_[index]) return Refusal{"kpi_filter_field_twice", {{"field", clause.field}}};
        filter.named_[index] = true;
        for (const std::string& code : clause.any_of) {
            const int bit = bit_of(code, found->names, found->none);
            if (bit < 0) return unknown_code(clause.field, code);
            filter.admitted_[index] |= std::uint32_t{1} << bit;
        }
    }
    return filter;
}

bool RowFilter::admits(const SegmentRow& row) const {
    const std::array<int, coded_fields> codes{
        static_cast<int>(row.channel), row.priority, row.outbound ? 1 : 0, row.purpose, row.excluded, row.bot ? 1 : 0};
    for (std::size_t i = 0; i < coded_fields; ++i)
        if (named_[i] && (admitted_[i] >> (codes[i] + 1) & 1) == 0) return false;
    return !topic_named_ || std::binary_search(topics_.begin(), topics_.end(), row.topic);
}

} // namespace mizan::core
