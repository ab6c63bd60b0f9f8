#pragma once
// The embedded engine: Documents on one SQLite file. Many readers, one writer thread, commits in groups.
#include <memory>
#include <shared_mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/stamps.hpp"
#include "store/engine.hpp"
#include "store/open.hpp"
#include "store/sqlite/directory_lock.hpp"
#include "store/sqlite/layout.hpp"
#include "store/sqlite/readers.hpp"
#include "store/sqlite/writer.hpp"

namespace store::sqlite {

class SqliteEngine : public Engine {
public:
    /// Failures: see store::open.
    SqliteEngine(const std::filesystem::path& directory, const Options& options);

    std::optional<Bson> find(const Collection&, const Filter&) override;
    Page list(const Collection&, const Query&) override;
    std::int64_t count(const Collection&, const Filter&) override;
    Page search(const Collection&, const Search&) override;
    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;
    void prepare(const Collection&) override;
    void transact(const std::function<void(Documents&)>&) override;
    void transact_later(std::function<void(Documents&)>, Done) override;
    bool stores_arrays() const override { return false; }
    /// No other process writes here. Inside a transaction nothing: what it has changed may still be undone.
    const base::Stamps* stamps() const override { return writer_.is_here() ? nullptr : &stamps_; }
    Stats stats() const override;
    bool copy_to(const std::filesystem::path& file, const Progress& progress) override;
    void audit(const Collection&, const Audit& found) override;
    void rebuild(const Collection&) override;

private:
    /// The tables of a collection. A logic_error when it was never prepared.
    const Layout& layout(const Collection& of) const;
    /// Calls f(connection) with what the calling thread reads by: inside a transaction the writing one.
    template <class F>
    auto read(const F& f);
    /// Calls f(connection) in the transaction at work, or in one of its own.
    template <class F>
    void write(const F& f);
    /// Notes a document that the transaction at work changes, and the parents that show it.
    void touch(const Collection& in, schema::Document document);

    class Telling;

    DirectoryLock lock_;
    base::Stamps stamps_{};
    std::vector<base::Stamps::Place>* touched_ = nullptr;  ///< by the transaction at work; on the writer's thread only
    Writer writer_;
    Readers readers_;
    mutable std::shared_mutex guard_{};
    std::unordered_map<std::string_view, const Layout*> by_name_{};
    std::vector<std::unique_ptr<const Layout>> layouts_{};  ///< older ones stay: a reader may be using them
};

}  // namespace store::sqlite
