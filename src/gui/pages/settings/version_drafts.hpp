#pragma once
#include "gui/pages/settings/last_versions.hpp"
#include "gui/pages/settings/unsaved.hpp"

#include <optional>
#include <string>
#include <utility>

namespace mizan::gui {

/// What a person types of next versions: of the thing that is shown, and of others that were left unsaved. Keeps which
/// versions were the last when each edit began, so that what somebody else saved meanwhile is noticed.
template <class Key, class Draft>
class VersionDrafts {
public:
    /// What is being saved: of which thing, as it was typed then.
    struct Written {
        Key key;
        Draft draft;
    };

    const Draft& draft() const { return draft_; }
    Draft& draft() { return draft_; }
    bool changed() const { return draft_ != begun_; }
    bool holds(const Key& key) const { return unsaved_.holds(key); }

    /// Another thing is going to be shown.
    void leave(const Key& key) { unsaved_.leave(key, {draft_, last_}, {begun_, last_}); }
    /// The thing is shown, which stands so: with what was typed of it before, if anything was.
    void show(const Key& key, Draft begun, LastVersions last) {
        draft_ = begun_ = std::move(begun);
        last_ = std::move(last);
        if (auto edit = unsaved_.come_back(key)) {
            draft_ = std::move(edit->draft.draft);
            last_ = std::move(edit->draft.last);
        }
    }
    /// What was typed is dropped; the next edit begins with the last versions of now.
    void drop(LastVersions last) {
        draft_ = begun_;
        last_ = std::move(last);
    }

    /// It was saved; `shown` is the key of what is shown now. What was typed since stays an edit. Whether the draft
    /// that is shown is the one that was saved.
    bool saved(const Written& written, const Key& shown) {
        if (written.key == shown) {
            begun_ = written.draft;
            return draft_ == begun_;
        }
        if (auto edit = unsaved_.come_back(written.key); edit && edit->draft.draft != written.draft)
            unsaved_.leave(written.key, edit->draft, edit->begun);
        return false;
    }

    /// The last version of that identity when the edit began; 0: none.
    int seen(const std::string& id) const {
        const auto found = last_.find(id);
        return found == last_.end() ? 0 : found->second;
    }
    /// Somebody else saved a version meanwhile, and the person was told; or not.
    void told_of_another(bool told) { told_of_another_ = told; }
    /// The catalogue came anew: who was told of another version edits from it on.
    void know(const LastVersions& last) {
        if (std::exchange(told_of_another_, false)) last_ = last;
    }

private:
    Draft draft_, begun_; // begun_: as the thing stands that is shown
    LastVersions last_;   // when the edit began
    Unsaved<Key, DraftVersion<Draft>> unsaved_;
    bool told_of_another_ = false;
};

} // namespace mizan::gui
