#pragma once
// What check knows of single features: rules between documents that no table declares.
#include "app/check.hpp"

namespace app {

/// Looks at one document of one collection.
void check_rules(store::Documents&, const schema::Collection&, const std::string& bson, const CheckOptions&,
                 CheckReport&);

}  // namespace app
