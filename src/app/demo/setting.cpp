#include "app/demo/setting.hpp"

#include "app/demo/dice.hpp"

#include <fmt/format.h>

namespace mizan::app::demo {
namespace {

constexpr int customer_count = 2400, customers_of_known_value = 900;

/// Sunday to Thursday.
core::Week working_week(Seconds open, Seconds close) {
    core::Week week;
    for (const Weekday weekday : {Weekday::sun, Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu})
        week[static_cast<std::size_t>(weekday)] = {{open, close}};
    return week;
}

core::CalendarDefinition calendar(const std::string& id, Seconds open, Seconds close) {
    core::CalendarVersion version{day(1, 1), working_week(open, close), {}, {}};
    version.seasons.push_back({"Ramadan", day(3, 1), day(3, 29), working_week(9h, 14h)});
    const auto holiday = [&](Date first, int days, const char* name) {
        for (int i = 0; i < days; ++i)
            version.exceptions.push_back({first + i, {}, name});
    };
    holiday(day(1, 12), 1, "Accession Day");
    holiday(day(1, 30), 1, "Night Journey");
    holiday(day(3, 30), 3, "Eid al-Fitr");
    holiday(day(6, 5), 5, "Eid al-Adha");
    holiday(day(6, 29), 1, "Islamic New Year");
    holiday(day(9, 7), 1, "Prophet's Birthday");
    holiday(day(11, 26), 2, "National Day");
    return {id, "Asia/Muscat", {version}};
}

core::Calendar put_calendar(Writer& writer, const CalendarRecord& record) {
    writer.put_calendar(record);
    return *core::Calendar::from(record.definition);
}

void put_targets(Writer& writer) {
    const auto target = [&](core::Channel channel, core::TargetKind kind, Seconds within) {
        core::ServiceTarget wanted;
        wanted.channel = channel;
        wanted.kind = kind;
        wanted.within = within;
        writer.add_target(wanted);
    };
    using core::Channel;
    using core::TargetKind;
    target(Channel::phone, TargetKind::first_response, 45s);
    target(Channel::phone, TargetKind::service_level, 20s);
    target(Channel::phone, TargetKind::resolution, 4h);
    target(Channel::live_chat, TargetKind::first_response, 90s);
    target(Channel::live_chat, TargetKind::resolution, 4h);
    target(Channel::email, TargetKind::first_response, 4h);
    target(Channel::email, TargetKind::resolution, 8h);
    target(Channel::social, TargetKind::first_response, 1h);
    target(Channel::social, TargetKind::resolution, 5h);
}

PersonId put_person(Writer& writer, SourceId source, std::string_view name, std::string_view name_ar) {
    const PersonId person = writer.add_person(std::string{name}, std::string{name_ar});
    writer.add_alias(person, source, std::string{name});
    return person;
}

void put_people(Writer& writer, Setting& setting) {
    for (const Desk desk : {Desk::front, Desk::correspondence}) {
        const TeamName words = team_of(desk);
        const TeamId team = writer.team(std::string{words.name});
        writer.name_team(team, std::string{words.name_ar});
        (desk == Desk::front ? setting.front : setting.correspondence) = team;
        const PersonId lead = put_person(writer, setting.source, words.lead, words.lead_ar);
        writer.add_engagement(lead, {{}, {}, team, "lead", "lead", "morning", Ratio{1}});
    }
    for (const Agent& agent : agents()) {
        const PersonId person = put_person(writer, setting.source, agent.name, agent.name_ar);
        if (agent.employed_from || agent.employed_to)
            writer.describe_person(person, std::string{agent.name_ar}, agent.employed_from, agent.employed_to);
        writer.add_engagement(person, {agent.employed_from, agent.employed_to, setting.team(agent.desk), "agent",
                                       std::string{agent.grade}, std::string{agent.shift}, Ratio{1}});
        if (agent.away_from) writer.add_absence({person, agent.away_kind, *agent.away_from, *agent.away_to});
        setting.people.push_back(person);
        setting.aliases.push_back(writer.alias(setting.source, std::string{agent.name}).alias);
    }
}

void put_customers(Writer& writer, Setting& setting) {
    for (int i = 0; i < customer_count; ++i) {
        const CustomerId customer = writer.customer(fmt::format("DEMO-{:04}", i + 1));
        setting.customers.push_back(customer);
        if (i >= customers_of_known_value) continue;
        Dice dice{1, i};
        core::CustomerValue value;
        value.id = customer;
        value.segment = i % 9 == 0 ? "business" : "home";
        value.since = day(1, 1) - static_cast<int>(dice.below(2500));
        value.purchase_value_minor = 4000 + dice.below(46000);
        value.currency = "OMR";
        value.purchases_per_year = Ratio{2 + dice.below(11)};
        if (i % 4 == 0) value.programme = "points";
        writer.customer_value(value);
    }
}

} // namespace

Setting put_setting(Writer& writer) {
    Setting setting;
    setting.source = writer.source("demo");
    put_people(writer, setting);
    setting.office_calendar = put_calendar(writer, {calendar("office", 8h, 16h), {}, {}});
    setting.front_calendar = put_calendar(writer, {calendar("front_desk", 8h, 20h), setting.front, {}});
    put_targets(writer);
    for (const char* topic : {"Delivery · التوصيل", "Billing · الفواتير", "Account · الحساب", "Returns · المرتجعات",
                              "Technical · الدعم الفني", "Cancellation · إلغاء الاشتراك"})
        setting.topics.push_back(writer.topic(topic));
    put_customers(writer, setting);
    return setting;
}

} // namespace mizan::app::demo
