#pragma once
#include "ingest/rows/interaction_source.hpp"

#include <memory>

namespace mizan::ingest {

/// Reads snapshots and events: sorts the records of the file by external_id (outside memory where they are many), then
/// folds group by group. Drafts come in the order of their external ids (bytes), whatever the order of the file;
/// records that belong to nobody (unreadable, without an id) are told first, in the order of the file.
/// - Snapshot: every record is read and checked; a bad one is refused, the last of the good ones is the interaction.
/// - Event: fold_events(). A bad one is refused, the others are folded; a problem carries the good ones as companions.
/// A group of one external_id is in memory at once.
std::unique_ptr<app::DraftSource> folding_source(std::unique_ptr<OpenSource> source);

} // namespace mizan::ingest
