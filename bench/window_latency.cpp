// How long the window's own thread is busy at one stretch: window_latency DATABASE
// Opens the database as the program does (jobs on workers), does what people do, and prints for each action the longest
// stretch of the window's thread (processor time of one turn of its loop, in ms) and when all was there to be seen.
// Run it under a display: xvfb-run -a window_latency big.mizan
#include "gui/application.hpp"
#include "gui/forms/words.hpp"

#include <fmt/format.h>

#include <ctime>
#include <iostream>
#include <unistd.h>
#include <wx/dataview.h>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/srchctrl.h>
#include <wx/xrc/xmlres.h>

namespace {

using namespace mizan;
using namespace mizan::gui;

double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class Measured {
public:
    explicit Measured(Application& application) : application_{application} {}

    void action(const std::string& name, const std::function<void()>& act) {
        longest_ = 0;
        const double begun = now(CLOCK_MONOTONIC);
        stretch(act);
        turn_until_quiet();
        std::cout << fmt::format("{:<44} {:>8.1f} {:>10.0f}\n", name, longest_, last_work_ - begun) << std::flush;
    }

private:
    template <class Act>
    void stretch(Act&& act) {
        const double begun = now(CLOCK_THREAD_CPUTIME_ID);
        act();
        longest_ = std::max(longest_, now(CLOCK_THREAD_CPUTIME_ID) - begun);
    }
    /// Until no job runs and nothing was drawn for a while.
    void turn_until_quiet() {
        last_work_ = now(CLOCK_MONOTONIC);
        while (now(CLOCK_MONOTONIC) < last_work_ + 600) {
            bool worked = application_.frame().presenter().view().activity_area.visible;
            stretch([&] { application_.ProcessPendingEvents(); });
            while (application_.Pending()) {
                const double before = now(CLOCK_THREAD_CPUTIME_ID);
                application_.Dispatch();
                const double spent = now(CLOCK_THREAD_CPUTIME_ID) - before;
                longest_ = std::max(longest_, spent);
                worked = worked || spent > 2;
            }
            bool more = false;
            stretch([&] { more = application_.ProcessIdle(); });
            if (worked) last_work_ = now(CLOCK_MONOTONIC);
            if (!more) ::usleep(2000);
        }
    }

    Application& application_;
    double longest_ = 0, last_work_ = 0;
};

wxWindow& named(wxWindow& form, const char* name) {
    return *form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
}

void find(wxWindow& page, const char* words) {
    dynamic_cast<wxTextEntry&>(named(page, "find")).SetValue(wx(words));
}

wxDataViewCtrl* table_below(wxWindow& window) {
    for (auto* child : window.GetChildren()) {
        if (auto* table = wxDynamicCast(child, wxDataViewCtrl)) return table;
        if (auto* table = table_below(*child)) return table;
    }
    return nullptr;
}

void measure(Application& application, const std::string& database) {
    Measured measured{application};
    const auto frame = [&]() -> MainFrame& { return application.frame(); };
    std::cout << fmt::format("{:<44} {:>8} {:>10}\n", "action", "busy ms", "there ms");
    measured.action("open the database", [&] { frame().open_location(database); });
    for (const auto kind : {PeriodChoice::Kind::month, PeriodChoice::Kind::quarter, PeriodChoice::Kind::year}) {
        const std::string period = std::array{"month", "quarter", "year"}[static_cast<std::size_t>(kind)];
        measured.action(period + ": choose", [&] { frame().choose_period(kind, 0); });
        for (const char* page : {"team", "scorecard", "interactions", "reports"})
            measured.action(period + ": " + page, [&] { frame().show_page(page); });
        measured.action(period + ": interactions again", [&] { frame().show_page("interactions"); });
        auto& page = frame().page("interactions");
        auto& table = *table_below(named(page, "table"));
        auto* model = dynamic_cast<wxDataViewVirtualListModel*>(table.GetModel());
        const std::size_t rows = model->GetCount();
        if (rows == 0) continue;
        std::cout << fmt::format("  ({} interactions)\n", rows);
        const auto item = [&](std::size_t row) { return model->GetItem(static_cast<unsigned>(row)); };
        measured.action(period + ": scroll to the end", [&] { table.EnsureVisible(item(rows - 1)); });
        measured.action(period + ": scroll to the middle", [&] { table.EnsureVisible(item(rows / 2)); });
        measured.action(period + ": choose a row", [&] {
            table.Select(item(rows / 2));
            wxDataViewEvent chosen{wxEVT_DATAVIEW_SELECTION_CHANGED, &table, item(rows / 2)};
            table.ProcessWindowEvent(chosen);
        });
        measured.action(period + ": search", [&] { find(page, "C0001"); });
        measured.action(period + ": search taken away", [&] { find(page, ""); });
    }
    measured.action("Arabic, dark", [&] { application.rebuild(text::Language::ar, "dark"); });
    measured.action("Arabic, dark: team", [&] { frame().show_page("team"); });
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "window_latency DATABASE\n";
        return 2;
    }
    const auto folder = std::filesystem::temp_directory_path() / ("mizan-latency-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const SystemClock clock;
    Launch launch;
    launch.clock = &clock;
    launch.actor = "bench";
    launch.language = "en";
    launch.theme = "light";
    launch.settings_file = folder / "window.json";
    launch.demonstration_file = folder / "demonstration.mizan";
    auto* application = new Application{launch};
    wxApp::SetInstance(application);
    int no_arguments = 1;
    wxEntryStart(no_arguments, argv);
    if (!application->CallOnInit()) return 1;
    {
        wxGUIEventLoop loop;
        const wxEventLoopActivator active{&loop};
        measure(*application, argv[1]);
        application->frame().Destroy();
    }
    application->OnExit();
    wxEntryCleanup();
    std::filesystem::remove_all(folder);
    return 0;
}
