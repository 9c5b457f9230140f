#include "core/service/canonical.hpp"

namespace mizan::core {
namespace {

/// Appends values so that no two different sequences give the same bytes: integers with a length byte, texts with
/// their length before them, optionals with a presence byte.
class Bytes {
public:
    void integer(std::int64_t value) {
        const auto zigzag = static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63);
        char buffer[9];
        int length = 0;
        for (auto rest = zigzag; rest != 0; rest >>= 8)
            buffer[++length] = static_cast<char>(rest & 0xff);
        buffer[0] = static_cast<char>(length);
        out_.append(buffer, static_cast<std::size_t>(length) + 1);
    }
    void add(const std::string& text) {
        integer(static_cast<std::int64_t>(text.size()));
        out_ += text;
    }
    void add(bool value) { out_ += value ? '\1' : '\0'; }
    void add(std::int8_t value) { integer(value); }
    void add(std::int32_t value) { integer(value); }
    void add(Seconds value) { integer(value.count()); }
    void add(Instant value) { integer(unix_seconds(value)); }
    void add(const Money& money) {
        integer(money.minor);
        add(money.currency);
    }
    template <class Kind>
    void add(Id<Kind> id) {
        integer(id.value);
    }
    template <class Code>
    requires std::is_enum_v<Code>
    void add(Code code) { integer(static_cast<std::int64_t>(code)); }
    template <class Value>
    void add(const std::optional<Value>& value) {
        add(value.has_value());
        if (value) add(*value);
    }
    void add(const RecoveryMark& mark) { all(mark.at, mark.done, mark.not_applicable); }
    void add(const Pause& pause) { all(pause.from, pause.to, pause.kind); }
    void add(const ReplySpan& span) { all(span.from, span.replied_at, span.who); }
    void add(const Promise& promise) {
        all(promise.kind, promise.who, promise.made_at, promise.due_at, promise.kept_at, promise.withdrawn_at);
    }
    template <class Item>
    void add(const std::vector<Item>& items) {
        integer(static_cast<std::int64_t>(items.size()));
        for (const auto& item : items)
            add(item);
    }
    template <class Item, std::size_t size>
    void add(const std::array<Item, size>& items) {
        for (const auto& item : items)
            add(item);
    }
    template <class... Values>
    void all(const Values&... values) {
        (add(values), ...);
    }
    std::string take() { return std::move(out_); }
    void reserve(std::size_t size) { out_.reserve(size); }

private:
    std::string out_;
};

} // namespace

std::string canonical_bytes(const Interaction& x) {
    Bytes bytes;
    bytes.reserve(160);
    bytes.add(std::int8_t{1});
    bytes.all(x.external_id, x.channel, x.topic, x.priority, x.customer, x.direction, x.purpose, x.link);
    bytes.all(x.agent, x.credit, x.team);
    bytes.all(x.opened_at, x.answered, x.queue, x.first_response_at, x.resolved, x.resolved_at, x.closed_at, x.pauses);
    bytes.all(x.talk, x.hold, x.wrap, x.handle, x.reopened, x.transfers, x.escalated, x.complaint, x.recovery);
    bytes.all(x.root_cause, x.avoidable, x.proactive, x.delight, x.handled_by_bot);
    bytes.all(x.survey_offered, x.csat, x.nps, x.ces, x.rated_at);
    bytes.all(x.retention, x.retention_reason, x.retention_offer, x.cost, x.excluded);
    bytes.all(x.reported_first_response, x.reported_resolution, x.reported_first_response_clock,
              x.reported_resolution_clock, x.reported_first_response_met, x.reported_resolution_met,
              x.reported_outcome_of_closed_only, x.promises, x.reply_spans);
    if (!x.participants.empty()) bytes.add(x.participants);
    return bytes.take();
}

} // namespace mizan::core
