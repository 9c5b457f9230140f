#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// What stands in the form "interactions".
struct InteractionsView {
    Text title, count, notice;
    Action record, correct, exclude, take_in, undo, columns, export_list;
    Place filters;
    Text find;
    Choice agent_choice, team_choice, channel_choice, state_choice;
    Switch complaints, low_rated, corrected, unassigned;
    Choice saved_choice;
    Action manage_filters;
    Place chip_area, chips;
    Action save_filter, clear_filters;
    Place table;
    Place part_area; // of a list too long for one table
    Action previous_part, next_part;
    Text part;
    Place empty, empty_icon;
    Text empty_title, empty_words;
    Action empty_import, empty_record, empty_clear;
    Place detail;
    Text detail_title, detail_words;
    Action open_link;
    Place facts;
    Text first_response_title, first_response_words, resolution_title, resolution_words;
    Place first_response_clock, resolution_clock;
    Text history_title;
    Place history;
    static const Fields<InteractionsView>& fields();
};

} // namespace mizan::gui
