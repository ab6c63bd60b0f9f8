#pragma once
// Members that hold files (Rules::file): where a table has them, and what a value names by them.
#include <optional>
#include <string>
#include <vector>

#include "schema/table.hpp"

namespace schema {

/// How documents name an uploaded file: `/media/<24 hexadecimal digits>`, relative to the site.
std::string file_address(const base::ObjectId& file);
/// The file that such an address names; nothing for any other text.
std::optional<base::ObjectId> file_at(std::string_view address);

/// A member that holds a file, or a list of them. `path` is dotted where it is inside another member.
struct FileMember {
    std::string path;
    FilePurpose purpose;
};
std::vector<FileMember> file_members(const Table& table);

/// One thing that a value names by such a member.
struct FileMention {
    std::string path;  ///< "images.0"
    FilePurpose purpose;
    std::string* address = nullptr;  ///< of a text; it may be written anew
    base::ObjectId id{};             ///< of an id
};
/// What the members of `object` name, where they name anything.
std::vector<FileMention> file_mentions(const Table& table, void* object);

}  // namespace schema
