#pragma once
#include "gui/pages/page.hpp"
#include "gui/words/markup.hpp"
#include "text/say.hpp"

#include <deque>
#include <functional>

namespace mizan::gui {

/// A section of the settings: a page inside the page, with its own form, folder and presenter. It is refreshed when it
/// is opened, and when the database changed while it is seen; what a person typed and did not save outlives that.
class Section : public Page {
public:
    Section(wxWindow& parent, Host& host, const char* form) : Page{parent, host, form}, writing_{host.runner()} {}

protected:
    static constexpr int least_form_height = 240; // of a form that stands below its list

    /// Writes on a job, after what was to be written before. A refusal is told where the section tells it; else `saved`
    /// shows what was written, and all that is shown of the database is asked for again; so it is where somebody else
    /// changed the same (`changed_meanwhile`).
    template <class T>
    void write(std::function<Result<T>(Database&, const Progress&)> work, std::function<void(const T&)> saved) {
        const auto database = host_.database();
        if (!database) return;
        auto begin = [this, database, work = std::move(work), saved = std::move(saved)] {
            writing_.start<T>(
                text::say(host_.voice(), "gui.work.record"),
                [database, work](const Progress& progress) { return work(*database, progress); },
                [this, saved](const Result<T>& written) {
                    write_next();
                    if (written) {
                        saved(*written);
                        host_.data_changed();
                    } else {
                        show_problem(written.refusal());
                    }
                    if (written || written.refusal().code == "changed_meanwhile") refresh();
                });
        };
        waiting_.push_back(std::move(begin));
        if (!writing_now_) write_next();
    }

    /// A name in a list, with a mark that what was typed of it is not saved.
    Markup marked(Markup name, bool unsaved) const;

private:
    void write_next();

    JobScope writing_;
    std::deque<std::function<void()>> waiting_;
    bool writing_now_ = false;
};

} // namespace mizan::gui
