#include "gui/pages/interactions/line_cache.hpp"

#include <algorithm>

namespace mizan::gui {

void LineCache::reset(std::vector<InteractionId> ids) {
    ids_ = std::move(ids);
    forget_lines();
}

void LineCache::forget_lines() {
    pages_.clear();
    wanted_.clear();
    asked_.clear();
    ++list_;
}

std::optional<std::size_t> LineCache::row_of(InteractionId id) const {
    const auto found = std::ranges::find(ids_, id);
    return found == ids_.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - ids_.begin())};
}

const app::ListedInteraction* LineCache::line(std::size_t row) {
    if (row >= ids_.size()) return nullptr;
    const std::size_t page = row / page_size;
    if (const auto held = pages_.find(page); held != pages_.end()) {
        held->second.seen = ++seen_;
        return known_line(row);
    }
    if (std::ranges::find(asked_, page) != asked_.end()) return nullptr;
    std::erase(wanted_, page);
    wanted_.push_back(page);
    if (wanted_.size() > pages_wanted) wanted_.erase(wanted_.begin());
    return nullptr;
}

const app::ListedInteraction* LineCache::known_line(std::size_t row) const {
    const auto held = pages_.find(row / page_size);
    if (row >= ids_.size() || held == pages_.end()) return nullptr;
    const auto& line = held->second.lines[row % page_size];
    return line ? &*line : nullptr;
}

std::optional<LineCache::Page> LineCache::next_page() {
    if (wanted_.empty()) return std::nullopt;
    Page page{wanted_.back(), list_, {}};
    wanted_.pop_back();
    asked_.push_back(page.number);
    const auto first = page.number * page_size, end = std::min(ids_.size(), first + page_size);
    page.ids.assign(ids_.begin() + static_cast<std::ptrdiff_t>(first), ids_.begin() + static_cast<std::ptrdiff_t>(end));
    return page;
}

void LineCache::put(const Page& page, std::vector<app::ListedInteraction> lines) {
    if (page.list != list_) return;
    std::erase(asked_, page.number);
    Held held;
    held.lines.resize(page.ids.size());
    held.seen = ++seen_;
    for (auto& line : lines) {
        const auto at = std::ranges::find(page.ids, line.id);
        if (at != page.ids.end()) held.lines[static_cast<std::size_t>(at - page.ids.begin())] = std::move(line);
    }
    pages_[page.number] = std::move(held);
    if (pages_.size() > pages_kept) drop_oldest();
}

void LineCache::drop_oldest() {
    pages_.erase(std::ranges::min_element(pages_, {}, [](const auto& page) { return page.second.seen; }));
}

} // namespace mizan::gui
