// Planning: how far an index's keys are fixed by equalities and bounded by comparisons, and the key ranges of that.
#include "store/plan.hpp"

#include <algorithm>

#include "store/key.hpp"
#include "store/paths.hpp"

namespace store {
namespace {

using schema::Index;
using schema::IndexKey;
using schema::Order;

constexpr IndexKey id_path[] = {{"_id"}};

std::span<const IndexKey> path_of(const Index* by) { return by ? by->path() : std::span{id_path}; }

/// An index holds a list's elements, not the list; so it cannot find a list by its whole value.
bool is_fixing(const Condition& condition) {
    const auto plain = [](const Value& value) { return value.tag != schema::Tag::list; };
    if (condition.is == Is::equal) return plain(condition.value);
    return condition.is == Is::one_of && std::ranges::all_of(condition.any, plain);
}
bool is_lower(const Condition& c) { return c.is == Is::greater || c.is == Is::at_least; }
bool is_upper(const Condition& c) { return c.is == Is::less || c.is == Is::at_most; }
bool may_be_null(const Condition& c) {
    if (c.is == Is::equal) return rank_of(c.value) == Rank::null;
    return std::ranges::any_of(c.any, [](const Value& v) { return rank_of(v) == Rank::null; });
}

/// The conditions that an index's keys serve.
struct Fit {
    std::array<const Condition*, Index::most_keys> fixed{};
    std::size_t fixed_count = 0;
    const Condition* lower = nullptr;
    const Condition* upper = nullptr;

    bool uses(const Condition* c) const {
        return c == lower || c == upper ||
               std::find(fixed.begin(), fixed.begin() + fixed_count, c) != fixed.begin() + fixed_count;
    }
    std::size_t size() const { return fixed_count + (lower ? 1 : 0) + (upper ? 1 : 0); }
};

template <class Accept>
const Condition* find_on(const Filter& where, std::string_view path, const Accept& accept) {
    for (const auto& condition : where)
        if (condition.path == path && accept(condition)) return &condition;
    return nullptr;
}

Fit fit(const Collection& in, const Index* by, const Filter& where) {
    Fit out;
    std::size_t rows = 1;
    for (const auto& key : path_of(by)) {
        const auto* fixing = find_on(where, key.path, is_fixing);
        if (fixing && by && by->sparse && out.fixed_count == 0 && may_be_null(*fixing)) return {};
        if (fixing && fixing->is == Is::one_of) rows *= std::max<std::size_t>(1, fixing->any.size());
        if (!fixing || rows > most_alternatives) {
            const auto* bound = find_on(where, key.path, [](const Condition& c) { return is_lower(c) || is_upper(c); });
            if (bound && by && by->sparse && out.fixed_count == 0 && rank_of(bound->value) == Rank::null) return {};
            out.lower = find_on(where, key.path, is_lower);
            out.upper = find_on(where, key.path, is_upper);
            break;
        }
        out.fixed[out.fixed_count++] = fixing;
    }
    if (out.lower && out.upper) {
        // One element of a list may lie above the lower bound and another one below the upper: only one can be used.
        bool lists = false;
        type_at(in, out.lower->path, &lists);
        if (lists) out.upper = nullptr;
    }
    return out;
}

int worth(const Fit& fit, const Index& by) {
    if (by.unique && fit.fixed_count == by.size) return 1'000;
    const int bounds = (fit.lower ? 1 : 0) + (fit.upper ? 1 : 0);
    return static_cast<int>(fit.fixed_count) * 10 + bounds;
}

/// The ranges of one key under the lower and upper bound, to follow `prefix`.
KeyRange bounded(const std::string& prefix, const IndexKey& key, const Condition* lower, const Condition* upper) {
    const schema::ValueView any = lower ? lower->value : upper->value;
    std::string rank(1, static_cast<char>(rank_of(any)));
    std::string from = rank;
    std::string to = after_prefix(rank);
    if (lower) {
        from = key_of(lower->value);
        if (lower->is == Is::greater) from = after_prefix(from);
        to = after_prefix(std::string(1, static_cast<char>(rank_of(lower->value))));
    }
    if (upper) {
        const auto bound = key_of(upper->value);
        to = std::min(lower ? to : after_prefix(bound), upper->is == Is::at_most ? after_prefix(bound) : bound);
        if (lower && rank_of(lower->value) != rank_of(upper->value)) to = from;
    }
    if (key.order == Order::ascending) return {prefix + from, prefix + to};
    const auto inverted = [](std::string bytes) {
        for (auto& c : bytes) c = static_cast<char>(~c);
        return after_prefix(std::move(bytes));
    };
    return {prefix + inverted(to), prefix + inverted(from)};
}

/// Every prefix followed by every alternative, in order.
std::vector<std::string> extended(const std::vector<std::string>& prefixes, const Condition& fixed, Order order) {
    std::vector<std::string> parts;
    if (fixed.is == Is::equal)
        append_key(parts.emplace_back(), fixed.value, order);
    else
        for (const auto& value : fixed.any) append_key(parts.emplace_back(), value, order);
    std::ranges::sort(parts);
    parts.erase(std::ranges::unique(parts).begin(), parts.end());
    std::vector<std::string> out;
    out.reserve(prefixes.size() * parts.size());
    for (const auto& prefix : prefixes)
        for (const auto& part : parts) out.push_back(prefix + part);
    return out;
}

}  // namespace

Plan plan_by(const Collection& in, const Index* by, const Filter& where) {
    const auto used = fit(in, by, where);
    const auto path = path_of(by);
    std::vector<std::string> prefixes(1);
    for (std::size_t i = 0; i < used.fixed_count; ++i) prefixes = extended(prefixes, *used.fixed[i], path[i].order);
    Plan out{.by = by};
    out.ranges.reserve(prefixes.size());
    for (auto& prefix : prefixes) {
        if (used.lower || used.upper)
            out.ranges.push_back(bounded(prefix, path[used.fixed_count], used.lower, used.upper));
        else if (prefix.empty())
            out.ranges.push_back({{}, std::string{above_all_keys}});
        else
            out.ranges.push_back({prefix, after_prefix(prefix)});
    }
    std::erase_if(out.ranges, [](const KeyRange& range) { return range.from >= range.to; });
    for (const auto& condition : where)
        if (!used.uses(&condition)) out.rest.push_back(&condition);
    return out;
}

const Index* best_index(const Collection& in, const Filter& where) {
    if (fit(in, nullptr, where).fixed_count == 1) return nullptr;
    const Index* best = nullptr;
    int most = fit(in, nullptr, where).size() > 0 ? 5 : 0;
    for (const auto& index : in.indexes) {
        if (index.seed_only) continue;
        if (const auto value = worth(fit(in, &index, where), index); value > most) {
            most = value;
            best = &index;
        }
    }
    return best;
}

Plan choose_plan(const Collection& in, const Filter& where) { return plan_by(in, best_index(in, where), where); }

bool is_served(const Collection& in, const Filter& where) {
    return where.empty() || fit(in, nullptr, where).size() > 0 || best_index(in, where) != nullptr;
}

bool is_served_by(const Collection& in, const Index* by, const Filter& where) {
    return fit(in, by, where).size() == where.size();
}

}  // namespace store
