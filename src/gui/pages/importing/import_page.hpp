#pragma once
#include "gui/pages/importing/import_presenter.hpp"
#include "gui/pages/page.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

class ImportPage final : public Page {
public:
    ImportPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const ImportPresenter& presenter() const { return *presenter_; }
    void choose_file(const std::string& path);
    void choose_profile(int index);
    void choose_mapping(const std::string& path);
    void start();

private:
    void show_all();
    void changed();
    void ask_profiles();

    std::unique_ptr<ImportPresenter> presenter_;
    OpenDatabase asked_; // whose profiles are listed
    Table preview_, problems_;
    JobScope previews_, imports_;
};

} // namespace mizan::gui
