#pragma once
// A collection's validator: the database itself looks at what is written, also by others.
#include "store/mongo/options.hpp"
#include "store/mongo/talk.hpp"

namespace store::mongo {

/// Gives the collection the validator that its table generates, or takes ours away. One of others stays as it is, and
/// GridFS's collections have none. Only for a server that knows `$jsonSchema`. Documents that are wrong already may go
/// on being changed (validationLevel moderate).
void keep_validator(Talk&, const Collection&, Validation);

}  // namespace store::mongo
