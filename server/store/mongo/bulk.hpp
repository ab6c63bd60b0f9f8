#pragma once
// Many documents in one command.
#include <optional>
#include <span>

#include "store/mongo/talk.hpp"

namespace store::mongo {

struct Refused {
    std::size_t index = 0;
    std::string why;
};

/// Inserts the documents in their order, and then their words, outside of any transaction. What the database does not
/// take ends it: those before are there then, without words. As durable as the next write after it.
std::optional<Refused> insert_all(Pool&, const Collection&, std::span<const Bson> documents);
/// As store::read_next.
std::vector<Bson> read_next(Pool&, const Collection&, const Value& after, int limit, bool whole);

}  // namespace store::mongo
