#include "store/store_fixture.hpp"

#include "core/scorecards/scheme.hpp"
#include "core/service/canonical.hpp"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace mizan::test {

TemporaryDirectory::TemporaryDirectory() {
    // In memory where there is such a place: hundreds of small databases need not wait for a disk.
    const std::filesystem::path memory{"/dev/shm"};
    const auto place = access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    std::string name = (place / "mizan-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error{"no temporary directory"};
    path_ = name;
}

FreshStore::FreshStore() : clock{at("2025-07-01T00:00Z")}, path{directory / "x.mizan"} {
    store = granted(store::create_database(path, {"Asia/Muscat", "OMR", clock.now()}, "tester", clock));
}

std::unique_ptr<app::Writer> FreshStore::writer(const std::string& actor) {
    return granted(store->write(actor));
}

BatchId a_batch(app::Writer& writer, SourceId source, core::FieldSet supplied) {
    return writer.begin_batch({source, "rows.csv", "generic", "{}", supplied, {}});
}

InteractionId add(app::Writer& writer, SourceId source, BatchId batch, const core::Interaction& row,
                  const std::string& comment) {
    return writer.add(source, batch, row, writer.digest(core::canonical_bytes(row) + '\n' + comment), comment);
}

void fill_every_table(app::Writer& writer) {
    const SourceId source = writer.source("helpdesk");
    const TeamId team = writer.team("North");
    writer.name_team(team, "الشمال");
    const PersonId person = writer.add_person("Salma", "سلمى");
    writer.add_alias(person, source, "salma.h");
    core::Engagement engagement;
    engagement.team = team;
    engagement.role = "agent";
    engagement.grade = "2";
    engagement.shift = "day";
    engagement.fte = Ratio{4, 5};
    writer.add_engagement(person, engagement);
    writer.add_absence({person, core::AbsenceKind::sick, *Date::parse("2025-06-02"), *Date::parse("2025-06-04")});
    const core::Absence mistaken{person, core::AbsenceKind::study, *Date::parse("2025-06-05"),
                                 *Date::parse("2025-06-06")};
    writer.add_absence(mistaken);
    writer.withdraw_absence(mistaken);
    writer.rename_person(person, "Salma");
    writer.add_work_interval(
        {person, core::WorkInterval::Kind::logged, at("2025-06-01T04:00Z"), at("2025-06-01T12:00Z")});
    core::CalendarVersion version;
    version.week[1] = {{Seconds{8h}, Seconds{17h}}};
    writer.put_calendar({{"support", "Asia/Muscat", {version}}, team, core::Channel::email});
    core::ServiceTarget target;
    target.team = team;
    target.channel = core::Channel::phone;
    target.priority = core::Priority::high;
    target.kind = core::TargetKind::first_response;
    target.within = Seconds{30};
    target.from = *Date::parse("2025-01-01");
    target.to = *Date::parse("2026-01-01");
    writer.add_target(target);
    const CustomerId customer = writer.customer("+96890000000");
    writer.customer_name(customer, "A customer");
    writer.customer_value(
        {customer, "gold", "loyal", *Date::parse("2020-01-01"), *Date::parse("2025-01-01"), 3000, "OMR", Ratio{3}});

    const BatchId batch = a_batch(writer, source);
    core::Interaction row;
    row.external_id = "T1";
    row.topic = writer.topic("billing");
    row.customer = customer;
    row.priority = core::Priority::normal;
    row.direction = core::Direction::in;
    row.agent = writer.alias(source, "salma.h").alias;
    row.team = team;
    row.opened_at = at("2025-06-01T08:00Z");
    row.answered = true;
    row.queue = 5s;
    row.first_response_at = at("2025-06-01T08:10Z");
    row.resolved = true;
    row.resolved_at = at("2025-06-03T09:00Z");
    row.closed_at = at("2025-06-03T10:00Z");
    row.talk = 60s;
    row.handle = 90s;
    row.reopened = 1;
    row.transfers = 0;
    row.handled_by_bot = false;
    row.survey_offered = true;
    row.csat = 4;
    row.complaint = true;
    row.promises = {{core::Promise::Kind::promise, row.agent, at("2025-06-01T08:20Z"), at("2025-06-02T08:00Z"),
                     at("2025-06-02T07:00Z"), at("2025-06-02T07:30Z")}};
    const InteractionId id = add(writer, source, batch, row, "thank you");
    core::Interaction other = row;
    other.external_id = "T2";
    other.opened_at = at("2025-06-05T08:00Z");
    other.resolved_at = at("2025-06-05T09:00Z");
    other.closed_at = std::nullopt;
    other.agent = writer.alias(source, "somebody new").alias;
    add(writer, source, batch, other);
    writer.correct({id, app::CorrectionKind::import, {}, "tester", "import", {{core::Field::csat, "4", "5"}}}, batch,
                   writer.digest("as the file says now"), std::nullopt);
    writer.put_record("note", {}, R"({"state":"draft"})");
    writer.finish_batch(batch, R"({"added":2})");
}

std::string content_of(app::Store& store, Instant known_at) {
    std::ostringstream told;
    for (const auto& entry : store.read()->audit(0, 1000))
        told << entry.sequence << entry.action << entry.hash << ' ';
    return told.str() + facts_of(store, known_at);
}

std::string facts_of(app::Store& store, Instant known_at) {
    std::ostringstream told;
    const auto reader = store.read();
    told << reader->interaction_count() << ' ';
    reader->interactions({Instant{}, known_at, {}, {}, {}}, known_at,
                         [&](const app::StoredInteraction& stored, const core::Surroundings&) {
                             told << stored.id.value << ':' << core::canonical_bytes(stored.row) << ' ';
                         });
    const app::SegmentRange all{std::nullopt, Month{0}, Month{200'000}};
    for (const auto& key : reader->segment_keys(all))
        told << key.person.value << '/' << key.month.number << ' ';
    told << "stale ";
    for (const auto& key : reader->stale_segments(all))
        told << key.person.value << '/' << key.month.number << ' ';
    return told.str();
}

std::string told(const app::Difference& difference) {
    std::string text = difference.what;
    for (const auto& argument : difference.where) {
        text += ' ' + argument.name + '=';
        if (const auto* word = std::get_if<std::string>(&argument.value)) text += *word;
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) text += std::to_string(*number);
    }
    return text;
}

} // namespace mizan::test
