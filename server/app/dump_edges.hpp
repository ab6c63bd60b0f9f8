#pragma once
// Declarations of derived arrays read backwards: an element of a parent's array becomes the edge that it shows.
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/dump_shape.hpp"

namespace app {

/// A derived array, and the collection of its edges.
struct ArrayOf {
    const schema::Collection* edges;
    const schema::Derived* derived;
};

/// All of them; those whose elements tell more come first, so that a plain list of ids only adds what is missing.
std::vector<ArrayOf> arrays_of(Collections all);

/// The edges that the array in this parent shows, each a whole document. Ids are the elements' own, or derived from
/// parent and element: the same for the same dump, always. `say` hears what the edges do not show of it.
std::vector<std::string> edges_in(const ArrayOf&, const schema::Document& parent,
                                  const std::function<void(std::string)>& say);

}  // namespace app
