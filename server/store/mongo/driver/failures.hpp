#pragma once
// What the driver says of a failure, as a Trouble.
#include <mongoc/mongoc.h>

namespace store::mongo {

/// Throws it. `reply`: the server's answer, whose labels say whether to try again.
[[noreturn]] void fail(const bson_error_t& error, const bson_t* reply = nullptr);

}  // namespace store::mongo
