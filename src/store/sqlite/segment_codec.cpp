#include "store/sqlite/segment_codec.hpp"

#include "store/sqlite/bit_columns.hpp"
#include "store/sqlite/hash.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace mizan::store {
namespace {

using core::missing;
using core::Segment;

constexpr std::uint8_t format = 2;
constexpr std::size_t checksum_size = 8;

/// One member of a row as a whole number. A column with `plus` is predicted as plus − minus (columns before it, by
/// number; 0: nothing), because instants lie near one another and durations between them.
template <class Row>
struct Column {
    std::uint8_t number;
    std::uint8_t plus, minus;
    std::int64_t (*get)(const Row&);
    void (*set)(Row&, std::int64_t);
};

template <class Member>
struct MemberOf;
template <class Row, class Value>
struct MemberOf<Value Row::*> {
    using RowType = Row;
    using ValueType = Value;
};

template <auto member>
constexpr auto column(std::uint8_t number, std::uint8_t plus = 0, std::uint8_t minus = 0) {
    using Row = typename MemberOf<decltype(member)>::RowType;
    using Value = typename MemberOf<decltype(member)>::ValueType;
    return Column<Row>{number, plus, minus, [](const Row& row) { return static_cast<std::int64_t>(row.*member); },
                       [](Row& row, std::int64_t value) { row.*member = static_cast<Value>(value); }};
}

// The numbers are stored in databases: never change one, add at the end only.
template <class Row>
constexpr std::array<Column<Row>, 0> columns_of{};

using core::SegmentRow;
template <>
inline constexpr auto columns_of<SegmentRow> = std::array{column<&SegmentRow::interaction>(1),
                                                          column<&SegmentRow::opened_at>(2),
                                                          column<&SegmentRow::supplied>(3),
                                                          column<&SegmentRow::roles>(4),
                                                          column<&SegmentRow::channel>(5),
                                                          column<&SegmentRow::priority>(6),
                                                          column<&SegmentRow::topic>(7),
                                                          column<&SegmentRow::team>(8),
                                                          column<&SegmentRow::customer>(9),
                                                          column<&SegmentRow::outbound>(10),
                                                          column<&SegmentRow::bot>(11),
                                                          column<&SegmentRow::excluded>(12),
                                                          column<&SegmentRow::purpose>(13),
                                                          column<&SegmentRow::answered>(14),
                                                          column<&SegmentRow::queue>(15),
                                                          column<&SegmentRow::first_response_at>(16, 2),
                                                          column<&SegmentRow::first_response_elapsed>(17, 16, 2),
                                                          column<&SegmentRow::first_response_working>(18, 17),
                                                          column<&SegmentRow::first_response_reported>(19),
                                                          column<&SegmentRow::first_response_breach_at>(20, 2),
                                                          column<&SegmentRow::first_response_target>(21),
                                                          column<&SegmentRow::reported_first_response_met>(22),
                                                          column<&SegmentRow::service_level_within>(23),
                                                          column<&SegmentRow::resolved>(24),
                                                          column<&SegmentRow::resolved_at>(25, 2),
                                                          column<&SegmentRow::closed_at>(26, 25),
                                                          column<&SegmentRow::resolution_elapsed>(27, 25, 2),
                                                          column<&SegmentRow::resolution_working>(28, 27),
                                                          column<&SegmentRow::resolution_reported>(29),
                                                          column<&SegmentRow::resolution_breach_at>(30, 2),
                                                          column<&SegmentRow::resolution_target>(31),
                                                          column<&SegmentRow::reported_resolution_met>(32),
                                                          column<&SegmentRow::outcome_of_closed_only>(33),
                                                          column<&SegmentRow::talk>(34),
                                                          column<&SegmentRow::hold>(35),
                                                          column<&SegmentRow::wrap>(36),
                                                          column<&SegmentRow::handle>(37, 34),
                                                          column<&SegmentRow::reopened>(38),
                                                          column<&SegmentRow::transfers>(39),
                                                          column<&SegmentRow::escalated>(40),
                                                          column<&SegmentRow::complaint>(41),
                                                          column<&SegmentRow::proactive>(42),
                                                          column<&SegmentRow::recovery_done>(43),
                                                          column<&SegmentRow::recovery_applies>(44),
                                                          column<&SegmentRow::survey_offered>(45),
                                                          column<&SegmentRow::csat>(46),
                                                          column<&SegmentRow::nps>(47),
                                                          column<&SegmentRow::ces>(48),
                                                          column<&SegmentRow::rated_at>(49, 2),
                                                          column<&SegmentRow::fcr_anchor>(50, 25),
                                                          column<&SegmentRow::fcr_repeat_at>(51, 50),
                                                          column<&SegmentRow::human_contact_at>(52, 2),
                                                          column<&SegmentRow::retention>(53),
                                                          column<&SegmentRow::lifetime_value>(54),
                                                          column<&SegmentRow::value_currency>(55),
                                                          column<&SegmentRow::cost>(56),
                                                          column<&SegmentRow::cost_currency>(57)};

using core::SegmentReply;
template <>
inline constexpr auto columns_of<SegmentReply> =
    std::array{column<&SegmentReply::interaction>(1), column<&SegmentReply::opened_at>(2),
               column<&SegmentReply::channel>(3),     column<&SegmentReply::topic>(4),
               column<&SegmentReply::team>(5),        column<&SegmentReply::replied_at>(6, 2),
               column<&SegmentReply::elapsed>(7),     column<&SegmentReply::working>(8, 7),
               column<&SegmentReply::left_out>(9)};

using core::SegmentPromise;
template <>
inline constexpr auto columns_of<SegmentPromise> =
    std::array{column<&SegmentPromise::interaction>(1), column<&SegmentPromise::follow_up>(2),
               column<&SegmentPromise::due_at>(3),      column<&SegmentPromise::made_at>(4, 3),
               column<&SegmentPromise::kept_at>(5, 3),  column<&SegmentPromise::withdrawn_at>(6, 3),
               column<&SegmentPromise::channel>(7),     column<&SegmentPromise::topic>(8),
               column<&SegmentPromise::team>(9),        column<&SegmentPromise::left_out>(10)};

using core::SegmentReview;
template <>
inline constexpr auto columns_of<SegmentReview> = std::array{column<&SegmentReview::review>(1),
                                                             column<&SegmentReview::interaction>(2),
                                                             column<&SegmentReview::reviewed_at>(3),
                                                             column<&SegmentReview::score>(4),
                                                             column<&SegmentReview::critical_failure>(5),
                                                             column<&SegmentReview::channel>(6),
                                                             column<&SegmentReview::topic>(7),
                                                             column<&SegmentReview::team>(8)};

/// A pause with the place of its row among the segment's.
struct PauseOfRow {
    std::int64_t row = 0, from = 0, to = missing;
};
template <>
inline constexpr auto columns_of<PauseOfRow> =
    std::array{column<&PauseOfRow::row>(1), column<&PauseOfRow::from>(2), column<&PauseOfRow::to>(3, 2)};

using Numbers = std::vector<std::int64_t>;
using ColumnsByNumber = std::map<std::uint8_t, Numbers>;

/// plus − minus where both are known, else nothing to start from. Wraps like the unsigned numbers it is made of.
std::uint64_t prediction(const Numbers* plus, const Numbers* minus, std::size_t row) {
    if (!plus || (*plus)[row] == missing || (minus && (*minus)[row] == missing)) return 0;
    return static_cast<std::uint64_t>((*plus)[row]) - (minus ? static_cast<std::uint64_t>((*minus)[row]) : 0);
}

const Numbers* known(const ColumnsByNumber& columns, std::uint8_t number) {
    const auto found = columns.find(number);
    return found == columns.end() ? nullptr : &found->second;
}

std::vector<std::uint8_t> packed_column(const Numbers& values) {
    ByteWriter out;
    write_column(out, values);
    return std::move(out.out());
}

/// What remains of the values after the prediction; nothing where a remainder would look like `missing`.
std::optional<Numbers> remainders(const Numbers& values, const Numbers* plus, const Numbers* minus) {
    if (!plus) return std::nullopt;
    Numbers rest(values.size(), missing);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == missing) continue;
        rest[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(values[i]) - prediction(plus, minus, i));
        if (rest[i] == missing) return std::nullopt;
    }
    return rest;
}

template <class Row>
void pack_section(ByteWriter& out, const std::vector<Row>& rows) {
    out.varint(rows.size());
    if (rows.empty()) return;
    out.byte(static_cast<std::uint8_t>(columns_of<Row>.size()));
    ColumnsByNumber done;
    for (const auto& column : columns_of<Row>) {
        Numbers& values = done[column.number];
        values.reserve(rows.size());
        for (const auto& row : rows)
            values.push_back(column.get(row));
        auto bytes = packed_column(values);
        std::uint8_t plus = 0, minus = 0;
        if (const auto rest = remainders(values, known(done, column.plus), known(done, column.minus))) {
            auto shorter = packed_column(*rest);
            if (shorter.size() < bytes.size()) {
                bytes = std::move(shorter);
                plus = column.plus;
                minus = column.minus;
            }
        }
        for (const std::uint8_t byte : {column.number, plus, minus})
            out.byte(byte);
        out.varint(bytes.size());
        out.bytes(bytes);
    }
}

template <class Row>
void unpack_section(ByteReader& in, std::vector<Row>& rows) {
    const auto count = in.varint();
    if (count == 0) return;
    if (count > std::numeric_limits<std::uint32_t>::max()) throw Error{"segment_damaged"};
    const int column_count = in.byte();
    ColumnsByNumber done;
    for (int i = 0; i < column_count; ++i) {
        const std::uint8_t number = in.byte(), plus = in.byte(), minus = in.byte();
        ByteReader bytes{in.bytes(in.varint())};
        Numbers values = read_column(bytes, count);
        const auto *const base = known(done, plus), *const less = known(done, minus);
        if ((plus != 0 && !base) || (minus != 0 && !less)) throw Error{"segment_damaged"};
        for (std::size_t row = 0; base && row < values.size(); ++row)
            if (values[row] != missing)
                values[row] =
                    static_cast<std::int64_t>(static_cast<std::uint64_t>(values[row]) + prediction(base, less, row));
        done.emplace(number, std::move(values));
    }
    rows.resize(count);
    for (const auto& column : columns_of<Row>)
        if (const auto* values = known(done, column.number))
            for (std::size_t i = 0; i < rows.size(); ++i)
                column.set(rows[i], (*values)[i]);
}

std::vector<PauseOfRow> pauses_of(const std::vector<SegmentRow>& rows) {
    std::vector<PauseOfRow> pauses;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const core::SegmentPause& pause : rows[i].pauses)
            pauses.push_back({static_cast<std::int64_t>(i), pause.from, pause.to});
    return pauses;
}

void put_pauses(std::vector<SegmentRow>& rows, const std::vector<PauseOfRow>& pauses) {
    for (const PauseOfRow& pause : pauses) {
        if (pause.row < 0 || static_cast<std::size_t>(pause.row) >= rows.size()) throw Error{"segment_damaged"};
        rows[static_cast<std::size_t>(pause.row)].pauses.push_back({pause.from, pause.to});
    }
}

std::span<const std::uint8_t> checksum(const Hash256& hash) {
    return std::span{hash}.first(checksum_size);
}

} // namespace

std::vector<std::uint8_t> pack(const Segment& segment) {
    ByteWriter out;
    out.byte(format);
    pack_section(out, segment.rows);
    pack_section(out, segment.replies);
    pack_section(out, segment.promises);
    pack_section(out, segment.reviews);
    pack_section(out, pauses_of(segment.rows));
    const Hash256 hash = Hasher{}.raw(out.out()).finish();
    out.bytes(checksum(hash));
    return std::move(out.out());
}

Segment unpack(PersonId person, Month month, std::span<const std::uint8_t> packed) {
    if (packed.size() < checksum_size + 1 || packed[0] != format) throw Error{"segment_damaged"};
    const auto body = packed.first(packed.size() - checksum_size);
    const Hash256 hash = Hasher{}.raw(body).finish();
    if (!std::ranges::equal(checksum(hash), packed.last(checksum_size))) throw Error{"segment_damaged"};
    Segment segment;
    segment.person = person;
    segment.month = month;
    ByteReader in{body.subspan(1)};
    unpack_section(in, segment.rows);
    unpack_section(in, segment.replies);
    unpack_section(in, segment.promises);
    unpack_section(in, segment.reviews);
    std::vector<PauseOfRow> pauses;
    unpack_section(in, pauses);
    put_pauses(segment.rows, pauses);
    return segment;
}

SegmentSpan span_of(const Segment& segment) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = missing;
    bool runs = false;
    for (const auto& row : segment.rows) {
        first = std::min(first, row.opened_at);
        const auto instants = {row.opened_at, row.first_response_at, row.first_response_breach_at, row.resolved_at,
                               row.resolution_breach_at};
        last = std::max(last, std::max(instants));
        const bool answer_runs =
            row.first_response_at == missing && row.first_response_target != core::TargetSource::none;
        runs = runs || row.resolved_at == missing || answer_runs;
    }
    for (const auto& reply : segment.replies) {
        first = std::min(first, reply.opened_at);
        last = std::max(last, reply.replied_at);
    }
    SegmentSpan span;
    if (segment.rows.empty() && segment.replies.empty()) return span;
    span.first = instant_from_unix(first);
    if (!runs) span.last = instant_from_unix(last);
    return span;
}

} // namespace mizan::store
