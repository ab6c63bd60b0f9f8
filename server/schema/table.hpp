#pragma once
// A document is declared once: a plain struct and, beside it, one table with a row for each member.
//
//   template <> inline constexpr auto schema::fields<posts::Post> = std::array{
//       field<&posts::Post::title>({.required = true, .max = 200, .format = Format::line}), … };
//
// BSON, JSON, validation, Draft and Patch, both engines' collections and OpenAPI are read from that table.
#include <array>
#include <limits>

#include <boost/pfr/tuple_size.hpp>

#include "schema/type.hpp"

namespace schema {

/// Who may write a field, and who may see it.
enum class Access : std::uint8_t {
    open,        ///< clients write and read it
    initial,     ///< clients write it when they create the document, never later
    server,      ///< clients read it
    derived,     ///< kept by the store from edges; in exports, in answers only when they are counters
    write_only,  ///< clients write it, no answer holds it: a password on its way in
    secret,      ///< never leaves the process
};

/// What a text must look like. Every text is valid UTF-8 without NUL.
enum class Format : std::uint8_t {
    text,      ///< several lines; outer white space is kept
    line,      ///< one line: no control characters, outer white space removed
    markdown,  ///< several lines; answers carry it also as safe HTML
    email,     ///< addr-spec of RFC 5321 with a domain, at most 254 bytes
    url,       ///< absolute http or https, or a path on this site
    slug,      ///< a–z, 0–9 and single hyphens inside
    timezone,  ///< a name of the tz database
    rrule,     ///< RFC 5545 recurrence rule
    color,     ///< #rrggbb
    currency,  ///< ISO 4217, three capitals
};

/// What becomes of a document when the one that a field of it points to is removed.
enum class Orphan : std::uint8_t {
    keep,     ///< the other one leaves a tombstone, or is history
    remove,   ///< it goes with it
    unset,    ///< it stays, the field goes
    settled,  ///< it stays, and the feature itself takes the field away: more than that is to be done
};

/// What an uploaded file is for; it can be named only by a member that holds such a one.
enum class FilePurpose : std::uint8_t { avatar, cover, post, thumbnail, video };

inline constexpr double unlimited = std::numeric_limits<double>::max();

/// What must hold for one field. The defaults mean "anything goes".
struct Rules {
    bool required = false;
    double min = -unlimited;  ///< of a number; characters of a text; elements of a list
    double max = unlimited;
    double each_max = 2'000;  ///< characters of each text in a list
    Format format = Format::text;
    Access access = Access::open;
    Orphan orphan = Orphan::keep;
    /// It holds a file, or several: a text by address (one elsewhere, or `/media/<id>` for one that was uploaded here),
    /// an id by itself. Who may name it, that it is kept while it is named, and the check of both follow from this.
    std::optional<FilePurpose> file{};
    bool flatten = false;  ///< an object whose members stand beside this one's neighbours in JSON (never in BSON)
    bool null_when_empty = false;  ///< an empty optional is null in answers, not left out
    std::string_view about{};      ///< one line for the API document
    std::string_view example{};
};

/// One row: a member of a struct.
struct Field {
    std::string_view name;
    const Type* type;
    void* (*at)(void*);
    Rules rules;

    const void* at_const(const void* object) const { return at(const_cast<void*>(object)); }
};

/// The members of one struct.
struct Table {
    std::string_view name;  ///< the struct's: "Post"
    std::span<const Field> fields;
    const void* (*defaults)();  ///< a value that nobody has filled

    const Field* find(std::string_view member) const;
};

namespace detail {

template <auto Member>
consteval std::string_view member_name() {
    std::string_view spelt = __PRETTY_FUNCTION__;  // "… [with auto Member = &posts::Post::title; …]"
    spelt.remove_prefix(spelt.find("Member = ") + 9);
    spelt = spelt.substr(0, spelt.find_first_of(";]"));
    while (spelt.ends_with(')')) spelt.remove_suffix(1);
    return spelt.substr(spelt.rfind(':') + 1);
}

template <class T>
consteval std::string_view type_name() {
    std::string_view spelt = __PRETTY_FUNCTION__;
    spelt.remove_prefix(spelt.find("T = ") + 4);
    spelt = spelt.substr(0, spelt.find_first_of(";]"));
    return spelt.substr(spelt.rfind(':') + 1);
}

template <class>
struct MemberPointer;
template <class T, class Struct>
struct MemberPointer<T Struct::*> {
    using owner = Struct;
    using type = T;
};

}  // namespace detail

template <auto Member>
using OwnerOf = typename detail::MemberPointer<decltype(Member)>::owner;
template <auto Member>
using TypeOf = typename detail::MemberPointer<decltype(Member)>::type;
template <auto Member>
inline constexpr std::string_view name_of_member = detail::member_name<Member>();

/// A row of a table.
template <auto Member>
consteval Field field(Rules rules = {}) {
    return {name_of_member<Member>, &type_of<TypeOf<Member>>,
            [](void* object) -> void* { return &(static_cast<OwnerOf<Member>*>(object)->*Member); }, rules};
}

/// The table of a struct. One that leaves a member out does not compile.
template <class T>
constexpr Table TableOf<T>::table = [] {
    static_assert(fields<T>.size() == boost::pfr::tuple_size_v<T>, "the table leaves out a member, or has one twice");
    return Table{detail::type_name<T>(), fields<T>, []() -> const void* {
                     static const T value{};
                     return &value;
                 }};
}();
template <Described T>
inline constexpr const Table& table_of = TableOf<T>::table;

}  // namespace schema
