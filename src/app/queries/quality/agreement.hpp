#pragma once
#include "app/app.hpp"
#include "core/quality/agreement.hpp"
#include "core/quality/leniency.hpp"
#include "core/quality/review_score.hpp"

namespace mizan::app {

struct AgreementQuestion {
    std::string form; // empty: the shipped one
    std::optional<int> version;
    std::optional<Period> period; // of the review date; calibrations count in all periods
    Asking asking;
};

struct ReviewerLeniency {
    std::string reviewer;
    std::int64_t reviews = 0;
    std::optional<Ratio> leniency; // share of the scale
};

struct AgreementAnswer {
    core::ReviewForm form;
    std::string seed;                        // of the resamples
    std::int64_t interactions = 0;           // that two or more reviewed
    std::vector<core::ItemAgreement> items;  // by item of the form
    std::vector<ReviewerLeniency> reviewers; // by name
    std::optional<Refusal> no_leniency;
};

/// How far reviewers agree on each item of a form: over reviews of the same interaction by different reviewers, and
/// what they submitted to calibrations that are closed. Of a reviewer who did both with one interaction the
/// calibration counts. Refuses `form_unknown`, what permitted() does for Action::see_people.
Result<AgreementAnswer> review_agreement(App& app, const AgreementQuestion& question);

} // namespace mizan::app
