// The factory of the embedded stack.
#include "store/open.hpp"

#include "store/removal.hpp"
#include "store/sqlite/engine.hpp"

namespace store {

std::unique_ptr<Store> open(const std::filesystem::path& directory, Collections all, const Options& options) {
    auto store = std::make_unique<Store>(std::make_unique<sqlite::SqliteEngine>(directory, options));
    store->documents().transact([&](Documents& documents) {
        for (const auto* collection : all) documents.prepare(*collection);
        documents.prepare(schema::collection<Removal>);
    });
    return store;
}

}  // namespace store
