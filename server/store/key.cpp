// Order-preserving keys: one layout for each type, chosen so that memcmp agrees with MongoDB's comparison.
#include "store/key.hpp"

#include <bit>
#include <cmath>
#include <cstring>

namespace store {
namespace {

using schema::Document;
using schema::Tag;
using schema::ValueView;

constexpr char list_end = 0x00;  // below every rank

template <class T>
void append_big_endian(std::string& out, T value) {
    for (int shift = static_cast<int>(sizeof value) * 8 - 8; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(value >> shift));
}

void append_text(std::string& out, std::string_view text) {
    for (std::size_t from = 0;;) {
        const auto zero = text.find('\0', from);
        out.append(text.substr(from, zero - from));
        if (zero == std::string_view::npos) break;
        out.append("\0\xFF", 2);
        from = zero + 1;
    }
    out.append(2, '\0');
}

/// A double by the order of its bits, and how far a whole number lies above the greatest double that is not above it.
/// That remainder is below 2,048, and 0 for every double: so int64 beyond 2^53 keep their exact place among doubles.
void append_number(std::string& out, ValueView value) {
    double below = 0;
    std::uint16_t above = 0;
    if (value.tag == Tag::int64) {
        const auto whole = value.whole();
        below = static_cast<double>(whole);
        if (below >= 0x1p63 || static_cast<std::int64_t>(below) > whole) below = std::nextafter(below, -INFINITY);
        above = static_cast<std::uint16_t>(whole - static_cast<std::int64_t>(below));
    } else {
        below = value.number();
    }
    if (below == 0) below = 0;  // -0.0 equals 0.0
    auto bits = std::bit_cast<std::uint64_t>(below);
    bits ^= (bits >> 63) != 0 ? ~std::uint64_t{0} : std::uint64_t{1} << 63;
    append_big_endian(out, bits);
    append_big_endian(out, above);
}

void append_ascending(std::string& out, ValueView value);

void append_binary(std::string& out, std::string_view bytes) {
    const auto size = bytes.size() < 5 ? 0 : bytes.size() - 5;
    append_big_endian(out, static_cast<std::uint32_t>(size));
    if (bytes.size() >= 5) out.append(bytes.substr(4));
}

void append_members(std::string& out, ValueView value) {
    for (const auto& [name, inner] : Document{value.bytes}) {
        if (value.tag == Tag::object) {
            out += static_cast<char>(rank_of(inner));
            append_text(out, name);
        }
        append_ascending(out, inner);
    }
    out += list_end;
}

std::uint64_t load_bits(std::string_view bytes) {
    std::uint64_t bits = 0;
    if (bytes.size() >= sizeof bits) std::memcpy(&bits, bytes.data(), sizeof bits);
    return bits;
}

void append_ascending(std::string& out, ValueView value) {
    const auto rank = rank_of(value);
    out += static_cast<char>(rank);
    switch (rank) {
        case Rank::number: return append_number(out, value);
        case Rank::text: {
            const auto& bytes = value.bytes;
            return append_text(out, bytes.size() < 5 ? std::string_view{} : bytes.substr(4, bytes.size() - 5));
        }
        case Rank::object:
        case Rank::list: return append_members(out, value);
        case Rank::binary: return append_binary(out, value.bytes);
        case Rank::id:
        case Rank::boolean: out.append(value.bytes); return;
        case Rank::instant: return append_big_endian(out, load_bits(value.bytes) ^ (std::uint64_t{1} << 63));
        case Rank::timestamp: return append_big_endian(out, load_bits(value.bytes));
        case Rank::decimal:
        case Rank::other: out += static_cast<char>(value.tag); return append_text(out, value.bytes);
        case Rank::min_key:
        case Rank::max_key:
        case Rank::null:
        case Rank::not_a_number:
        case Rank::empty_list: return;
    }
}

void invert(std::string& out, std::size_t from) {
    for (auto i = from; i < out.size(); ++i) out[i] = static_cast<char>(~out[i]);
}

template <class T>
int sign(T a, T b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

}  // namespace

Rank rank_of(ValueView value) {
    switch (value.tag) {
        case Tag::min_key: return Rank::min_key;
        case Tag::max_key: return Rank::max_key;
        case Tag::null:
        case Tag::undefined: return Rank::null;
        case Tag::number: return std::isnan(value.number()) ? Rank::not_a_number : Rank::number;
        case Tag::int32:
        case Tag::int64: return Rank::number;
        case Tag::decimal: return Rank::decimal;
        case Tag::text:
        case Tag::symbol: return Rank::text;
        case Tag::object: return Rank::object;
        case Tag::list: return Rank::list;
        case Tag::binary: return Rank::binary;
        case Tag::id: return Rank::id;
        case Tag::boolean: return Rank::boolean;
        case Tag::instant: return Rank::instant;
        case Tag::timestamp: return Rank::timestamp;
        case Tag::regex:
        case Tag::db_pointer:
        case Tag::code:
        case Tag::scoped_code: break;
    }
    return Rank::other;
}

void append_key(std::string& out, ValueView value, schema::Order order) {
    const auto from = out.size();
    append_ascending(out, value);
    if (order == schema::Order::descending) invert(out, from);
}

std::string key_of(ValueView value) {
    std::string out;
    append_ascending(out, value);
    return out;
}

void append_empty_list_key(std::string& out, schema::Order order) {
    const auto from = out.size();
    out += static_cast<char>(Rank::empty_list);
    if (order == schema::Order::descending) invert(out, from);
}

int compare(ValueView a, ValueView b) {
    const auto rank = rank_of(a);
    if (const auto other = rank_of(b); rank != other) return sign(rank, other);
    if (rank == Rank::number && a.tag != Tag::int64 && b.tag != Tag::int64) return sign(a.number(), b.number());
    if (rank == Rank::id || rank == Rank::boolean) return a.bytes.compare(b.bytes);
    if (rank == Rank::instant) return sign(a.instant(), b.instant());
    if (rank == Rank::text && a.tag == Tag::text && b.tag == Tag::text) return a.text().compare(b.text());
    return key_of(a).compare(key_of(b));
}

std::string after_prefix(std::string prefix) {
    while (!prefix.empty() && prefix.back() == '\xFF') prefix.pop_back();
    if (!prefix.empty()) prefix.back() = static_cast<char>(prefix.back() + 1);
    return prefix;
}

}  // namespace store
