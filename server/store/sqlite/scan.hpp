#pragma once
// Reading the rows of a plan, in the order of its index.
#include <functional>

#include "store/plan.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/layout.hpp"

namespace store::sqlite {

/// A document under one of its keys. Valid until the visitor returns.
struct Row {
    std::string_view key;
    std::int64_t id;
    schema::Document document;
};
/// False ends the reading.
using Visit = std::function<bool(const Row&)>;

/// Visits each document of the plan's ranges once, without checking the plan's rest.
void scan(Connection& on, const Layout& layout, const Plan& plan, bool backwards, const std::optional<Position>& after,
          const Visit& visit);

/// Counts the rows of the plan's ranges. Only right when the plan has no rest and several ranges share no document.
std::int64_t count(Connection& on, const Layout& layout, const Plan& plan);

bool matches_rest(const Plan& plan, schema::Document document);

Position position_of(const Row& row);

}  // namespace store::sqlite
