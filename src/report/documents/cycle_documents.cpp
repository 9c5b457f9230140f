#include "report/documents/cycle_documents.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <ranges>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

/// A cycle's words in the document's language.
class CycleWords {
public:
    CycleWords(const app::CycleDocument& contents, const Voice& voice)
        : contents_{contents}, cycle_{contents.view.cycle}, result_{contents.view.result}, voice_{voice} {}

    Document document() {
        Document document = blank(kind_name());
        switch (contents_.kind) {
        case app::CycleDocumentKind::rewards: put_rewards(document); break;
        case app::CycleDocumentKind::letters: put_letters(document); break;
        case app::CycleDocumentKind::payroll: document.add(payroll()); break;
        case app::CycleDocumentKind::fairness: put_fairness(document); break;
        }
        if (contents_.kind != app::CycleDocumentKind::letters) document.add(seal_table());
        return document;
    }

private:
    std::string kind_name() const {
        return say_word(voice_, "report_kind", app::cycle_document_names[static_cast<std::size_t>(contents_.kind)]);
    }
    std::string period() const { return text::period(voice_, result_.basis.period); }

    Document blank(const std::string& title) const {
        Document document = blank_document(voice_, title, *cycle_.known_at);
        const bool letters = contents_.kind == app::CycleDocumentKind::letters;
        if (!letters) document.paper = Paper::a4_landscape;
        document.subtitle = say(voice_, "report.cycle_of", {{"cycle", cycle_.subject}, {"period", period()}});
        document.page_header = {title, period()};
        document.page_footer = {say(voice_, "report.seal", {{"seal", cycle_.seal->seal}}), {}};
        // A letter is one page; on its narrow foot there is room for the seal alone.
        if (letters) return document;
        document.page_label = [voice = voice_](int page, int pages) {
            return say(voice, "report.page", {{"page", std::int64_t{page}}, {"pages", std::int64_t{pages}}});
        };
        return document;
    }

    std::string name(const app::CycleRow& row) const { return shown_name(voice_, row.name, row.name_ar); }
    std::string money(std::int64_t minor) const {
        return text::money(voice_, Money{minor, cycle_.rules.budget.currency});
    }
    Cell amount(std::int64_t minor) const {
        const std::string& currency = cycle_.rules.budget.currency;
        return {money(minor), Amount{Money{minor, currency}, minor_digits(currency)}};
    }
    Cell whole(std::int64_t value) const { return {text::number(voice_, value), value}; }
    static Cell share_of(const Voice& voice, const std::optional<Ratio>& value) {
        return value ? Cell{text::share(voice, *value), Share{*value}} : Cell::absent("–");
    }
    Cell number_of(const std::optional<Ratio>& value, int digits) const {
        return value ? Cell{text::decimal(voice_, *value, digits), Decimal{*value, digits}} : Cell::absent("–");
    }
    std::string band(const core::Standing& standing) const {
        if (standing.band.empty()) return say_word(voice_, "band", "not_scored");
        return standing.borderline ? say(voice_, "borderline_band", {{"band", standing.band}})
                                   : say_word(voice_, "band", standing.band);
    }
    std::string bars(const core::Standing& standing) const {
        std::vector<std::string> words;
        for (const core::Bar bar : standing.bars)
            words.push_back(say_word(voice_, "reward_bar", core::name_of(bar)));
        return text::listed(voice_, words);
    }
    std::string title(const char* column) const { return say_word(voice_, "column", column); }

    void put_rewards(Document& document) const {
        document.add(Facts{{{title("budget"), money(cycle_.rules.budget.minor)},
                            {title("computed"), money(result_.computed)},
                            {title("adjusted_by"), money(result_.adjusted)},
                            {say(voice_, "report.unallocated"), money(result_.unallocated)}}});
        document.add(rewards());
        if (!cycle_.adjustments.empty()) document.add(adjustments());
        put_fairness(document);
        document.add(steps());
    }

    Table rewards() const {
        Table table;
        table.caption = kind_name();
        table.caption_shown = false;
        table.columns = {Column::text(title("agent"), 3),      Column::text(title("team"), 2),
                         Column::number(title("total")),       Column::text(title("paying_band"), 2),
                         Column::share(title("active_share")), Column::number(title("computed")),
                         Column::number(title("adjusted_by")), Column::number(title("amount")),
                         Column::text(title("bars"), 3)};
        for (const app::CycleRow& row : result_.rows)
            table.rows.push_back(
                {Cell{name(row)}.bold(), Cell{shown_name(voice_, row.team, row.team_ar)},
                 points_cell(voice_, row.candidate.scored ? std::optional{row.candidate.total} : std::nullopt),
                 Cell{band(row.award.standing)}, share_of(voice_, row.award.active_share), amount(row.award.amount),
                 amount(row.adjusted), amount(row.amount()), Cell{bars(row.award.standing)}});
        return table;
    }

    Table adjustments() const {
        Table table;
        table.caption = say(voice_, "report.adjustments");
        table.columns = {Column::text(title("agent"), 2), Column::number(title("amount")), Column::text(title("by"), 2),
                         Column::text(title("reason"), 4)};
        for (const app::CycleAdjustment& one : cycle_.adjustments) {
            const app::CycleRow* row = result_.row_of(one.person);
            table.rows.push_back({Cell{row ? name(*row) : std::string{}}, amount(one.amount),
                                  Cell{text::isolated(voice_, one.actor)}, Cell{text::isolated(voice_, one.reason)}});
        }
        return table;
    }

    Table steps() const {
        Table table;
        table.caption = say(voice_, "report.steps");
        table.columns = {Column::text(title("cycle_stage"), 2), Column::date(title("at")), Column::text(title("by"), 2),
                         Column::text(title("reason"), 4)};
        for (const app::CycleStep& step : cycle_.steps)
            table.rows.push_back({Cell{say_word(voice_, "cycle_stage", core::name_of(step.stage))},
                                  Cell{text::instant(voice_, step.at), moment(step.at)},
                                  Cell{text::isolated(voice_, step.actor)}, Cell{text::isolated(voice_, step.reason)}});
        return table;
    }

    Moment moment(Instant at) const { return {at, voice_.zone ? voice_.zone->offset_at(at) : Seconds{0}}; }

    Table payroll() const {
        Table table;
        table.caption = kind_name();
        table.caption_shown = false;
        table.columns = {Column::number(say(voice_, "report.person_number")),
                         Column::text(title("agent"), 3),
                         Column::text(title("team"), 2),
                         Column::number(title("amount")),
                         Column::text(say(voice_, "report.currency"), 1),
                         Column::text(title("period"), 2)};
        std::int64_t sum = 0;
        for (const app::CycleRow& row : result_.rows) {
            sum += row.amount();
            table.rows.push_back({whole(row.person.value), Cell{name(row)},
                                  Cell{shown_name(voice_, row.team, row.team_ar)}, amount(row.amount()),
                                  Cell{cycle_.rules.budget.currency}, Cell{cycle_.period}});
        }
        table.total = Row{Cell{""},    Cell{say(voice_, "report.sum")},    Cell{""},
                          amount(sum), Cell{cycle_.rules.budget.currency}, Cell{cycle_.period}};
        return table;
    }

    std::string group_name(app::FairnessGrouping grouping, const std::string& group) const {
        if (group.empty()) return say_word(voice_, "fairness_group", "merged");
        const bool coded = group == "mixed" || group == "not_known";
        if (grouping == app::FairnessGrouping::channel && !coded) return say_word(voice_, "channel", group);
        if (grouping == app::FairnessGrouping::tenure || coded) return say_word(voice_, "fairness_group", group);
        return text::isolated(voice_, group);
    }

    void put_fairness(Document& document) const {
        Table table;
        table.caption = say_word(voice_, "report_kind", "fairness");
        table.columns = {Column::text(title("fairness_grouping"), 2),
                         Column::text(title("fairness_group"), 3),
                         Column::number(title("people")),
                         Column::number(title("selected")),
                         Column::share(title("selection_rate")),
                         Column::share(title("rate_of_others")),
                         Column::number(title("rate_ratio")),
                         Column::number(title("low")),
                         Column::number(title("high")),
                         Column::number(title("fisher_p")),
                         Column::text(title("flagged"), 1)};
        for (const app::FairnessTable& one : contents_.fairness->tables)
            for (const core::GroupSelection& group : one.groups)
                table.rows.push_back(
                    {Cell{say_word(voice_, "fairness_grouping",
                                   app::fairness_grouping_names[static_cast<std::size_t>(one.grouping)])},
                     Cell{group_name(one.grouping, group.group)}, whole(group.people), whole(group.selected),
                     share_of(voice_, group.rate), share_of(voice_, group.rate_of_others), number_of(group.ratio, 2),
                     number_of(group.low, 2), number_of(group.high, 2), number_of(group.p, 4),
                     Cell{say_word(voice_, "yes_no", group.flagged ? "yes" : "no")}.toned(
                         group.flagged ? Tone::bad : Tone::plain)});
        document.add(std::move(table));
        document.add(
            Paragraph{say(voice_, "fairness_note",
                          {{"people", contents_.fairness->people}, {"selected", contents_.fairness->selected}}),
                      Tone::muted});
    }

    Table seal_table() const {
        Table table;
        table.caption = title("seal");
        table.columns = {Column::text(title("seal"), 6), Column::date(say(voice_, "report.known_at")),
                         Column::text(say(voice_, "report.approved_by"), 2)};
        table.rows.push_back({Cell{cycle_.seal->seal},
                              Cell{text::instant(voice_, *cycle_.known_at), moment(*cycle_.known_at)},
                              Cell{text::isolated(voice_, cycle_.who_took_it_to(core::CycleStage::approved))}});
        return table;
    }

    void put_letters(Document& document) const {
        bool first = true;
        for (const app::CycleRow& row : result_.rows) {
            if (!first) document.add(PageBreak{});
            first = false;
            put_letter(document, row);
        }
    }

    void put_letter(Document& document, const app::CycleRow& row) const {
        document.add(Heading{say(voice_, "letter.to", {{"agent", name(row)}}), 2});
        document.add(Paragraph{
            row.amount() > 0 ? say(voice_, "letter.amount", {{"amount", money(row.amount())}, {"period", period()}})
                             : say(voice_, "letter.no_amount", {{"period", period()}})});
        Facts facts;
        facts.facts.push_back(
            {title("total"), row.candidate.scored ? text::points(voice_, row.candidate.total) : std::string{"–"}});
        facts.facts.push_back({title("paying_band"), band(row.award.standing)});
        facts.facts.push_back({title("active_share"), say(voice_, "letter.days",
                                                          {{"active", std::int64_t{row.candidate.active_days}},
                                                           {"due", std::int64_t{row.candidate.due_days}}})});
        facts.facts.push_back({title("computed"), money(row.award.amount)});
        for (const app::CycleAdjustment& one : cycle_.adjustments)
            if (one.person == row.person)
                facts.facts.push_back(
                    {title("adjusted_by"),
                     say(voice_, "letter.adjustment", {{"amount", money(one.amount)}, {"reason", one.reason}})});
        if (!row.award.standing.eligible()) facts.facts.push_back({title("bars"), bars(row.award.standing)});
        document.add(std::move(facts));
        if (const std::string item = item_of(row.person); !item.empty())
            document.add(Paragraph{say(voice_, "letter.item", {{"item", item}})});
        document.add(Paragraph{say(voice_, "letter.contest"), Tone::muted});
        document.add(
            Paragraph{say(voice_, "letter.approved", {{"actor", cycle_.who_took_it_to(core::CycleStage::approved)}})});
    }

    /// What the person chose, with its dates.
    std::string item_of(PersonId person) const {
        for (const app::RecordedChoice& one : cycle_.choices) {
            const auto item = std::ranges::find(cycle_.items, one.choice.item, &core::RewardItem::id);
            if (one.choice.person != person || item == cycle_.items.end()) continue;
            std::string called = shown_name(voice_, item->name, item->name_ar);
            if (!item->from || !item->to) return called;
            return say(voice_, "letter.item_on", {{"item", called}, {"from", *item->from}, {"to", *item->to}});
        }
        return {};
    }

    const app::CycleDocument& contents_;
    const app::Cycle& cycle_;
    const app::CycleResult& result_;
    const Voice& voice_;
};

} // namespace

Document cycle_document(const app::CycleDocument& contents, const Voice& voice) {
    return CycleWords{contents, voice}.document();
}

} // namespace mizan::report
