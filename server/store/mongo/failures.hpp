#pragma once
// What the database's troubles are for those who asked: nobody is told what the database says; the log is.
#include "base/failure.hpp"
#include "schema/collection.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {

/// `in`: the collection that was worked on, where that is known.
base::Failure failure_of(const Trouble& trouble, const schema::Collection* in);

}  // namespace store::mongo
