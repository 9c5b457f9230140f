#pragma once
#include <map>
#include <optional>
#include <utility>

namespace mizan::gui {

/// What was typed of things that are not shown any more and was not saved: each draft, and what stood there when its
/// edit began.
template <class Key, class Draft>
class Unsaved {
public:
    struct Edit {
        Draft draft, begun;
    };
    /// Another thing is going to be shown; an edit that changes nothing is forgotten.
    void leave(const Key& key, const Draft& draft, const Draft& begun) {
        if (draft == begun)
            edits_.erase(key);
        else
            edits_.insert_or_assign(key, Edit{draft, begun});
    }
    /// The thing is shown again: gives its edit out of the keeping.
    std::optional<Edit> come_back(const Key& key) {
        const auto found = edits_.find(key);
        if (found == edits_.end()) return std::nullopt;
        Edit edit = std::move(found->second);
        edits_.erase(found);
        return edit;
    }
    bool holds(const Key& key) const { return edits_.contains(key); }

private:
    std::map<Key, Edit> edits_;
};

} // namespace mizan::gui
