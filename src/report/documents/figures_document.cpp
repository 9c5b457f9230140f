#include "report/documents/figures_document.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

std::string group_name(const Voice& voice, app::GroupBy by, const app::KpiGroup& group) {
    if (!group.key) return say_word(voice, "group_without", app::group_by_names[static_cast<std::size_t>(by)]);
    if (by == app::GroupBy::channel) return say_word(voice, "channel", *group.key);
    if (by == app::GroupBy::month)
        if (const auto month = Period::parse(*group.key)) return text::period(voice, *month);
    return shown_name(voice, *group.key, group.key_ar);
}

const core::Figure* figure_of(const app::KpiGroup& group, const std::string& kpi) {
    const auto found = std::ranges::find(group.figures, kpi, &core::Figure::kpi);
    return found == group.figures.end() ? nullptr : &*found;
}

bool says_something(const app::KpiGroup& group) {
    return std::ranges::any_of(group.figures, [](const core::Figure& figure) { return figure.value.has_value(); });
}

bool says_something(const app::KpiAnswer& answer, const std::string& kpi) {
    return std::ranges::any_of(answer.groups, [&](const app::KpiGroup& group) {
        const core::Figure* figure = figure_of(group, kpi);
        return figure && figure->value;
    });
}

/// The value, and for data what stands beside it.
void put_figure(Row& row, const Voice& voice, const core::KpiDefinition& kpi, const core::Figure* figure) {
    const core::Figure none, &told = figure ? *figure : none;
    std::string note;
    if (told.value) {
        note = say(voice, "report.n_note", {{"count", told.n}});
        if (const std::string beside = value_note(voice, kpi, told); !beside.empty()) note += " · " + beside;
    }
    row.push_back(
        value_cell(voice, kpi, told).noted(note).toned(told.status == core::Status::ok ? Tone::plain : Tone::muted));
    row.push_back(Cell{text::number(voice, told.n), told.n});
    row.push_back(limit_cell(voice, kpi, told.low));
    row.push_back(limit_cell(voice, kpi, told.high));
    row.push_back(Cell{say_word(voice, "status", core::name_of(told.status))});
}

Table part_table(const Voice& voice, const app::FiguresPart& part) {
    Table table;
    table.caption = say_word(voice, "report.part", part.about);
    table.caption_shown = false;
    table.columns.push_back(
        Column::text(say_word(voice, "group_by", app::group_by_names[static_cast<std::size_t>(part.answer.by)]), 2));
    std::vector<const core::KpiDefinition*> told;
    for (const core::KpiDefinition& kpi : part.answer.definitions)
        if (says_something(part.answer, kpi.id)) told.push_back(&kpi);
    for (const core::KpiDefinition* one : told) {
        const std::string name = text::kpi_name(voice, *one);
        table.columns.push_back(Column::number(name));
        table.columns.push_back(Column::number(name + " – " + say(voice, "report.column.n")).only_in(Where::data));
        table.columns.push_back(Column::number(name + " – " + say(voice, "report.column.low")).only_in(Where::data));
        table.columns.push_back(Column::number(name + " – " + say(voice, "report.column.high")).only_in(Where::data));
        table.columns.push_back(Column::text(name + " – " + say(voice, "report.column.status")).only_in(Where::data));
    }
    for (const app::KpiGroup& group : part.answer.groups) {
        if (!says_something(group)) continue;
        Row row{Cell{group_name(voice, part.answer.by, group)}.bold()};
        for (const core::KpiDefinition* kpi : told)
            put_figure(row, voice, *kpi, figure_of(group, kpi->id));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void put_running_words(Document& document, const Voice& voice, const Period& period, Instant as_of, std::string end) {
    document.page_header = {document.title, text::period(voice, period)};
    document.page_footer = {say(voice, "report.as_of", {{"as_of", as_of}}), std::move(end)};
    document.page_label = [voice](int page, int pages) {
        return say(voice, "report.page", {{"page", std::int64_t{page}}, {"pages", std::int64_t{pages}}});
    };
}

Seconds offset_at(const Voice& voice, Instant at) {
    return voice.zone ? voice.zone->offset_at(at) : Seconds{0};
}

} // namespace

Document figures_document(const app::FiguresReport& report, const Voice& voice) {
    const std::string kind{app::figures_kind_names[static_cast<std::size_t>(report.kind)]};
    Document document = blank_document(voice, say_word(voice, "report_kind", kind), report.as_of);
    document.paper = Paper::a4_landscape;
    const std::string whose =
        report.team.empty() ? say(voice, "report.everybody") : shown_name(voice, report.team, report.team_ar);
    document.subtitle = whose + " · " + text::period(voice, report.period);
    put_running_words(document, voice, report.period, report.as_of,
                      say(voice, "report.rules_version", {{"rules_version", report.rulebook_version}}));
    for (const app::FiguresPart& part : report.parts) {
        document.add(Heading{say_word(voice, "report.part", part.about), 2});
        document.add(part_table(voice, part));
    }
    document.add(Paragraph{say(voice, "report.figures_note"), Tone::muted});
    return document;
}

Document audit_document(const app::AuditReport& report, const Voice& voice) {
    Document document = blank_document(voice, say_word(voice, "report_kind", "audit"), report.as_of);
    document.paper = Paper::a4_landscape;
    document.subtitle = text::period(voice, report.period);
    put_running_words(document, voice, report.period, report.as_of, report.head.substr(0, 16));
    Facts facts;
    facts.facts.push_back({say(voice, "report.audit_head"), text::isolated(voice, report.head)});
    facts.facts.push_back(
        {say(voice, "report.audit_entries"), text::number(voice, static_cast<std::int64_t>(report.entries.size()))});
    document.add(std::move(facts));
    Table table;
    table.caption = say_word(voice, "report_kind", "audit");
    table.caption_shown = false;
    table.columns = {Column::number(say(voice, "column.entry")),
                     Column::date(say(voice, "column.at")),
                     Column::text(say(voice, "column.by"), 2),
                     Column::text(say(voice, "column.action"), 2),
                     Column::text(say(voice, "column.detail"), 6),
                     Column::text(say(voice, "report.audit_hash")).only_in(Where::data)};
    for (const app::AuditEntry& entry : report.entries)
        table.rows.push_back({Cell{text::number(voice, entry.sequence), entry.sequence},
                              Cell{text::instant(voice, entry.at), Moment{entry.at, offset_at(voice, entry.at)}},
                              Cell{text::isolated(voice, entry.actor)}, Cell{text::isolated(voice, entry.action)},
                              Cell{text::isolated(voice, entry.detail)}, Cell{entry.hash}});
    document.add(std::move(table));
    return document;
}

} // namespace mizan::report
