#pragma once
// Whether a document fulfils a filter, as MongoDB would say.
#include "store/documents.hpp"

namespace store {

bool matches(schema::Document document, const Condition& condition);
bool matches(schema::Document document, const Filter& filter);

}  // namespace store
