#pragma once
#include "app/commands/import_interactions.hpp"
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct ImportView {
    Text title, subtitle;
    Place choosing, result;
    // choosing
    Text file, mapping_file, problem, preview_title;
    Action browse_file, browse_mapping;
    Switch use_profile, use_mapping;
    Choice profile;
    Text timezone;
    Place preview;
    Action start;
    // result
    Text outcome, rows, added, corrected, duplicates, rejected, skipped, agents_created, warnings, problems_title;
    Place problems;
    Action open_rejects, show_team, another;
    static const Fields<ImportView>& fields();
};

/// First rows of a file, worded, and refused ones: row, column, found, why.
struct PreviewLine {
    std::string opened, id, agent, channel, topic, answered, resolved;
};
struct ProblemLine {
    std::string row, column, found, reason;
};

/// Choosing a file and how to read it → what came of it.
class ImportPresenter {
public:
    ImportPresenter(text::Voice voice, std::vector<std::string> profiles);

    const ImportView& view() const { return view_; }
    const std::vector<PreviewLine>& preview() const { return preview_; }
    const std::vector<ProblemLine>& problems() const { return problems_; }
    const std::string& rejects_file() const { return rejects_file_; }

    void set_file(std::string path);
    void set_mapping_file(std::string path);
    void choose_way(bool by_profile);
    void choose_profile(int index);
    void set_timezone(std::string name);
    /// Whether there is enough to read the file.
    bool ready() const;
    app::ImportRequest request() const;
    /// Refused rows go beside the file: "calls.csv" → "calls.rejects.csv".
    app::ImportCommand command() const;

    void show_preview(const app::ImportPreview& preview);
    void show_problem(const Refusal& refusal);
    void show_result(const app::ImportSummary& summary);
    void start_again();

private:
    void changed();
    void list_problems(const std::vector<app::RowProblem>& problems);
    text::Voice voice_;
    std::vector<std::string> profiles_;
    std::string file_, mapping_file_, rejects_file_;
    ImportView view_;
    std::vector<PreviewLine> preview_;
    std::vector<ProblemLine> problems_;
};

} // namespace mizan::gui
