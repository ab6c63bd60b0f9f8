#pragma once
// Writing: texts put into HTML, XML and JSON so that they stay texts.
#include <string>
#include <string_view>

namespace web {

/// For use between tags or inside a quoted attribute, of HTML or XML.
std::string escaped(std::string_view text);
/// The same for XML 1.0, without the control characters that it cannot hold.
std::string xml_escaped(std::string_view text);
/// JSON for use inside a <script>: no "<" is left.
std::string for_script(std::string_view json);
/// The words of HTML that our renderer has made, on one line; longer than `most_characters`, it ends in "…".
std::string words_of(std::string_view html, std::size_t most_characters);
/// An element around an escaped text: <h1 dir="auto">…</h1>.
std::string element(std::string_view name, std::string_view text);
std::string anchor(std::string_view address, std::string_view text);

}  // namespace web
