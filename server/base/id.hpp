#pragma once
// Ids of documents: ObjectId as MongoDB has it, and Id<"posts">, which cannot be passed where an Id<"users"> is meant.
#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// Twelve bytes: seconds since 1970 (4, big-endian), random per process (5), a counter (3).
/// Source: MongoDB manual, "ObjectId". All zero means "none".
struct ObjectId {
    std::array<std::uint8_t, 12> bytes{};

    auto operator<=>(const ObjectId&) const = default;
    explicit operator bool() const { return *this != ObjectId{}; }
    std::string hex() const;  ///< 24 hexadecimal digits, lower case
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

    static ObjectId make();  ///< a new one; safe from every thread
    static std::optional<ObjectId> parse(std::string_view hex);
    static ObjectId from_bytes(std::string_view twelve);  ///< fewer bytes give "none"
    /// The same id for the same text, always: for edges that an import derives from parent and member.
    static ObjectId derived(std::string_view text);
};

/// A string usable as a template argument: the collection that an id points into.
template <std::size_t N>
struct Name {
    char text[N]{};
    constexpr Name(const char (&s)[N]) { std::copy_n(s, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

/// The _id of a document of one collection.
template <Name Collection>
struct Id {
    static constexpr std::string_view collection = Collection.view();
    ObjectId value;

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return bool(value); }
    std::string hex() const { return value.hex(); }
    static Id make() { return {ObjectId::make()}; }
};

}  // namespace base

template <>
struct std::hash<base::ObjectId> {
    std::size_t operator()(const base::ObjectId& id) const noexcept { return std::hash<std::string_view>{}(id.view()); }
};
