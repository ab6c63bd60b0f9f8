#pragma once
// Addresses and texts inside Markdown: entities, the allow-list of schemes, escaping.
#include <string>
#include <string_view>

#include "base/encoding.hpp"

namespace markdown {

using base::append_escaped;

/// Appends the text that an entity stands for: "&#106;" is "j". One that we do not know is appended as it is.
void append_entity(std::string& out, std::string_view entity);

/// http, https, mailto, /path on this site, or #fragment. `address` has its entities decoded already.
bool is_link(std::string_view address);
/// http, https or /path on this site.
bool is_image(std::string_view address);

}  // namespace markdown
