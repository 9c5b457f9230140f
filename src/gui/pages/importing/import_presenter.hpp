#pragma once
#include "gui/pages/importing/import_view.hpp"
#include "gui/pages/importing/mapping_form.hpp"
#include "gui/pages/importing/preview_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// A file, how to read it, and what came of it. What the person chose stays chosen whatever goes wrong. No wx.
class ImportPresenter {
public:
    ImportPresenter(text::Voice voice, std::vector<std::string> profiles);

    const ImportView& view() const { return view_; }
    const MappingForm& mapping() const { return form_; }
    const WordedRows& raw() const { return raw_; }
    const WordedRows& preview() const { return preview_; }
    const std::vector<ProblemLine>& preview_problems() const { return preview_problems_; }
    const std::vector<ProblemLine>& problems() const { return problems_; }
    const std::string& rejects_file() const { return rejects_written_; } // empty: none was needed

    enum class Step { file, columns, import, result };
    Step step() const { return step_; }
    void go(Step step);
    void next();
    void back();

    // step 1
    void set_file(std::string path);
    void choose_sheet(int index);
    const std::string& file() const { return file_; }
    const std::string& sheet() const { return sheet_; } // empty: the first
    void show_file(app::FileGlimpse glimpse);
    void refuse_file(const Refusal& refusal);

    // step 2; `knowing`: the mapping of a profile that knows many names of columns
    void know_names(MappingDraft knowing) { knowing_ = std::move(knowing); }
    void choose_way(bool by_profile);
    void choose_profile(int index);
    const std::string& profile() const;
    void start_from_profile(MappingDraft profile);
    /// A mapping file that was read; nothing in `draft` where its text is none.
    void use_mapping(const std::string& path, std::optional<MappingDraft> draft);
    void mapping_saved(const std::string& path);
    void choose_column(std::size_t row, int entry);
    void set_source(const std::string& name);
    void set_timezone(std::string name);
    void choose_dates(int style);
    void choose_durations(int style);
    void show_all_fields(bool all);
    std::string mapping_text() const;

    /// Whether there is enough to read the file.
    bool ready() const;
    app::ImportRequest request() const;
    void show_preview(const app::ImportPreview& preview);
    void refuse_preview(const Refusal& refusal);

    // step 3: refused rows go beside the file, unless another place is chosen: "calls.csv" → "calls.rejects.csv"
    void set_rejects(std::string path);
    app::ImportCommand command() const;
    void set_running(bool running);
    void show_problem(const Refusal& refusal);
    void show_result(const app::ImportSummary& summary);
    void start_again();

private:
    void changed();
    void forget_preview();
    void show_raw_instead(std::string title);
    void show_mapping();
    void show_fit();
    void show_step();
    void show_date_sample(const app::ImportPreview& preview);
    void tell_warnings(const app::ImportSummary& summary);
    std::vector<ProblemLine> lines_of(const std::vector<app::RowProblem>& problems) const;
    std::string words_of(const Refusal& refusal) const;

    text::Voice voice_;
    std::vector<std::string> profiles_;
    MappingForm form_;
    MappingDraft knowing_;
    Step step_ = Step::file;
    std::string file_, sheet_, rejects_, rejects_written_;
    app::FileGlimpse glimpse_;
    bool seen_ = false;      // the file was looked at
    bool previewed_ = false; // it can be read as chosen
    bool running_ = false;
    bool chosen_by_hand_ = false; // the profile or way: a new file's suggestion leaves it alone
    bool drafted_ = false;        // there is a mapping of one's own
    ImportView view_;
    WordedRows raw_, preview_;
    std::vector<ProblemLine> preview_problems_, problems_;
};

/// A name for a source from a file's: "calls-2025-06.csv" → "calls".
std::string source_from(const std::string& file);
/// The name of a shipped profile in words.
std::string profile_name(const text::Voice& voice, const std::string& profile);

} // namespace mizan::gui
