#pragma once
// Weighted lists: what Accept-Encoding and Accept-Language hold (RFC 9110 section 12.4.2).
#include <string>
#include <string_view>
#include <vector>

namespace web {

struct Weighted {
    std::string name;  ///< in lower case
    int weight;        ///< thousandths; 0: not this
};

/// In the order of the list. An item whose weight cannot be read is left out; no more than 32 are read.
std::vector<Weighted> read_weighted(std::string_view list);

}  // namespace web
