#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The form "import": three steps, of which one is seen, then what came of it.
struct ImportView {
    Text title, subtitle;
    Place choosing, result;
    Text problem;
    Action back, next, start;
    // step 1: the file
    Place file_step;
    Text file, facts, sheet_label;
    Action browse_file;
    Choice sheet;
    Text raw_title;
    Place raw;
    // step 2: how to read it
    Place columns_step;
    Switch use_profile, use_mapping, all_fields;
    Choice profile, dates, durations;
    Text profile_fit, timezone, mapping_file, source_name, date_sample;
    Action change_profile, open_mapping, save_mapping;
    Place reading_side, mapping_side, field_rows;
    Text preview_title, preview_problems_title;
    Place preview, preview_problems;
    // step 3: the import
    Place import_step;
    Text ready_words, rejects, running;
    Action choose_rejects;
    // what came of it
    Text outcome, rows, added, corrected, duplicates, rejected, skipped, agents_created, warnings, problems_title;
    Place problems;
    Action open_rejects, show_team, another;
    static const Fields<ImportView>& fields();
};

} // namespace mizan::gui
