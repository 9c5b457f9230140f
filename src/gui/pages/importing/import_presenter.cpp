#include "gui/pages/importing/import_presenter.hpp"

#include "gui/pages/importing/cell_styles.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

std::string source_from(const std::string& file) {
    auto name = std::filesystem::path{file}.stem().string();
    const auto last = name.find_last_not_of("0123456789-_ .()");
    name.resize(last == std::string::npos ? 0 : last + 1);
    return name.empty() ? "own" : name;
}

std::string profile_name(const text::Voice& voice, const std::string& profile) {
    const std::string code = "gui.profile." + profile;
    return text::has_sentence(code) ? text::say(voice, code) : profile;
}

ImportPresenter::ImportPresenter(text::Voice voice, std::vector<std::string> profiles)
    : voice_{std::move(voice)}, profiles_{std::move(profiles)}, form_{voice_} {
    for (const auto& profile : profiles_)
        view_.profile.entries.push_back(profile_name(voice_, profile));
    view_.profile.chosen = profiles_.empty() ? -1 : 0;
    const auto generic = std::find(profiles_.begin(), profiles_.end(), "generic");
    if (generic != profiles_.end()) view_.profile.chosen = static_cast<int>(generic - profiles_.begin());
    view_.use_profile.on = true;
    start_again();
}

void ImportPresenter::start_again() {
    file_.clear();
    sheet_.clear();
    rejects_.clear();
    glimpse_ = {};
    raw_ = {};
    seen_ = false;
    chosen_by_hand_ = false;
    form_.set_file(glimpse_);
    changed();
    go(Step::file);
}

void ImportPresenter::go(Step step) {
    step_ = step;
    show_step();
}

void ImportPresenter::next() {
    if (step_ == Step::file && seen_)
        go(Step::columns);
    else if (step_ == Step::columns && previewed_)
        go(Step::import);
}

void ImportPresenter::back() {
    if (step_ == Step::columns) go(Step::file);
    if (step_ == Step::import) go(Step::columns);
}

void ImportPresenter::show_step() {
    view_.choosing.visible = step_ != Step::result;
    view_.result.visible = step_ == Step::result;
    view_.file_step.visible = step_ == Step::file;
    view_.columns_step.visible = step_ == Step::columns;
    view_.import_step.visible = step_ == Step::import;
    view_.title.shown = text::say(voice_, step_ == Step::result ? "gui.import.done" : "gui.import.title");
    switch (step_) {
    case Step::file: view_.subtitle.shown = text::say(voice_, "gui.import.step_file"); break;
    case Step::columns: view_.subtitle.shown = text::say(voice_, "gui.import.step_columns"); break;
    case Step::import: view_.subtitle.shown = text::say(voice_, "gui.import.step_import"); break;
    case Step::result: view_.subtitle.shown = text::isolated(voice_, file_); break;
    }
    view_.back.visible = step_ != Step::file;
    view_.next.visible = step_ != Step::import;
    view_.start.visible = step_ == Step::import;
    view_.back.enabled = !running_;
    view_.next.enabled = step_ == Step::file ? seen_ : previewed_;
    view_.start.enabled = ready() && previewed_ && !running_;
    view_.choose_rejects.enabled = !running_;
}

void ImportPresenter::set_file(std::string path) {
    if (step_ == Step::result) start_again();
    file_ = std::move(path);
    sheet_.clear();
    rejects_.clear();
    seen_ = false;
    glimpse_ = {};
    raw_ = {};
    changed();
    if (step_ != Step::file) go(Step::file);
}

void ImportPresenter::choose_sheet(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= glimpse_.sheets.size()) return;
    sheet_ = glimpse_.sheets[static_cast<std::size_t>(index)];
    changed();
}

/// The suggested profile is chosen, or, where none can read the file, a mapping of one's own is proposed.
void ImportPresenter::show_file(app::FileGlimpse glimpse) {
    constexpr std::size_t most_raw = 20;
    seen_ = true;
    glimpse_ = std::move(glimpse);
    raw_ = worded(voice_, glimpse_, most_raw);
    form_.set_file(glimpse_);
    if (!chosen_by_hand_) {
        const auto suggested = std::find(profiles_.begin(), profiles_.end(), glimpse_.suggested_profile);
        view_.use_profile.on = suggested != profiles_.end();
        view_.use_mapping.on = !view_.use_profile.on;
        if (view_.use_profile.on) view_.profile.chosen = static_cast<int>(suggested - profiles_.begin());
        drafted_ = false;
    }
    if (view_.use_mapping.on)
        choose_way(false);
    else
        changed();
    show_step();
}

void ImportPresenter::refuse_file(const Refusal& refusal) {
    seen_ = false;
    show_problem(refusal);
}

void ImportPresenter::choose_way(bool by_profile) {
    view_.use_profile.on = by_profile;
    view_.use_mapping.on = !by_profile;
    if (!by_profile && !drafted_ && seen_) {
        form_.propose(knowing_, source_from(file_));
        form_.draft().set_time_formats(time_styles().front().formats);
        form_.draft().set_duration_formats(duration_styles().front().formats);
        form_.refresh();
        view_.mapping_file.shown = "";
        drafted_ = true;
    }
    changed();
}

void ImportPresenter::choose_profile(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= profiles_.size()) return;
    chosen_by_hand_ = true;
    view_.profile.chosen = index;
    choose_way(true);
}

const std::string& ImportPresenter::profile() const {
    static const std::string none;
    return view_.profile.chosen < 0 ? none : profiles_[static_cast<std::size_t>(view_.profile.chosen)];
}

void ImportPresenter::start_from_profile(MappingDraft profile) {
    chosen_by_hand_ = drafted_ = true;
    const auto source = profile.source();
    form_.start_from(std::move(profile), source);
    view_.mapping_file.shown = "";
    choose_way(false);
}

void ImportPresenter::use_mapping(const std::string& path, std::optional<MappingDraft> draft) {
    if (!draft) return show_problem({"gui.import.no_mapping", {{"file", path}}});
    chosen_by_hand_ = drafted_ = true;
    form_.set_draft(std::move(*draft));
    if (!form_.draft().timezone().empty()) view_.timezone.shown = form_.draft().timezone();
    mapping_saved(path);
    choose_way(false);
}

void ImportPresenter::mapping_saved(const std::string& path) {
    view_.mapping_file.shown =
        text::say(voice_, "gui.import.mapping_file", {{"file", std::filesystem::path{path}.filename().string()}});
}

void ImportPresenter::choose_column(std::size_t row, int entry) {
    form_.choose(row, entry);
    changed();
}

void ImportPresenter::set_source(const std::string& name) {
    form_.draft().set_source(name);
    changed();
}

void ImportPresenter::set_timezone(std::string name) {
    view_.timezone.shown = std::move(name);
    changed();
}

void ImportPresenter::choose_dates(int style) {
    if (style < 0 || static_cast<std::size_t>(style) >= time_styles().size()) return changed();
    form_.draft().set_time_formats(time_styles()[static_cast<std::size_t>(style)].formats);
    changed();
}

void ImportPresenter::choose_durations(int style) {
    if (style < 0 || static_cast<std::size_t>(style) >= duration_styles().size()) return changed();
    form_.draft().set_duration_formats(duration_styles()[static_cast<std::size_t>(style)].formats);
    changed();
}

void ImportPresenter::show_all_fields(bool all) {
    view_.all_fields.on = all;
    form_.show_all_fields(all);
}

/// With the zone and the sheet that are chosen on the page.
std::string ImportPresenter::mapping_text() const {
    auto draft = form_.draft();
    draft.set_timezone(view_.timezone.shown);
    if (!sheet_.empty()) draft.set_sheet(sheet_);
    return draft.text();
}

bool ImportPresenter::ready() const {
    if (file_.empty() || !seen_) return false;
    if (view_.use_profile.on) return view_.profile.chosen >= 0;
    return form_.missing().empty() && !form_.draft().source().empty();
}

app::ImportRequest ImportPresenter::request() const {
    app::ImportRequest request;
    request.file = file_;
    request.sheet = sheet_;
    if (view_.use_profile.on)
        request.profile = profile();
    else
        request.mapping_text = mapping_text();
    if (!view_.timezone.shown.empty()) request.timezone = view_.timezone.shown;
    return request;
}

void ImportPresenter::set_rejects(std::string path) {
    rejects_ = std::move(path);
    view_.rejects.shown = text::isolated(voice_, rejects_);
}

/// Nothing is written over: the first free name beside the file.
app::ImportCommand ImportPresenter::command() const {
    app::ImportCommand command;
    command.request = request();
    command.rejects = rejects_;
    if (!rejects_.empty()) return command;
    const auto stem = command.request.file.stem().string() + ".rejects";
    auto beside = command.request.file;
    std::error_code ignored;
    for (int number = 1; number < 1000; ++number) {
        beside.replace_filename(stem + (number == 1 ? "" : "-" + std::to_string(number)) + ".csv");
        if (!std::filesystem::exists(beside, ignored)) break;
    }
    command.rejects = beside;
    return command;
}

void ImportPresenter::set_running(bool running) {
    running_ = running;
    view_.running.shown = running ? text::say(voice_, "gui.import.running") : "";
    show_step();
}

} // namespace mizan::gui
