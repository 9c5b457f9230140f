#pragma once
#include "gui/pages/page.hpp"
#include "text/say.hpp"

#include <functional>

namespace mizan::gui {

/// A section of the settings: a page inside the page, with its own form, folder and presenter. It is refreshed when it
/// is opened, and when the database changed while it is seen; what a person typed and did not save outlives that.
class Section : public Page {
public:
    Section(wxWindow& parent, Host& host, const char* form) : Page{parent, host, form}, writing_{host.runner()} {}

protected:
    /// Writes on a job. A refusal is told where the section tells it; else `saved` shows what was written, and all that
    /// is shown of the database is asked for again.
    template <class T>
    void write(std::function<Result<T>(Database&, const Progress&)> work, std::function<void(const T&)> saved) {
        const auto database = host_.database();
        if (!database) return;
        writing_.replace<T>(
            text::say(host_.voice(), "gui.work.record"),
            [database, work = std::move(work)](const Progress& progress) { return work(*database, progress); },
            [this, saved = std::move(saved)](const Result<T>& written) {
                if (!written) return show_problem(written.refusal());
                saved(*written);
                host_.data_changed();
                refresh();
            });
    }

private:
    JobScope writing_;
};

} // namespace mizan::gui
