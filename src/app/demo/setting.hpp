#pragma once
#include "app/demo/cast.hpp"
#include "app/ports/store.hpp"

#include <vector>

namespace mizan::app::demo {

/// What the year's rows refer to, as it was put into the database.
struct Setting {
    SourceId source;
    std::vector<AliasId> aliases; // by agent
    std::vector<PersonId> people; // by agent
    TeamId front, correspondence;
    std::vector<TopicId> topics; // the last one: cancellation
    std::vector<CustomerId> customers;
    core::Calendar front_calendar, office_calendar;

    TeamId team(Desk desk) const { return desk == Desk::front ? front : correspondence; }
    const core::Calendar& calendar(Desk desk) const { return desk == Desk::front ? front_calendar : office_calendar; }
};

/// People, teams, calendars with Ramadan and holidays, targets, topics, customers.
Setting put_setting(Writer& writer);

} // namespace mizan::app::demo
