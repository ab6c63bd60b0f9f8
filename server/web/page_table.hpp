#pragma once
// The table of the app's pages: each address, and which answers of the API go along with it.
#include <span>
#include <string_view>
#include <vector>

#include "web/described.hpp"

namespace web {

/// Addresses of the API stand here below /api/v1, with the page's own parameters, as the app asks for them.
struct PageRow {
    std::string_view path;
    std::vector<std::string_view>
        names{};  ///< what it is about: what is not there, not for the caller, or of another community makes it 404
    std::vector<std::string_view>
        more{};  ///< goes along where there is one; not with a query of the page, unless it ends with an `own_query`
    Described (*describe)(const Scene&) = &describe_nothing;
    bool waits = false;  ///< one of them runs on the workers, so the page does
};

std::span<const PageRow> page_table();

}  // namespace web
