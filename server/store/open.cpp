// Opening a store: Derive over Contract over the embedded engine.
#include "store/open.hpp"

#include "base/failure.hpp"
#include "store/contract.hpp"
#include "store/derive.hpp"
#include "store/removal.hpp"
#include "store/sqlite/engine.hpp"

namespace store {

Store open(const std::filesystem::path& directory, std::span<const Collection* const> all) {
    if (const auto wrong = unserved_orphans(all); !wrong.empty()) throw base::Failure{base::Fault::invalid, "store: " + wrong.front()};
    auto engine = std::make_unique<sqlite::Engine>(directory);
    auto* const inside = engine.get();
    Store out;
    out.documents = std::make_unique<Derive>(std::make_unique<Contract>(std::move(engine)));
    out.documents->transact([&](Documents& documents) {
        for (const auto* collection : all) documents.prepare(*collection);
    });
    out.backup = [inside](const auto& file, const auto& progress) { inside->backup(file, progress); };
    out.counts = [inside] {
        const auto counts = inside->counts();
        return Counts{counts.commits, counts.transactions, counts.refused, counts.waiting};
    };
    return out;
}

}  // namespace store
