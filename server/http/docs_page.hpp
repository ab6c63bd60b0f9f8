#pragma once
// Documentation page: the API document for people, at /api. One page, its style and its script, all from here.
#include <string_view>

#include "http/request.hpp"

namespace http {

extern const std::string_view docs_style;   ///< /api/docs.css
extern const std::string_view docs_script;  ///< /api/docs.js

/// The page itself, with a policy that allows only its own style and script.
Response docs_page();
/// A file of the page.
Response docs_file(std::string_view type, std::string_view text);

}  // namespace http
