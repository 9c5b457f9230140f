#include "report/pdf/paginate.hpp"

namespace mizan::report {
namespace {

/// The height from a piece to the end of what it must be kept with, without its own gap.
double kept_height(const std::vector<Stretch>& pieces, std::size_t first) {
    double height = pieces[first].height;
    for (auto i = first; pieces[i].keep_with_next && i + 1 < pieces.size() && !pieces[i + 1].break_before; ++i)
        height += pieces[i + 1].gap + pieces[i + 1].height;
    return height;
}

class Paginator {
public:
    Paginator(const std::vector<Stretch>& pieces, double page_height) : pieces_{pieces}, page_height_{page_height} {}

    std::vector<Placed> run() && {
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            place(i);
        return std::move(placed_);
    }

private:
    void place(std::size_t i) {
        const auto& piece = pieces_[i];
        if (!fresh_ && (piece.break_before || !fits(i))) begin_page(i);
        if (!fresh_) y_ += piece.gap;
        put(i, false);
    }

    bool fits(std::size_t i) const {
        const double kept = kept_height(pieces_, i);
        const double needed = kept <= page_height_ ? kept : pieces_[i].height;
        constexpr double rounding = 0.001;
        return y_ + pieces_[i].gap + needed <= page_height_ + rounding;
    }

    void begin_page(std::size_t i) {
        ++page_;
        y_ = 0;
        fresh_ = true;
        const auto head = pieces_[i].head;
        if (head && *head < i) put(*head, true);
    }

    void put(std::size_t i, bool repeated) {
        placed_.push_back({i, page_, y_, repeated});
        y_ += pieces_[i].height;
        fresh_ = false;
    }

    const std::vector<Stretch>& pieces_;
    double page_height_;
    std::vector<Placed> placed_;
    std::size_t page_ = 0;
    double y_ = 0;
    bool fresh_ = true;
};

} // namespace

std::vector<Placed> paginate(const std::vector<Stretch>& pieces, double page_height) {
    return Paginator{pieces, page_height}.run();
}

} // namespace mizan::report
