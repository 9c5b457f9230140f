#pragma once
#include "gui/pages/importing/import_presenter.hpp"
#include "gui/pages/importing/mapping_rows.hpp"
#include "gui/pages/page.hpp"
#include "gui/tables/table.hpp"

#include <wx/timer.h>

namespace mizan::gui {

class ImportPage final : public Page {
public:
    ImportPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const ImportPresenter& presenter() const { return *presenter_; }

    void choose_file(const std::string& path);
    void choose_profile(int index);
    void choose_way(bool by_profile);
    void choose_column(std::size_t row, int entry);
    void choose_dates(int style);
    void change_profile();
    void open_mapping(const std::string& path);
    void save_mapping(const std::string& path);
    void next();
    void start();

private:
    void set_up_tables();
    void bind_file_step();
    void bind_columns_step();
    void bind_import_step();
    void describe_controls();
    void ask_profiles();
    void ask_glimpse();
    void ask_preview();
    void ask_preview_soon();
    void changed();
    void show_all();
    void lay_out();

    std::unique_ptr<ImportPresenter> presenter_;
    OpenDatabase asked_; // whose profiles are listed
    Table raw_, preview_, preview_problems_, problems_;
    MappingRows fields_;
    wxTimer pause_; // of typing, before the file is read again
    JobScope glimpses_, previews_, imports_;
};

} // namespace mizan::gui
