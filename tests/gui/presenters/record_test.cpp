#include "gui/dialogs/exclude/exclude_presenter.hpp"
#include "gui/dialogs/record/near_names.hpp"
#include "gui/dialogs/record/record_presenter.hpp"
#include "gui/session/app_databases.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

using namespace mizan;
using namespace mizan::gui;

namespace {

/// The rules of import, as a database applies them; its folder goes with it.
class Rules {
public:
    Rules() {
        std::filesystem::create_directories(folder_);
        database_ = *AppDatabases{clock_, "tester", folder_ / "unused"}.create((folder_ / "rules.mizan").string(),
                                                                               "Asia/Muscat", "OMR");
    }
    ~Rules() {
        database_.reset();
        std::filesystem::remove_all(folder_);
    }
    RecordPresenter::Check check() {
        return [this](const std::vector<app::FieldText>& fields) {
            return database_->read_fields(fields, {"Asia/Muscat", "OMR", {}});
        };
    }

private:
    FixedClock clock_{*parse_iso8601("2026-01-15T08:00:00Z")};
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("mizan-record-" + std::to_string(::getpid()));
    OpenDatabase database_;
};

text::Voice in_muscat(text::Language language = text::Language::en) {
    return {language, text::Digits::latin, *core::Zone::named("Asia/Muscat")};
}

KnownNames names_of_two() {
    KnownNames names;
    names.agents = {{"Khalid", "خالد", {"Khalid"}}, {"Salma", "سلمى", {"salma@desk"}}};
    return names;
}

bool says(const std::vector<app::FieldText>& fields, const std::string& name, const std::string& value) {
    return std::ranges::any_of(fields, [&](const auto& field) { return field.name == name && field.value == value; });
}

constexpr int phone = 3; // after "none", live chat and email

app::InteractionDetail recorded_call() {
    app::InteractionDetail detail;
    detail.line.source = "hand";
    detail.line.external_id = "H-00000001";
    detail.fields = {{"external_id", "H-00000001"},
                     {"channel", "phone"},
                     {"agent", "salma@desk"},
                     {"opened_at", "2026-01-14T09:00:00+04:00"},
                     {"resolved_at", "2026-01-14T09:20:30+04:00"},
                     {"csat", "4"},
                     {"complaint", "yes"}};
    return detail;
}

} // namespace

TEST_CASE("a call is recorded with what was said of it and nothing else") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.set_choice("channel", phone);
    presenter.set_text("agent", "Khalid");
    presenter.set_now("opened_at", *parse_iso8601("2026-01-15T08:00:00Z"));
    CHECK(presenter.view().opened_at.shown == "2026-01-15 12:00"); // Muscat is four hours ahead
    REQUIRE(presenter.try_save());
    const auto fields = presenter.record_command().fields;
    CHECK(fields.size() == 3);
    CHECK(says(fields, "channel", "phone"));
    CHECK(says(fields, "agent", "Khalid"));
    CHECK(says(fields, "opened_at", "2026-01-15 12:00"));
}

TEST_CASE("what is wrong is told beside the field while it is typed; what is missing, when it is to be saved") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.set_text("opened_at", "yesterday");
    CHECK_FALSE(presenter.view().opened_at_problem.shown.empty());
    CHECK(presenter.view().channel_problem.shown.empty()); // nobody has come to it yet
    CHECK_FALSE(presenter.try_save());
    CHECK_FALSE(presenter.view().channel_problem.shown.empty());
    CHECK(presenter.first_faulty() == "channel");
    CHECK(presenter.view().opened_at.shown == "yesterday"); // kept

    presenter.set_choice("channel", phone);
    presenter.set_text("opened_at", "2026-01-15 09:00");
    CHECK(presenter.view().opened_at_problem.shown.empty());
    presenter.set_text("resolved_at", "2026-01-15 08:00");
    CHECK_FALSE(presenter.view().resolved_at_problem.shown.empty()); // before it was opened
    presenter.set_text("resolved_at", "2026-01-15 10:00");
    CHECK(presenter.first_faulty().empty());
    CHECK(presenter.try_save());
}

TEST_CASE("a name that no agent has is asked about once") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.set_choice("channel", phone);
    presenter.set_text("opened_at", "2026-01-15 09:00");
    presenter.set_text("agent", "Sal");
    CHECK(presenter.view().agent_note.shown.empty()); // Salma is being typed
    CHECK_FALSE(presenter.try_save());
    CHECK_FALSE(presenter.view().agent_note.shown.empty());
    CHECK(presenter.try_save());
    presenter.set_text("agent", "Salma");
    CHECK(presenter.view().agent_note.shown.empty());
    CHECK(presenter.try_save());
}

TEST_CASE("where a name that no agent has is like known ones, these are offered") {
    KnownNames names;
    names.agents = {{"Noor Demo", "نور", {"noor.d"}},
                    {"Salma Said", "سلمى سعيد", {}},
                    {"Salim Said", "سالم", {}},
                    {"Salmah Zahir", "", {}},
                    {"Yusuf", "يوسف", {"jo@desk"}}};
    const text::Voice voice;
    const auto near = [&](const std::string& typed) { return near_names(voice, names, typed); };
    using Names = std::vector<std::string>;
    CHECK(near("Slma") == Names{"Salma Said"});                  // one letter is lacking
    CHECK(near("salma siad") == Names{});                        // two slips in four letters
    CHECK(near("Selma Sayd") == Names{"Salma Said"});            // one in each word
    CHECK(near("Salma") == Names{"Salma Said", "Salmah Zahir"}); // the exact word first
    CHECK(near("Sal Sai") == Names{"Salma Said", "Salim Said"}); // begun words
    CHECK(near("Yousuf") == Names{"Yusuf"});
    CHECK(near("jo@dsk") == Names{"Yusuf"});    // as a source calls him
    CHECK(near("سلمي") == Names{"Salma Said"}); // final ya like alef maqsura
    CHECK(near("Huda").empty());
    CHECK(near("").empty());
    text::Voice arabic;
    arabic.language = text::Language::ar;
    CHECK(near_names(arabic, names, "يوسيف") == Names{"يوسف"});

    Rules rules;
    RecordPresenter presenter{in_muscat(), names, rules.check()};
    presenter.set_text("agent", "Yousuf");
    CHECK(presenter.view().agent_note.shown.find("Did you mean Yusuf?") != std::string::npos);
    presenter.set_text("agent", "Salma");
    CHECK(presenter.view().agent_note.shown.empty()); // still being typed
    presenter.set_text("agent", "Huda");
    CHECK(presenter.view().agent_note.shown.find("Did you mean") == std::string::npos);
}

TEST_CASE("an agent chosen by the Arabic name is the agent that the database knows") {
    Rules rules;
    RecordPresenter presenter{in_muscat(text::Language::ar), names_of_two(), rules.check()};
    presenter.set_text("agent", "خالد");
    CHECK(says(presenter.fields(), "agent", "Khalid"));
    presenter.set_text("agent", "سلمى"); // whom no source calls Salma
    CHECK(says(presenter.fields(), "agent", "salma@desk"));
}

TEST_CASE("a correction begins with what is known and sends only what changed") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.correct(recorded_call());
    CHECK(presenter.view().channel.chosen == phone);
    CHECK(presenter.view().agent.shown == "Salma");
    CHECK(presenter.view().opened_at.shown == "2026-01-14 09:00");
    CHECK(presenter.view().resolved_at.shown == "2026-01-14 09:20:30");
    CHECK(presenter.fields().empty());

    presenter.set_text("reason", "the clock was wrong");
    CHECK_FALSE(presenter.try_save()); // nothing changed
    presenter.set_choice("csat", 0);
    presenter.set_complaint(false);
    presenter.set_text("first_response_at", "2026-01-14 09:05");
    REQUIRE(presenter.try_save());
    const auto command = presenter.correct_command();
    CHECK(command.which.external_id == "H-00000001");
    CHECK(command.reason == "the clock was wrong");
    CHECK(command.fields.size() == 3);
    CHECK(says(command.fields, "csat", "")); // taken away
    CHECK(says(command.fields, "complaint", "no"));
    CHECK(says(command.fields, "first_response_at", "2026-01-14 09:05"));
}

TEST_CASE("steps of recovering stand in the language of the form, and unchanged ones are not sent") {
    Rules rules;
    auto recorded = recorded_call();
    recorded.fields.push_back({"told_at", "yes"});
    recorded.fields.push_back({"compensated_at", "not applicable: no_loss"});
    RecordPresenter arabic{in_muscat(text::Language::ar), names_of_two(), rules.check()};
    arabic.correct(recorded);
    CHECK(arabic.view().told_at.shown == "نعم");
    CHECK(arabic.view().compensated_at.shown == "لا ينطبق: no_loss");
    CHECK(arabic.fields().empty());
    RecordPresenter english{in_muscat(), names_of_two(), rules.check()};
    english.correct(recorded);
    CHECK(english.view().told_at.shown == "yes");
    CHECK(english.view().compensated_at.shown == "not applicable: no_loss");
}

TEST_CASE("a correction needs a reason") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.correct(recorded_call());
    presenter.set_text("comment", "thank you");
    CHECK_FALSE(presenter.try_save());
    CHECK(presenter.first_faulty() == "reason");
    presenter.set_text("reason", "was left out");
    CHECK(presenter.try_save());
}

TEST_CASE("customers who fit are offered, and the chosen one's own word is taken over") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    CHECK_FALSE(presenter.view().customer_found.visible);
    presenter.set_text("customer", "fat");
    presenter.show_customers(
        {{CustomerId{1}, "C-7", "Fatma", "fatma@example.org"}, {CustomerId{2}, "C-9", "Fathi", ""}});
    REQUIRE(presenter.view().customer_found.visible);
    CHECK(presenter.view().customer_found.entries ==
          std::vector<std::string>{"C-7 · Fatma · fatma@example.org", "C-9 · Fathi"});
    presenter.choose_customer(1);
    CHECK(presenter.view().customer.shown == "C-9");
    CHECK_FALSE(presenter.view().customer_found.visible);
}

TEST_CASE("the steps of recovery, the promise and the retention are said as import reads them") {
    Rules rules;
    RecordPresenter presenter{in_muscat(), names_of_two(), rules.check()};
    presenter.set_choice("channel", phone);
    presenter.set_text("opened_at", "2026-01-15 09:00");
    presenter.set_complaint(true);
    presenter.set_text("noticed_at", "2026-01-15 09:02");
    presenter.set_text("apologised_at", "yes");
    presenter.set_text("compensated_at", "not applicable: no loss");
    presenter.set_choice("avoidable", 2);
    presenter.set_text("promise_due_at", "2026-01-16 12:00");
    presenter.set_choice("retention_outcome", 1);
    REQUIRE(presenter.try_save());
    auto said = presenter.fields();
    said.push_back({"external_id", "H-1"});
    const auto read = rules.check()(said);
    REQUIRE(read);
    const auto& draft = read->draft;
    CHECK(draft.complaint == true);
    CHECK(draft.recovery[0].at == *parse_iso8601("2026-01-15T09:02:00+04:00"));
    CHECK(draft.recovery[4].done);
    CHECK(draft.recovery[5].not_applicable == "no loss");
    CHECK(draft.avoidable == false);
    REQUIRE(draft.promises.size() == 1);
    CHECK(draft.promises[0].due_at == *parse_iso8601("2026-01-16T12:00:00+04:00"));
    CHECK(draft.retention == core::RetentionOutcome::saved);
}

TEST_CASE("an exclusion needs a code and words; taking in again needs words") {
    app::ListedInteraction line;
    line.source = "hand";
    line.external_id = "H-00000001";
    ExcludePresenter out{text::Voice{}, line};
    CHECK_FALSE(out.try_it());
    out.choose_code(1);
    CHECK_FALSE(out.try_it());
    out.set_reason("merged into 7");
    REQUIRE(out.try_it());
    CHECK(out.command().code == core::ExclusionReason::merged);

    line.excluded = core::ExclusionReason::merged;
    ExcludePresenter in{text::Voice{}, line};
    CHECK_FALSE(in.view().code_area.visible);
    in.set_reason("it was not");
    REQUIRE(in.try_it());
    CHECK_FALSE(in.command().code);
}
