#include "core/calendar/span.hpp"

#include <algorithm>

namespace mizan::core {

std::vector<Span> united(std::vector<Span> spans) {
    std::erase_if(spans, [](const Span& span) { return span.to <= span.from; });
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::size_t kept = 0;
    for (const Span& span : spans) {
        if (kept > 0 && span.from <= spans[kept - 1].to)
            spans[kept - 1].to = std::max(spans[kept - 1].to, span.to);
        else
            spans[kept++] = span;
    }
    spans.resize(kept);
    return spans;
}

} // namespace mizan::core
