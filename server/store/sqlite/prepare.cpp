// Creating, filling and dropping tables.
#include "store/sqlite/prepare.hpp"

#include <algorithm>
#include <functional>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "store/sqlite/rows.hpp"

namespace store::sqlite {
namespace {

constexpr std::int64_t format = 1;

std::vector<std::string> tables_like(Connection& on, std::string_view prefix) {
    const Statement statement{on.get(),
                              "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?2) = ?1"};
    Run run{statement};
    run.bind_text(1, prefix).bind(2, static_cast<std::int64_t>(prefix.size()));
    std::vector<std::string> out;
    while (run.step()) out.emplace_back(run.blob(0));
    return out;
}

void each_document(Connection& on, const Layout& layout,
                   const std::function<void(std::int64_t, schema::Document)>& visit) {
    const Statement statement{on.get(), "SELECT id, doc FROM " + layout.table};
    Run run{statement};
    while (run.step()) visit(run.number(0), schema::Document{run.blob(1)});
}

std::string noted(Connection& on, const std::string& name) {
    const Statement statement{on.get(), "SELECT value FROM lyceum WHERE name = ?1"};
    Run run{statement};
    return run.bind_text(1, name).step() ? std::string{run.blob(0)} : std::string{};
}

void note(Connection& on, const std::string& name, const std::string& value) {
    const Statement statement{on.get(), "INSERT OR REPLACE INTO lyceum(name, value) VALUES(?1, ?2)"};
    Run run{statement};
    run.bind_text(1, name).bind_text(2, value).done();
}

void prepare_indexes(Connection& on, const Layout& layout) {
    const auto prefix = std::string{layout.collection->name} + ".";
    const auto there = tables_like(on, prefix);
    for (const auto& table : there) {
        if (std::ranges::any_of(layout.indexes, [&](const KeptIndex& index) { return index.table == table; })) continue;
        on.execute("DROP TABLE " + in_quotes(table));
        base::log(base::Level::info, "store.index_dropped", {{"index", table}});
    }
    for (const auto& index : layout.indexes) {
        if (std::ranges::find(there, index.table) != there.end()) continue;
        on.execute(index.create());
        each_document(on, layout, [&](std::int64_t id, schema::Document document) {
            insert_keys(on, layout, index, id, document);
        });
    }
}

/// Words are built again when other members are searched than before.
void prepare_search(Connection& on, const Layout& layout) {
    const auto& of = *layout.collection;
    const auto name = "search." + std::string{of.name};
    std::string wanted;
    if (!of.searched.empty()) {
        wanted = "1 " + std::string{of.search_scope};
        for (const auto member : of.searched) wanted.append(" ").append(member);
    }
    if (noted(on, name) == wanted) return;
    on.execute("DROP TABLE IF EXISTS " + in_quotes(name));
    note(on, name, wanted);
    if (wanted.empty()) return;
    on.execute(layout.create_search());
    each_document(on, layout,
                  [&](std::int64_t id, schema::Document document) { insert_words(on, layout, id, document); });
}

}  // namespace

void prepare_file(Connection& on) {
    std::int64_t found = 0;
    {
        const Statement version{on.get(), "PRAGMA user_version"};
        Run run{version};
        if (run.step()) found = run.number(0);
    }
    if (found > format)
        throw base::Failure{base::Fault::unavailable, "a newer Lyceum wrote this database; this one cannot read it"};
    on.execute("CREATE TABLE IF NOT EXISTS lyceum(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
    on.execute("PRAGMA user_version = " + std::to_string(format));
}

void prepare_tables(Connection& on, const Layout& layout) {
    on.execute(layout.create());
    prepare_indexes(on, layout);
    prepare_search(on, layout);
}

void forget_search(Connection& on, const Layout& layout) {
    note(on, "search." + std::string{layout.collection->name}, {});
}

void check_file(Connection& on) {
    const Statement statement{on.get(), "PRAGMA quick_check(1)"};
    Run run{statement};
    if (run.step() && run.blob(0) == "ok") return;
    base::log(base::Level::error, "store.damaged", {{"reason", run.blob(0)}});
    throw Broken{try_again("The store is damaged; the log says more.", 0)};
}

}  // namespace store::sqlite
