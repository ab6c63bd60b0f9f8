#pragma once
// The engine on MongoDB: Documents as commands to a replica set or a sharded cluster, which other processes share.
#include <shared_mutex>
#include <unordered_map>

#include "store/engine.hpp"
#include "store/mongo/known.hpp"
#include "store/mongo/options.hpp"
#include "store/mongo/sole.hpp"
#include "store/mongo/transaction.hpp"

namespace store::mongo {

class MongoEngine : public Engine {
public:
    /// Failures: unavailable, the database does not answer; conflict, it has no transactions and nobody allowed that,
    /// or another process serves it without them.
    explicit MongoEngine(const Options& options);

    std::optional<Bson> find(const Collection&, const Filter&) override;
    std::optional<Bson> find_whole(const Collection&, const Value& id) override;
    Page list(const Collection&, const Query&) override;
    std::int64_t count(const Collection&, const Filter&) override;
    Page search(const Collection&, const Search&) override;
    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;
    void prepare(const Collection&) override;
    void transact(const std::function<void(Documents&)>&) override;
    bool stores_arrays() const override { return true; }
    bool transactions_overlap() const override { return can_.transactions; }
    Stats stats() const override;
    bool copy_to(const std::filesystem::path& file, const Progress& progress) override;
    void audit(const Collection&, const Audit& found) override;
    void rebuild(const Collection&) override;

    const Capabilities& capabilities() const { return can_; }
    Pool& pool() { return *pool_; }
    Pool& patient_pool() { return *patient_; }

private:
    const Known& known(const Collection& in) const;
    /// Calls f(Talk&) in the transaction at work, or outside of any.
    void read(const Collection& in, const std::function<void(Talk&)>& f);
    /// Calls f(Work&) in the transaction at work, or in one of its own; `is_single`: it is one command.
    void write(const Collection& in, bool is_single, const std::function<void(Work&)>& f);
    std::optional<Bson> first(Talk&, const Collection& in, const Bson& filter, const Bson& projection) const;
    void remove_one(Work&, const Known&, const Value& id, Bson before);
    void put_words(Work&, const Known&, const Bson& document);

    const std::unique_ptr<Pool> pool_, patient_;  ///< for requests; for what takes long
    const Capabilities can_;
    const std::unique_ptr<Sole> sole_;  ///< on a server without transactions
    const Validation validation_;
    const bool look_only_;
    Transactions transactions_{*pool_, can_};
    mutable std::shared_mutex guard_{};
    std::unordered_map<std::string_view, std::unique_ptr<const Known>> known_{};
    std::vector<std::unique_ptr<const Known>> older_{};  ///< a reader may be using them
};

}  // namespace store::mongo
