#include "app/demo/cast.hpp"

#include <vector>

namespace mizan::app::demo {
namespace {

std::vector<Agent> invented() {
    const Habits usual{};
    const auto joined_before = std::optional<Date>{};
    std::vector<Agent> cast;
    const auto add = [&](std::string_view name, std::string_view name_ar, Desk desk, std::string_view grade,
                         std::string_view shift, Habits habits) -> Agent& {
        cast.push_back({name, name_ar, desk, grade, shift, habits, {}, habits, joined_before, {}, {}, {}, {}});
        return cast.back();
    };
    using enum Desk;

    // The front desk: telephone and chat.
    add("Noor Demo", "نور التجريبية", front, "senior", "morning", {72, 900, 945, 25, 970});
    Agent& salim = add("Salim Demo", "سالم التجريبي", front, "junior", "morning", {150, 640, 790, 110, 800});
    salim.turning_point = day(5, 18); // after a training
    salim.later = {92, 830, 910, 45, 930};
    add("Maryam Demo", "مريم التجريبية", front, "senior", "evening", usual);
    add("Hamad Demo", "حمد التجريبي", front, "junior", "evening", {105, 740, 860, 70, 520}); // forgets promises
    Agent& layla = add("Layla Demo", "ليلى التجريبية", front, "junior", "morning", {118, 780, 850, 70, 910});
    layla.employed_from = day(11, 16); // a newcomer
    Agent& yusuf = add("Yusuf Demo", "يوسف التجريبي", front, "senior", "evening", {88, 840, 920, 40, 940});
    yusuf.turning_point = day(8, 10); // something went wrong in summer
    yusuf.later = {145, 610, 780, 130, 760};
    add("Aisha Demo", "عائشة التجريبية", front, "junior", "morning", {58, 700, 800, 190, 860}); // fast, too fast

    // Correspondence: e-mail and social networks.
    add("Khalid Demo", "خالد التجريبي", correspondence, "senior", "morning",
        {165, 880, 940, 20, 950}); // slow, thorough
    add("Fatma Demo", "فاطمة التجريبية", correspondence, "senior", "morning", {70, 890, 930, 25, 965});
    add("Omar Demo", "عمر التجريبي", correspondence, "junior", "morning", usual);
    Agent& huda = add("Huda Demo", "هدى التجريبية", correspondence, "junior", "morning", {96, 790, 890, 55, 900});
    huda.away_from = day(6, 15);
    huda.away_to = day(8, 3);
    huda.away_kind = core::AbsenceKind::sick;
    Agent& said = add("Said Demo", "سعيد التجريبي", correspondence, "junior", "morning", {175, 520, 730, 190, 600});
    said.turning_point = day(9, 7); // in over his head, until his topics were shared out
    said.later = {98, 790, 890, 55, 900};
    add("Zainab Demo", "زينب التجريبية", correspondence, "junior", "morning", {104, 750, 870, 65, 870});
    Agent& rashid = add("Rashid Demo", "راشد التجريبي", correspondence, "junior", "morning", {110, 720, 850, 75, 840});
    rashid.employed_to = day(9, 21); // has left
    return cast;
}

} // namespace

std::span<const Agent> agents() {
    static const std::vector<Agent> cast = invented();
    return cast;
}

TeamName team_of(Desk desk) {
    if (desk == Desk::front) return {"Front desk", "مكتب الاستقبال", "Amal Demo", "أمل التجريبية"};
    return {"Correspondence", "المراسلات", "Tariq Demo", "طارق التجريبي"};
}

} // namespace mizan::app::demo
