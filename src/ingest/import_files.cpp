#include "ingest/import_files.hpp"

#include "ingest/glimpse.hpp"
#include "ingest/mapping/profiles.hpp"
#include "ingest/rejects_file.hpp"
#include "ingest/rows/field_texts.hpp"
#include "ingest/rows/open_source.hpp"
#include "ingest/setup/calendar_file.hpp"
#include "ingest/setup/definition_files.hpp"
#include "ingest/setup/review_files.hpp"
#include "ingest/setup/reward_files.hpp"
#include "ingest/setup/setup_files.hpp"

namespace mizan::ingest {
namespace {

class Files final : public app::ImportFiles {
public:
    explicit Files(std::function<std::string(const Refusal&)> wording) : wording_{std::move(wording)} {}

    std::vector<std::string> profiles() const override { return profile_names(); }
    Result<std::string> profile_text(const std::string& profile) const override {
        return ingest::profile_text(profile);
    }
    Result<app::FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet,
                                     std::size_t rows) override {
        return ingest::glimpse(file, sheet, rows);
    }
    Result<std::unique_ptr<app::DraftSource>> open(const app::ImportRequest& request) override {
        return open_source(request);
    }
    Result<app::FieldsRead> fields(const std::vector<app::FieldText>& fields, const std::string& timezone,
                                   const std::string& currency) override {
        return read_fields(fields, timezone, currency);
    }
    std::unique_ptr<app::RejectsFile> rejects(const std::filesystem::path& out,
                                              const app::SourceDescription& source) override {
        return make_rejects_file(out, source, wording_);
    }
    Result<app::SetupRows<app::PersonRow>> people(const std::filesystem::path& file) override {
        return read_people(file);
    }
    Result<app::SetupRows<app::TargetRow>> targets(const std::filesystem::path& file) override {
        return read_targets(file);
    }
    Result<app::SetupRows<app::CustomerRow>> customers(const std::filesystem::path& file) override {
        return read_customers(file);
    }
    Result<app::SetupRows<app::AbsenceRow>> absences(const std::filesystem::path& file) override {
        return read_absences(file);
    }
    Result<app::SetupRows<app::WorkIntervalRow>> roster(const std::filesystem::path& file,
                                                        const std::string& organisation_timezone) override {
        return read_roster(file, organisation_timezone);
    }
    Result<app::CalendarFile> calendar(const std::filesystem::path& file) override { return read_calendar_file(file); }
    Result<app::SetupRows<app::KpiRow>> kpis(const std::filesystem::path& file) override {
        return read_kpis_file(file);
    }
    Result<app::SetupRows<app::SchemeRow>> schemes(const std::filesystem::path& file) override {
        return read_schemes_file(file);
    }
    Result<app::SetupRows<core::Tier>> tiers(const std::filesystem::path& file) override { return read_tiers(file); }
    Result<app::SetupRows<core::RewardItem>> reward_items(const std::filesystem::path& file) override {
        return read_reward_items(file);
    }
    Result<app::SetupRows<app::ReviewFormRow>> review_forms(const std::filesystem::path& file) override {
        return read_review_forms_file(file);
    }
    Result<app::SetupRows<app::ReviewRow>> reviews(const std::filesystem::path& file) override {
        return read_reviews_file(file);
    }

private:
    std::function<std::string(const Refusal&)> wording_;
};

} // namespace

std::unique_ptr<app::ImportFiles> make_import_files(std::function<std::string(const Refusal&)> wording) {
    return std::make_unique<Files>(std::move(wording));
}

} // namespace mizan::ingest
