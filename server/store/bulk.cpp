// Many at once: a transaction of the embedded engine, a command of MongoDB.
#include "store/bulk.hpp"

#include "base/failure.hpp"
#include "store/mongo/bulk.hpp"
#include "store/mongo/engine.hpp"

namespace store {
namespace {

[[noreturn]] void refuse(const Collection& in, const Bson& document, const std::string& why) {
    throw base::Failure{base::Fault::invalid, std::string{in.name} + " " + schema::Document{document}.id().hex() +
                                                  " cannot be taken: " + why};
}

void insert_in_transaction(Engine& engine, const Collection& in, std::span<const Bson> documents) {
    const Bson* at = nullptr;
    try {
        engine.transact([&](Documents& inside) {
            for (const auto& document : documents) {
                at = &document;
                inside.insert(in, document);
            }
            at = nullptr;
        });
    } catch (const base::Failure& failure) {
        if (!at || failure.fault == base::Fault::unavailable || failure.fault == base::Fault::out_of_space) throw;
        refuse(in, *at, failure.what());
    }
}

}  // namespace

void insert_all(Engine& engine, const Collection& in, std::span<const Bson> documents) {
    auto* mongo = dynamic_cast<mongo::MongoEngine*>(&engine);
    if (!mongo || documents.size() < 2) return insert_in_transaction(engine, in, documents);
    if (const auto refused = mongo::insert_all(mongo->patient_pool(), in, documents))
        refuse(in, documents[refused->index], refused->why);
}

std::vector<Bson> read_next(Engine& engine, const Collection& in, const Value& after, int limit, bool whole) {
    if (auto* mongo = dynamic_cast<mongo::MongoEngine*>(&engine))
        return mongo::read_next(mongo->patient_pool(), in, after, limit, whole);
    Query query{.limit = limit};
    if (after.tag != schema::Tag::null) query.where = {{"_id", Is::greater, after}};
    return engine.list(in, query).documents;
}

}  // namespace store
