#pragma once
#include "app/queries/interaction_list.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace mizan::gui {

/// The lines of a long list, read page by page as they are seen. Keeps: never more than `pages_kept` pages, those seen
/// last; a page is asked for once until it arrives. Pages that were wanted last are asked for first, and what was
/// scrolled past in haste is not asked for at all.
class LineCache {
public:
    static constexpr std::size_t page_size = 100, pages_kept = 40, pages_wanted = 3;

    /// Another list; nothing of it is known.
    void reset(std::vector<InteractionId> ids);
    /// The same list, whose lines may have changed.
    void forget_lines();

    std::size_t size() const { return ids_.size(); }
    InteractionId id(std::size_t row) const { return ids_[row]; }
    std::optional<std::size_t> row_of(InteractionId id) const;
    /// The row's line; nothing where it has not arrived, and its page is wanted from now on.
    const app::ListedInteraction* line(std::size_t row);
    /// Without wanting it.
    const app::ListedInteraction* known_line(std::size_t row) const;

    /// A page to be read.
    struct Page {
        std::size_t number = 0;
        std::uint64_t list = 0; // which list it belongs to
        std::vector<InteractionId> ids;
    };
    bool wants_pages() const { return !wanted_.empty(); }
    std::optional<Page> next_page();
    /// Lines of a page; of a list that is no more they are passed over.
    void put(const Page& page, std::vector<app::ListedInteraction> lines);
    std::size_t pages_held() const { return pages_.size(); }

private:
    struct Held {
        std::vector<std::optional<app::ListedInteraction>> lines; // one for each id of the page
        std::uint64_t seen = 0;
    };
    void drop_oldest();
    std::vector<InteractionId> ids_;
    std::map<std::size_t, Held> pages_;
    std::vector<std::size_t> wanted_, asked_; // wanted: the last one first to be read
    std::uint64_t list_ = 0, seen_ = 0;
};

} // namespace mizan::gui
