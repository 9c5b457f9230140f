#pragma once
#include "gui/pages/settings/kpis/kpi_draft.hpp"
#include "gui/pages/settings/kpis/kpis_view.hpp"
#include "gui/pages/settings/version_drafts.hpp"
#include "gui/session/database.hpp"
#include "gui/session/scheme_desk.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A KPI in the list: of the organisation's own every version.
struct KpiRow {
    std::string name, version, from; // of a built-in one no version
    bool unsaved = false;            // what was typed from it
};

/// What can be measured, and the draft of a next version of one's own. What was typed outlives a refusal and a refresh.
/// No wx.
class KpisPresenter {
public:
    explicit KpisPresenter(text::Voice voice);

    const KpisView& view() const { return view_; }
    const std::vector<KpiRow>& rows() const { return rows_; }
    int chosen_row() const { return adding_ ? -1 : chosen_; }

    void show_catalogue(app::DefinitionCatalogue catalogue);
    void show_agents(const KnownNames& names);
    void show_refusal(const Refusal& refusal);
    void show_figure(const app::KpiAnswer& answer);
    void show_no_figure(const Refusal& why);
    /// What is about to be saved, to be told again when it was.
    using Drafts = VersionDrafts<std::optional<std::pair<std::string, int>>, KpiDraft>;
    Drafts::Written writing() const { return {shown_key(), drafts_.draft()}; }
    /// Another row may be shown by now, or more may have been typed.
    void saved(int version, const Drafts::Written& written);

    void choose_row(int row);
    void begin_kpi();
    void drop_changes();
    void type(std::string_view field, const std::string& typed);
    void choose(std::string_view field, int entry);

    std::string agent() const; // empty: everybody
    /// Of what the figure is told: the draft of an own KPI; nothing of a built-in one, or while something is wrong.
    std::optional<core::KpiDefinition> definition() const;
    std::optional<Date> from() const;
    int seen() const; // the last version of the draft's identity when its edit began; 0: none

private:
    using Key = std::pair<std::string, int>; // id, version
    static Key key_of(const core::KpiDefinition& kpi) { return {kpi.id, kpi.version}; }
    std::optional<Key> shown_key() const { return adding_ ? std::nullopt : chosen_key_; } // nothing: a new one
    void leave();
    void come_back(KpiDraft begun);
    struct Listed {
        core::KpiDefinition definition;
        std::optional<Date> from;
    };
    const Listed* listed() const;
    bool edits() const;
    void judge();
    std::string formula_of(core::KpiDefinition definition) const;

    text::Voice voice_;
    KpisView view_;
    app::DefinitionCatalogue catalogue_;
    std::vector<Listed> listed_;
    std::vector<KpiRow> rows_;
    std::vector<std::string> agents_;
    int chosen_ = -1;
    bool adding_ = false;
    std::optional<Key> chosen_key_;
    Drafts drafts_;
    std::optional<Key> awaited_;
};

} // namespace mizan::gui
