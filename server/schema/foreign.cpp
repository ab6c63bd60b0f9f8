// Foreign values: dates as text, prices as Decimal128, ids as hexadecimal digits.
#include "schema/foreign.hpp"

#include <charconv>
#include <cmath>
#include <cstring>

#include <bson/bson.h>

#include "schema/text.hpp"

namespace schema {
namespace {

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stopped != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string decimal_text(std::string_view bytes) {
    bson_decimal128_t parts{};
    if (bytes.size() < 16) return {};
    std::memcpy(&parts.low, bytes.data(), 8);
    std::memcpy(&parts.high, bytes.data() + 8, 8);
    char text[BSON_DECIMAL128_STRING];
    bson_decimal128_to_string(&parts, text);
    return text;
}

constexpr std::size_t day_length = std::string_view{"2026-01-31"}.size();

}  // namespace

std::optional<double> number_meant(ValueView value) {
    if (value.tag == Tag::decimal) return number_in(decimal_text(value.bytes));
    if (value.tag == Tag::text) return number_in(trimmed(value.text()));
    if (!value.is_number() || !std::isfinite(value.number())) return std::nullopt;
    return value.number();
}

std::optional<base::Instant> instant_meant(ValueView value) {
    using std::chrono::milliseconds, std::chrono::seconds;
    if (value.tag == Tag::instant) return value.instant();
    if (value.tag == Tag::text) {
        auto text = trimmed(value.text());
        if (text.size() == day_length) text += "T00:00:00Z";
        return base::parse_instant(text);
    }
    if (value.tag == Tag::timestamp && value.bytes.size() >= 8) {
        std::uint64_t both = 0;
        std::memcpy(&both, value.bytes.data(), sizeof both);
        return base::Instant{seconds{static_cast<std::int64_t>(both >> 32)}};
    }
    constexpr double march_1973 = 1e11, year_9999 = 2.5e14;
    if (!value.is_number() || !(std::fabs(value.number()) < year_9999)) return std::nullopt;
    const auto whole = value.whole();
    if (std::fabs(value.number()) < march_1973) return base::Instant{seconds{whole}};
    return base::Instant{milliseconds{whole}};
}

std::optional<base::ObjectId> id_meant(ValueView value) {
    if (value.tag == Tag::id) return value.id();
    if (value.tag == Tag::text) return base::ObjectId::parse(value.text());
    return std::nullopt;
}

std::optional<bool> boolean_meant(ValueView value) {
    if (value.tag == Tag::boolean) return value.boolean();
    if (value.tag == Tag::text && value.text() == "true") return true;
    if (value.tag == Tag::text && value.text() == "false") return false;
    if (value.is_number() && (value.number() == 0 || value.number() == 1)) return value.number() == 1;
    return std::nullopt;
}

base::Instant made_at(const base::ObjectId& id) {
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < 4; ++i) seconds = seconds << 8 | id.bytes[i];
    return base::Instant{std::chrono::seconds{seconds}};
}

}  // namespace schema
