#pragma once
#include "gui/pages/settings/schemes/scheme_draft.hpp"
#include "gui/pages/settings/schemes/schemes_view.hpp"
#include "gui/pages/settings/version_drafts.hpp"
#include "gui/session/database.hpp"
#include "gui/session/scheme_desk.hpp"
#include "report/drawing/palette.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A version in the list: "Default", 2, "2026-01-01".
struct VersionRow {
    std::string name, version, from;
    bool own = false;     // the organisation's, not shipped
    bool unsaved = false; // what was typed from it
};

/// What the draft does to a line of a card.
struct EffectRow {
    std::string kpi, value, before, after;
    report::Tone tone = report::Tone::plain; // of the move
};

/// The schemes with their versions, and the draft of a next version. What was typed outlives a refusal, a refresh
/// and that another version is chosen. No wx.
class SchemesPresenter {
public:
    explicit SchemesPresenter(text::Voice voice);

    const SchemesView& view() const { return view_; }
    const std::vector<VersionRow>& versions() const { return versions_; }
    int chosen_version() const { return chosen_; }
    const SchemeDraft& draft() const { return drafts_.draft(); }
    const std::vector<EffectRow>& effect() const { return effect_; }
    /// For the lines' choices: names of the KPIs, and of the gates' bands with "no gate" first.
    const std::vector<std::string>& kpi_names() const { return kpi_names_; }
    const std::vector<std::string>& gate_names() const { return gate_names_; }
    int kpi_entry(const std::string& id) const;
    int gate_entry(const std::string& band) const;

    void show_catalogue(app::DefinitionCatalogue catalogue);
    void show_agents(const KnownNames& names);
    void show_refusal(const Refusal& refusal);
    void show_effect(const DraftEffect& effect);
    void show_no_effect(const Refusal& why);
    /// What is about to be saved, to be told again when it was.
    using Drafts = VersionDrafts<std::optional<std::pair<std::string, int>>, SchemeDraft>;
    Drafts::Written writing() const { return {chosen_key_, drafts_.draft()}; }
    /// Another version may be shown by now, or more may have been typed.
    void saved(int version, const Drafts::Written& written);

    void choose_version(int row);
    void choose_agent(int entry);
    void choose_role(int entry);
    void drop_changes();
    void type(std::string_view field, const std::string& typed);
    /// column: "weight", "floor", "target", "stretch", "days".
    void type_line(std::size_t line, std::string_view column, const std::string& typed);
    void choose_kpi(std::size_t line, int entry);
    void choose_gate(std::size_t line, int entry);
    void adjust(std::size_t line, bool adjusted);
    void add_line();
    void remove_line(std::size_t line);

    std::string agent() const; // whose card the effect is on; empty: nobody yet
    std::optional<core::Scheme> kept() const;
    std::optional<core::Scheme> scheme() const; // nothing while something is wrong
    std::optional<Date> from() const;
    int seen() const; // the last version of the draft's identity when its edit began; 0: none

private:
    using Key = std::pair<std::string, int>; // id, version
    static Key key_of(const core::Scheme& scheme) { return {scheme.id, scheme.version}; }
    void leave();
    void show_draft();
    void judge();
    std::string kpi_word(const std::string& id) const;
    Refusal worded(Refusal refusal) const;

    text::Voice voice_;
    SchemesView view_;
    app::DefinitionCatalogue catalogue_;
    std::vector<VersionRow> versions_;
    std::vector<EffectRow> effect_;
    std::vector<std::string> kpi_names_, gate_names_, agents_;
    int chosen_ = -1;
    std::optional<Key> chosen_key_;
    Drafts drafts_;
    std::optional<Key> awaited_;
};

} // namespace mizan::gui
