#include "gui/pages/importing/import_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

std::string joined(const text::Voice& voice, const std::vector<std::string>& names) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += (i == 0 ? "" : text::right_to_left(voice.language) ? "، " : ", ") + text::isolated(voice, names[i]);
    return names.size() > most ? list + " …" : list;
}

std::string profile_name(const text::Voice& voice, const std::string& profile) {
    const std::string code = "gui.profile." + profile;
    return text::has_sentence(code) ? text::say(voice, code) : profile;
}

} // namespace

const Fields<ImportView>& ImportView::fields() {
    using V = ImportView;
    static const Fields<V> all{{"title", &V::title},
                               {"subtitle", &V::subtitle},
                               {"choosing", &V::choosing},
                               {"result", &V::result},
                               {"file", &V::file},
                               {"mapping_file", &V::mapping_file},
                               {"problem", &V::problem},
                               {"preview_title", &V::preview_title},
                               {"browse_file", &V::browse_file},
                               {"browse_mapping", &V::browse_mapping},
                               {"use_profile", &V::use_profile},
                               {"use_mapping", &V::use_mapping},
                               {"profile", &V::profile},
                               {"timezone", &V::timezone},
                               {"preview", &V::preview},
                               {"start", &V::start},
                               {"outcome", &V::outcome},
                               {"rows", &V::rows},
                               {"added", &V::added},
                               {"corrected", &V::corrected},
                               {"duplicates", &V::duplicates},
                               {"rejected", &V::rejected},
                               {"skipped", &V::skipped},
                               {"agents_created", &V::agents_created},
                               {"warnings", &V::warnings},
                               {"problems_title", &V::problems_title},
                               {"problems", &V::problems},
                               {"open_rejects", &V::open_rejects},
                               {"show_team", &V::show_team},
                               {"another", &V::another}};
    return all;
}

ImportPresenter::ImportPresenter(text::Voice voice, std::vector<std::string> profiles)
    : voice_{std::move(voice)}, profiles_{std::move(profiles)} {
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
    view_.title.shown = text::say(voice_, "gui.import.title");
    view_.subtitle.shown = text::say(voice_, "gui.import.subtitle");
    view_.choosing.visible = true;
    view_.result.visible = false;
    changed();
}

void ImportPresenter::set_file(std::string path) {
    file_ = std::move(path);
    changed();
}

void ImportPresenter::set_mapping_file(std::string path) {
    mapping_file_ = std::move(path);
    choose_way(false);
}

void ImportPresenter::choose_way(bool by_profile) {
    view_.use_profile.on = by_profile;
    view_.use_mapping.on = !by_profile;
    changed();
}

void ImportPresenter::choose_profile(int index) {
    view_.profile.chosen = index;
    choose_way(true);
}

void ImportPresenter::set_timezone(std::string name) {
    view_.timezone.shown = std::move(name);
    changed();
}

void ImportPresenter::changed() {
    view_.file.shown = text::isolated(voice_, file_);
    view_.mapping_file.shown = text::isolated(voice_, mapping_file_);
    view_.problem.shown = view_.preview_title.shown = "";
    view_.preview.visible = false;
    preview_.clear();
    problems_.clear();
    view_.start.enabled = ready();
}

bool ImportPresenter::ready() const {
    return !file_.empty() && (view_.use_profile.on ? view_.profile.chosen >= 0 : !mapping_file_.empty());
}

app::ImportRequest ImportPresenter::request() const {
    app::ImportRequest request;
    request.file = file_;
    if (view_.use_profile.on)
        request.profile = profiles_[static_cast<std::size_t>(view_.profile.chosen)];
    else
        request.mapping_file = mapping_file_;
    if (!view_.timezone.shown.empty()) request.timezone = view_.timezone.shown;
    return request;
}

app::ImportCommand ImportPresenter::command() const {
    app::ImportCommand command;
    command.request = request();
    auto rejects = command.request.file;
    rejects.replace_filename(rejects.stem().string() + ".rejects.csv");
    command.rejects = rejects;
    return command;
}

void ImportPresenter::show_preview(const app::ImportPreview& preview) {
    preview_.clear();
    for (const auto& [draft, row] : preview.rows)
        preview_.push_back({text::instant(voice_, draft.opened_at), text::isolated(voice_, draft.external_id),
                            text::isolated(voice_, draft.agent),
                            text::say_word(voice_, "channel", core::name_of(draft.channel)),
                            text::isolated(voice_, draft.topic),
                            draft.first_response_at ? text::instant(voice_, *draft.first_response_at) : "",
                            draft.resolved_at ? text::instant(voice_, *draft.resolved_at) : ""});
    view_.preview.visible = !preview_.empty();
    view_.preview_title.shown = text::say(voice_, "gui.import.preview",
                                          {{"n", static_cast<std::int64_t>(preview.rows.size())},
                                           {"refused", static_cast<std::int64_t>(preview.problems.size())}});
}

void ImportPresenter::show_problem(const Refusal& refusal) {
    view_.problem.shown = text::say(voice_, refusal);
    view_.start.enabled = ready();
}

void ImportPresenter::show_result(const app::ImportSummary& summary) {
    const auto number = [this](std::int64_t value) { return text::number(voice_, value); };
    view_.choosing.visible = false;
    view_.result.visible = true;
    view_.title.shown = text::say(voice_, "gui.import.done");
    view_.subtitle.shown = text::isolated(voice_, file_);
    view_.outcome.shown = text::say(voice_, "gui.import.outcome", {{"n", summary.added}});
    view_.rows.shown = number(summary.rows);
    view_.added.shown = number(summary.added);
    view_.corrected.shown = number(summary.corrected);
    view_.duplicates.shown = number(summary.duplicates);
    view_.rejected.shown = number(summary.rejected);
    view_.skipped.shown = number(summary.skipped + summary.folded);
    view_.agents_created.shown = summary.agents_created.empty()
                                     ? text::say(voice_, "gui.import.no_agents_created")
                                     : text::say(voice_, "gui.import.agents_created",
                                                 {{"n", static_cast<std::int64_t>(summary.agents_created.size())}}) +
                                           " " + joined(voice_, summary.agents_created);
    view_.warnings.shown.clear();
    for (const auto& [code, count] : summary.warnings) {
        if (!view_.warnings.shown.empty()) view_.warnings.shown += "\n";
        view_.warnings.shown += text::has_sentence(code) ? text::say(voice_, code, {{"n", count}})
                                                         : text::isolated(voice_, code) + ": " + number(count);
    }
    list_problems(summary.first_problems);
    rejects_file_ = summary.rejected > 0 ? command().rejects->string() : "";
    view_.open_rejects.visible = !rejects_file_.empty();
}

void ImportPresenter::list_problems(const std::vector<app::RowProblem>& problems) {
    problems_.clear();
    for (const auto& problem : problems)
        problems_.push_back({text::number(voice_, problem.row), text::isolated(voice_, problem.column),
                             text::isolated(voice_, problem.found), text::say(voice_, problem.reason)});
    view_.problems.visible = !problems_.empty();
    view_.problems_title.shown = problems_.empty() ? "" : text::say(voice_, "gui.import.problems");
}

} // namespace mizan::gui
