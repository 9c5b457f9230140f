#include "core/quality/leniency.hpp"

#include <cmath>
#include <numeric>
#include <set>

namespace mizan::core {
namespace {

/// Effects of one factor: all but the last level have a column, the last is minus their sum.
struct Factor {
    std::size_t first_column = 0, levels = 0;
    std::size_t columns() const { return levels - 1; }
};

using Row = std::vector<double>;

void put(Row& row, const Factor& factor, std::size_t level) {
    if (level + 1 < factor.levels) {
        row[factor.first_column + level] = 1;
        return;
    }
    for (std::size_t i = 0; i < factor.columns(); ++i)
        row[factor.first_column + i] = -1;
}

/// In how many groups agents and reviewers fall that no review joins.
std::size_t groups_of(const std::vector<ScoredItem>& scores, std::size_t agents, std::size_t reviewers) {
    std::vector<std::size_t> leader(agents + reviewers);
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t one) {
        while (leader[one] != one)
            one = leader[one] = leader[leader[one]];
        return one;
    };
    for (const ScoredItem& score : scores)
        leader[find(score.agent)] = find(agents + score.reviewer);
    std::set<std::size_t> groups;
    for (std::size_t i = 0; i < leader.size(); ++i)
        groups.insert(find(i));
    return groups.size();
}

/// Solves the normal equations (Gauss, the greatest pivot first); nothing where they have no single answer.
std::optional<Row> solved(std::vector<Row> equations) {
    constexpr double nothing = 1e-9;
    const std::size_t n = equations.size();
    Row scale(n);
    for (std::size_t i = 0; i < n; ++i)
        scale[i] = equations[i][i];
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t best = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::abs(equations[row][column]) > std::abs(equations[best][column])) best = row;
        std::swap(equations[column], equations[best]);
        const double pivot = equations[column][column];
        if (std::abs(pivot) <= nothing * scale[column]) return std::nullopt;
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = equations[row][column] / pivot;
            if (row == column || factor == 0) continue;
            for (std::size_t i = column; i <= n; ++i)
                equations[row][i] -= factor * equations[column][i];
        }
    }
    Row answer(n);
    for (std::size_t i = 0; i < n; ++i)
        answer[i] = equations[i][n] / equations[i][i];
    return answer;
}

} // namespace

Result<Leniency> leniency_of(const std::vector<ScoredItem>& scores, std::size_t agents, std::size_t reviewers,
                             std::size_t items) {
    if (reviewers < 2) return Refusal{"leniency_one_reviewer", {}};
    const std::size_t groups = groups_of(scores, agents, reviewers);
    const Refusal disconnected{"leniency_disconnected", {{"found", std::to_string(groups)}}};
    if (groups > 1) return disconnected;

    const Factor agent{1, agents}, reviewer{agents, reviewers}, item{agents + reviewers - 1, items};
    const std::size_t columns = agents + reviewers + items - 2;
    std::vector<Row> normal(columns, Row(columns + 1));
    for (const ScoredItem& score : scores) {
        Row row(columns);
        row[0] = 1;
        put(row, agent, score.agent);
        put(row, reviewer, score.reviewer);
        put(row, item, score.item);
        for (std::size_t i = 0; i < columns; ++i) {
            if (row[i] == 0) continue;
            for (std::size_t j = 0; j < columns; ++j)
                normal[i][j] += row[i] * row[j];
            normal[i][columns] += row[i] * score.score.approximate();
        }
    }
    const auto answer = solved(std::move(normal));
    if (!answer) return disconnected;

    constexpr int effect_digits = 6;
    Leniency result;
    double last = 0;
    for (std::size_t i = 0; i < reviewer.columns(); ++i) {
        const double effect = (*answer)[reviewer.first_column + i];
        last -= effect;
        result.by_reviewer.push_back(Ratio::nearest(effect, effect_digits));
    }
    result.by_reviewer.push_back(Ratio::nearest(last, effect_digits));
    result.mean = Ratio::nearest(answer->front(), effect_digits);
    return result;
}

} // namespace mizan::core
