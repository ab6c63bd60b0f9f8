#pragma once
// Head: the request line and the fields of one request, as views into the bytes that arrived.
#include <string_view>
#include <vector>

namespace http {

struct Head {
    struct Field {
        std::string_view name, value;
    };
    std::string_view method, target;
    int version = 11;  ///< 10 or 11
    std::vector<Field> fields;
};

/// Reads a whole head, its empty line included (RFC 9112 sections 2 to 5). The views live as long as `bytes`.
/// False when it breaks the grammar. By Boost.Beast; says nothing of what the fields mean: see gate.hpp.
bool parse_head(std::string_view bytes, Head& head);

}  // namespace http
