// Documents on SQLite: each operation is a plan, a scan and, for writes, rows.
#include "store/sqlite/engine.hpp"

#include <optional>
#include <stdexcept>

#include "store/change.hpp"
#include "store/key.hpp"
#include "store/match.hpp"
#include "store/sqlite/audit.hpp"
#include "store/sqlite/backup.hpp"
#include "store/sqlite/prepare.hpp"
#include "store/sqlite/private_files.hpp"
#include "store/sqlite/rows.hpp"
#include "store/sqlite/scan.hpp"
#include "store/sqlite/search.hpp"

namespace store::sqlite {
namespace {

using schema::Document;

/// A document and the row that it stands in.
struct Stored {
    std::int64_t id;
    Bson document;
};

/// The value that the filter wants the _id to equal; nullptr: it does not say.
const Condition* fixed_id(const Filter& where) {
    for (const auto& condition : where)
        if (condition.is == Is::equal && condition.path == "_id") return &condition;
    return nullptr;
}

std::optional<Stored> first(Connection& on, const Layout& layout, const Filter& where) {
    std::optional<Stored> out;
    if (const auto* fixed = fixed_id(where)) {
        const auto key = key_of(fixed->value);
        Run run{on.kept(layout.slot(DocumentSql::by_key), [&] { return layout.sql(DocumentSql::by_key); })};
        if (run.bind(1, key).step() && (where.size() == 1 || matches(Document{run.blob(2)}, where)))
            out = {run.number(1), Bson{run.blob(2)}};
        return out;
    }
    const auto plan = choose_plan(*layout.collection, where);
    scan(on, layout, plan, false, {}, [&](const Row& row) {
        if (matches_rest(plan, row.document)) out = {row.id, Bson{row.document.bytes()}};
        return !out;
    });
    return out;
}

/// The rows of what matches, at most `limit`; 0: all.
std::vector<std::int64_t> rows(Connection& on, const Layout& layout, const Filter& where, int limit) {
    std::vector<std::int64_t> out;
    const auto plan = choose_plan(*layout.collection, where);
    scan(on, layout, plan, false, {}, [&](const Row& row) {
        if (matches_rest(plan, row.document)) out.push_back(row.id);
        return limit <= 0 || out.size() < static_cast<std::size_t>(limit);
    });
    return out;
}

Page read_page(Connection& on, const Layout& layout, const Query& query) {
    Page page;
    const auto plan = plan_by(*layout.collection, query.by, query.where);
    const auto limit = static_cast<std::size_t>(query.limit);
    page.documents.reserve(std::min<std::size_t>(limit, 32));
    int examined = 0;
    Position
        last;  // of the last document given out; only where the examination ends the page, of the last one looked at
    scan(on, layout, plan, query.backwards, query.after, [&](const Row& row) {
        const bool full = page.documents.size() == limit;
        const bool fits = matches_rest(plan, row.document) && matches(row.document, query.also);
        if (examined == most_examined || (full && fits)) {
            page.next = last;
            return false;
        }
        ++examined;
        if (fits) page.documents.emplace_back(row.document.bytes());
        if (!full && (page.documents.size() == limit || examined == most_examined)) last = position_of(row);
        return true;
    });
    return page;
}

std::int64_t count_rows(Connection& on, const Layout& layout, const Filter& where) {
    if (const auto* fixed = fixed_id(where); fixed && where.size() == 1) {
        const auto key = key_of(fixed->value);
        Run run{on.kept(layout.slot(DocumentSql::by_key), [&] { return layout.sql(DocumentSql::by_key); })};
        return run.bind(1, key).step() ? 1 : 0;
    }
    const auto plan = choose_plan(*layout.collection, where);
    const bool twice = plan.ranges.size() > 1 && plan.by && layout.kept(*plan.by).lists;
    if (plan.rest.empty() && !twice) return sqlite::count(on, layout, plan);
    std::int64_t total = 0;
    scan(on, layout, plan, false, {}, [&](const Row& row) {
        if (matches_rest(plan, row.document)) ++total;
        return true;
    });
    return total;
}

}  // namespace

SqliteEngine::SqliteEngine(const std::filesystem::path& directory, const Options& options)
    : lock_{directory}, writer_{made_private(directory / file_name), options}, readers_{directory / file_name} {
    writer_.run([&] {
        prepare_file(writer_.connection());
        if (options.check) check_file(writer_.connection());
    });
}

const Layout& SqliteEngine::layout(const Collection& of) const {
    const std::shared_lock lock{guard_};
    if (const auto found = by_name_.find(of.name); found != by_name_.end()) return *found->second;
    throw std::logic_error{"nobody prepared the collection " + std::string{of.name}};
}

template <class F>
auto SqliteEngine::read(const F& f) {
    if (writer_.is_here()) return f(writer_.connection());
    const Readers::Lease lease{readers_};
    return f(*lease);
}

/// What one transaction touches; told when it is over, however it ended, and so before its caller goes on.
class SqliteEngine::Telling {
public:
    explicit Telling(base::Stamps& stamps) : stamps_{stamps} {}
    ~Telling() {
        for (const auto place : touched) stamps_.changed(place);
    }
    Telling(const Telling&) = delete;
    Telling& operator=(const Telling&) = delete;

    std::vector<base::Stamps::Place> touched{};

private:
    base::Stamps& stamps_;
};

template <class F>
void SqliteEngine::write(const F& f) {
    if (!writer_.is_here()) {
        Telling telling{stamps_};
        return writer_.run([&] {
            touched_ = &telling.touched;
            f(writer_.connection());
        });
    }
    try {
        f(writer_.connection());
    } catch (...) {
        // As in MongoDB: what has failed half-way cannot be part of a transaction that succeeds.
        writer_.doom(std::current_exception());
        throw;
    }
}

void SqliteEngine::touch(const Collection& in, schema::Document document) {
    touched_->push_back(base::Stamps::place_of(in.name, document.id()));
    for (const auto& derived : in.derived)
        if (const auto parent = document.find(derived.reference).id())
            touched_->push_back(base::Stamps::place_of(derived.parent->name, parent));
}

std::optional<Bson> SqliteEngine::find(const Collection& in, const Filter& where) {
    const auto& tables = layout(in);
    return read([&](Connection& on) -> std::optional<Bson> {
        auto found = first(on, tables, where);
        if (!found) return std::nullopt;
        return std::move(found->document);
    });
}

Page SqliteEngine::list(const Collection& in, const Query& query) {
    const auto& tables = layout(in);
    return read([&](Connection& on) { return read_page(on, tables, query); });
}

std::int64_t SqliteEngine::count(const Collection& in, const Filter& where) {
    const auto& tables = layout(in);
    return read([&](Connection& on) { return count_rows(on, tables, where); });
}

Page SqliteEngine::search(const Collection& in, const Search& query) {
    const auto& tables = layout(in);
    if (tables.search_table.empty()) throw std::logic_error{"nothing is searched in " + std::string{in.name}};
    return read([&](Connection& on) { return sqlite::search(on, tables, query); });
}

void SqliteEngine::insert(const Collection& in, const Bson& document) {
    const auto& tables = layout(in);
    write([&](Connection& on) {
        insert_rows(on, tables, document);
        touch(in, document);
    });
}

bool SqliteEngine::update(const Collection& in, const Filter& where, const Change& change) {
    const auto& tables = layout(in);
    bool found = false;
    write([&](Connection& on) {
        const auto before = first(on, tables, where);
        found = before.has_value();
        if (!before) return;
        const auto after = changed(before->document, change);
        if (after == before->document) return;
        update_rows(on, tables, before->id, before->document, after, change);
        touch(in, before->document);  // an edge may have moved from one parent to another
        touch(in, after);
    });
    return found;
}

std::int64_t SqliteEngine::remove(const Collection& in, const Filter& where, int limit) {
    const auto& tables = layout(in);
    std::int64_t removed = 0;
    write([&](Connection& on) {
        removed = 0;
        for (const auto id : rows(on, tables, where, limit)) {
            Bson document;
            {
                Run run{on.kept(tables.slot(DocumentSql::by_row), [&] { return tables.sql(DocumentSql::by_row); })};
                if (!run.bind(1, id).step()) continue;
                document = run.blob(2);
            }
            remove_rows(on, tables, id, document);
            touch(in, document);
            ++removed;
        }
    });
    return removed;
}

void SqliteEngine::prepare(const Collection& of) {
    const Layout* made = nullptr;
    {
        const std::lock_guard lock{guard_};
        const auto known = by_name_.find(of.name);
        if (known != by_name_.end() && known->second->collection == &of) return;
        const auto first_slot = layouts_.empty() ? 0 : layouts_.back()->end_slot;
        made = layouts_.emplace_back(std::make_unique<Layout>(of, first_slot)).get();
    }
    write([&](Connection& on) { prepare_tables(on, *made); });
    const std::lock_guard lock{guard_};
    by_name_.erase(of.name);  // its key belongs to the older declaration
    by_name_.emplace(of.name, made);
}

void SqliteEngine::transact(const std::function<void(Documents&)>& f) {
    write([&](Connection&) { f(*this); });
}

void SqliteEngine::transact_later(std::function<void(Documents&)> f, Done done) {
    if (writer_.is_here()) throw std::logic_error{"a transaction cannot wait for another one"};
    auto telling = std::make_shared<std::optional<Telling>>(std::in_place, stamps_);
    writer_.start(
        [this, telling, f = std::move(f)] {
            touched_ = &(*telling)->touched;
            f(*this);
        },
        [telling, done = std::move(done)](std::exception_ptr error, bool more) {
            telling->reset();  // tells of what was changed, before anybody goes on
            done(std::move(error), more);
        });
}

Stats SqliteEngine::stats() const {
    auto out = writer_.stats();
    out.readers = readers_.size();
    return out;
}

bool SqliteEngine::copy_to(const std::filesystem::path& file, const Progress& progress) {
    return copy_file(readers_.file(), file, progress);
}

void SqliteEngine::audit(const Collection& of, const Audit& found) {
    const auto& tables = layout(of);
    const Readers::Lease lease{readers_};
    sqlite::audit(*lease, tables, found);
}

void SqliteEngine::rebuild(const Collection& of) {
    const auto& tables = layout(of);
    write([&](Connection& on) { sqlite::rebuild(on, tables); });
}

}  // namespace store::sqlite
