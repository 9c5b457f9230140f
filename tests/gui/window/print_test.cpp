// The system's own dialog for printing, whose printer is a file.
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "hands.hpp"
#include "settings_driver.hpp"

#include <fstream>
#include <gtk/gtk.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

GtkWindow* print_dialog() {
    GtkWindow* found = nullptr;
    auto* windows = gtk_window_list_toplevels();
    for (auto* one = windows; one != nullptr; one = one->next)
        if (std::string{G_OBJECT_TYPE_NAME(one->data)} == "GtkPrintUnixDialog" &&
            gtk_widget_get_visible(GTK_WIDGET(one->data)) != FALSE)
            found = GTK_WINDOW(one->data);
    g_list_free(windows);
    return found;
}

void select_first_row(GtkWidget* widget, gpointer) {
    if (GTK_IS_TREE_VIEW(widget)) {
        auto* first = gtk_tree_path_new_first();
        gtk_tree_view_set_cursor(GTK_TREE_VIEW(widget), first, nullptr, FALSE);
        gtk_tree_path_free(first);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), select_first_row, nullptr);
    }
}

bool can_print() {
    auto* button = gtk_dialog_get_widget_for_response(GTK_DIALOG(print_dialog()), GTK_RESPONSE_OK);
    return button != nullptr && gtk_widget_get_sensitive(button) != FALSE;
}

/// "Print to File", which writes output.pdf where the program was started.
void print_to_file() {
    CHECK(turn_until([] { return print_dialog() != nullptr; }));
    settle();
    select_first_row(GTK_WIDGET(print_dialog()), nullptr);
    CHECK(turn_until(can_print));
    gtk_dialog_response(GTK_DIALOG(print_dialog()), GTK_RESPONSE_OK);
}

} // namespace

TEST_CASE("a scorecard is printed with the dialog of the system, and put on record", "[print]") {
    g_object_set(gtk_settings_get_default(), "gtk-print-backends", "file", nullptr);
    look_in(text::Language::en, "light", {1400, 900});
    main_frame().open_demonstration();
    settle();
    main_frame().show_page("scorecard");
    settle();
    auto& card = dynamic_cast<ScorecardPage&>(main_frame().page("scorecard"));
    Answers answers;
    answers.act([](wxDialog&) { print_to_file(); });
    const auto started = std::filesystem::current_path(), paper = folder() / "output.pdf";
    std::filesystem::current_path(folder());
    click(card, "print");
    CHECK(turn_until([&] { return std::filesystem::exists(paper); }));
    settle();
    std::filesystem::current_path(started);
    std::ifstream file{paper, std::ios::binary};
    std::string beginning(5, '\0');
    file.read(beginning.data(), 5);
    CHECK(beginning == "%PDF-");
    CHECK(std::filesystem::file_size(paper) > 10'000); // drawn, not empty
}
