#include "ingest/setup/absence_words.hpp"

#include "ingest/cells/text.hpp"

#include <utility>

namespace mizan::ingest {
namespace {

using Kind = core::AbsenceKind;

constexpr std::pair<std::string_view, Kind> absence_words[] = {
    {"annual leave", Kind::annual},
    {"vacation", Kind::annual},
    {"سنوية", Kind::annual},
    {"إجازة سنوية", Kind::annual},
    {"إجازة اعتيادية", Kind::annual},
    {"sick leave", Kind::sick},
    {"sickness", Kind::sick},
    {"مرضية", Kind::sick},
    {"مرض", Kind::sick},
    {"إجازة مرضية", Kind::sick},
    {"parental leave", Kind::parental},
    {"maternity", Kind::parental},
    {"maternity leave", Kind::parental},
    {"paternity", Kind::parental},
    {"paternity leave", Kind::parental},
    {"أمومة", Kind::parental},
    {"أبوة", Kind::parental},
    {"إجازة أمومة", Kind::parental},
    {"إجازة أبوة", Kind::parental},
    {"إجازة وضع", Kind::parental},
    {"إجازة والدية", Kind::parental},
    {"bereavement leave", Kind::bereavement},
    {"compassionate", Kind::bereavement},
    {"compassionate leave", Kind::bereavement},
    {"وفاة", Kind::bereavement},
    {"عزاء", Kind::bereavement},
    {"إجازة وفاة", Kind::bereavement},
    {"إجازة عزاء", Kind::bereavement},
    {"hajj", Kind::pilgrimage},
    {"hajj leave", Kind::pilgrimage},
    {"pilgrimage leave", Kind::pilgrimage},
    {"حج", Kind::pilgrimage},
    {"إجازة حج", Kind::pilgrimage},
    {"إجازة الحج", Kind::pilgrimage},
    {"study leave", Kind::study},
    {"exam", Kind::study},
    {"exam leave", Kind::study},
    {"دراسية", Kind::study},
    {"دراسة", Kind::study},
    {"امتحان", Kind::study},
    {"إجازة دراسية", Kind::study},
    {"إجازة امتحان", Kind::study},
    {"course", Kind::training},
    {"تدريب", Kind::training},
    {"دورة تدريبية", Kind::training},
    {"business trip", Kind::duty},
    {"official duty", Kind::duty},
    {"مهمة", Kind::duty},
    {"مهمة عمل", Kind::duty},
    {"مهمة رسمية", Kind::duty},
    {"time in lieu", Kind::time_in_lieu},
    {"toil", Kind::time_in_lieu},
    {"compensatory", Kind::time_in_lieu},
    {"تعويضية", Kind::time_in_lieu},
    {"إجازة تعويضية", Kind::time_in_lieu},
    {"بدل راحة", Kind::time_in_lieu},
    {"unpaid leave", Kind::unpaid},
    {"بلا راتب", Kind::unpaid},
    {"إجازة بلا راتب", Kind::unpaid},
    {"بدون راتب", Kind::unpaid},
    {"بدون أجر", Kind::unpaid},
    {"إجازة بدون راتب", Kind::unpaid},
    {"إجازة بدون أجر", Kind::unpaid},
    {"other absence", Kind::other},
    {"غياب آخر", Kind::other},
    {"أخرى", Kind::other},
    {"غير ذلك", Kind::other},
};

} // namespace

std::optional<core::AbsenceKind> absence_kind_named(std::string_view word) {
    const std::string folded = folded_name(word);
    if (const auto kind = core::code_of<Kind>(folded)) return kind;
    for (const auto& [known, kind] : absence_words)
        if (folded == folded_name(known)) return kind;
    return std::nullopt;
}

} // namespace mizan::ingest
