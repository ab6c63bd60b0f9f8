// Scans: for each range one prepared statement, walked until the visitor has enough.
#include "store/sqlite/scan.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "store/key.hpp"
#include "store/match.hpp"
#include "store/paths.hpp"

namespace store::sqlite {
namespace {

constexpr std::size_t row_bytes = 8;

struct Start {
    std::string_view key;
    std::int64_t id;
};

Start start_at(const Position& position) {
    if (position.size() < row_bytes) throw base::Failure{base::Fault::invalid, "this position is none of ours"};
    std::uint64_t id = 0;
    const auto split = position.size() - row_bytes;
    for (const char c : std::string_view{position}.substr(split)) id = id << 8 | static_cast<unsigned char>(c);
    return {std::string_view{position}.substr(0, split), static_cast<std::int64_t>(id)};
}

/// Several statements that must see the same state. Inside a transaction they do already.
class Snapshot {
public:
    Snapshot(Connection& on, bool wanted) : on_{on}, open_{wanted && !on.in_transaction()} {
        if (open_) on_.execute("BEGIN");
    }
    ~Snapshot() {
        if (!open_) return;
        try {
            on_.execute("COMMIT");
        } catch (...) {  // the end of a transaction that only read cannot lose anything
        }
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& on_;
    bool open_;
};

/// One reading of one plan.
class Scan {
public:
    Scan(Connection& on, const Layout& layout, const Plan& plan, bool backwards, const Visit& visit)
        : on_{on},
          layout_{layout},
          plan_{plan},
          kept_{plan.by ? &layout.kept(*plan.by) : nullptr},
          backwards_{backwards},
          visit_{visit} {}

    /// False: the visitor has enough.
    bool range(const KeyRange& range) {
        Run run{statement(false)};
        run.bind(1, range.from).bind(2, range.to);
        return walk(run);
    }

    bool range_after(const KeyRange& range, const Start& start) {
        const bool inside = start.key >= range.from && start.key < range.to;
        if (!inside) return (start.key < range.from) == backwards_ || this->range(range);
        if (!kept_ || kept_->declared->unique) {
            auto rest = range;
            if (backwards_)
                rest.to = start.key;
            else
                (rest.from = start.key) += '\0';
            return this->range(rest);
        }
        Run run{statement(true)};
        run.bind(1, backwards_ ? range.from : start.key).bind(2, backwards_ ? start.key : range.to).bind(3, start.id);
        return walk(run);
    }

private:
    const Statement& statement(bool after) {
        if (!kept_) {
            const auto which = backwards_ ? DocumentSql::backward : DocumentSql::forward;
            return on_.kept(layout_.slot(which), [&] { return layout_.sql(which); });
        }
        const auto which = after ? (backwards_ ? IndexSql::backward_after : IndexSql::forward_after)
                                 : (backwards_ ? IndexSql::backward : IndexSql::forward);
        return on_.kept(kept_->slot(which), [&] { return kept_->sql(which, layout_.table); });
    }

    bool walk(Run& run) {
        while (run.step()) {
            const Row row{run.blob(0), run.number(1), schema::Document{run.blob(2)}};
            if (kept_ && kept_->lists && !is_first(row)) continue;
            if (!visit_(row)) return false;
        }
        return true;
    }

    /// Whether no other key of this document comes earlier in the plan's ranges: so each document comes up once, on
    /// whatever page.
    bool is_first(const Row& row) const {
        auto keys = index_keys(row.document, *kept_->declared);
        if (backwards_) std::ranges::reverse(keys);
        const auto first = std::ranges::find_if(keys, [&](const std::string& key) {
            return std::ranges::any_of(plan_.ranges, [&](const KeyRange& r) { return key >= r.from && key < r.to; });
        });
        return first != keys.end() && *first == row.key;
    }

    Connection& on_;
    const Layout& layout_;
    const Plan& plan_;
    const KeptIndex* kept_;
    bool backwards_;
    const Visit& visit_;
};

}  // namespace

void scan(Connection& on, const Layout& layout, const Plan& plan, bool backwards, const std::optional<Position>& after,
          const Visit& visit) {
    std::optional<Start> start;
    if (after) start = start_at(*after);
    Scan reading{on, layout, plan, backwards, visit};
    const Snapshot snapshot{on, plan.ranges.size() > 1};
    const auto one = [&](const KeyRange& range) {
        return start ? reading.range_after(range, *start) : reading.range(range);
    };
    if (backwards)
        std::all_of(plan.ranges.rbegin(), plan.ranges.rend(), one);
    else
        std::all_of(plan.ranges.begin(), plan.ranges.end(), one);
}

std::int64_t count(Connection& on, const Layout& layout, const Plan& plan) {
    const Snapshot snapshot{on, plan.ranges.size() > 1};
    const auto* kept = plan.by ? &layout.kept(*plan.by) : nullptr;
    std::int64_t total = 0;
    for (const auto& range : plan.ranges) {
        Run run{kept ? on.kept(kept->slot(IndexSql::count), [&] { return kept->sql(IndexSql::count, layout.table); })
                     : on.kept(layout.slot(DocumentSql::count), [&] { return layout.sql(DocumentSql::count); })};
        run.bind(1, range.from).bind(2, range.to);
        if (run.step()) total += run.number(0);
    }
    return total;
}

bool matches_rest(const Plan& plan, schema::Document document) {
    return std::ranges::all_of(plan.rest, [&](const Condition* c) { return matches(document, *c); });
}

Position position_of(const Row& row) {
    Position out{row.key};
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(static_cast<std::uint64_t>(row.id) >> shift));
    return out;
}

}  // namespace store::sqlite
