// BSON in place: values, iteration, building.
#include "schema/bson.hpp"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace schema {
namespace {

template <class T>
T load(std::string_view bytes) {
    T value{};
    if (bytes.size() >= sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

template <class T>
std::string stored(T value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

bool fits_int32(double v) {
    return v >= std::numeric_limits<std::int32_t>::min() && v <= std::numeric_limits<std::int32_t>::max();
}

constexpr std::size_t bad = std::string_view::npos;

/// How many bytes a value of this tag takes at the front of `rest`; `bad` when they are not there.
std::size_t value_size(Tag tag, std::string_view rest) {
    const auto counted = [&](std::size_t extra) -> std::size_t {
        const auto length = load<std::int32_t>(rest);
        return rest.size() < 4 || length < 0 ? bad : static_cast<std::size_t>(length) + extra;
    };
    const auto c_string = [&](std::size_t from) -> std::size_t {
        const auto end = rest.find('\0', from);
        return end == bad ? bad : end + 1;
    };
    switch (tag) {
        case Tag::null:
        case Tag::undefined:
        case Tag::min_key:
        case Tag::max_key: return 0;
        case Tag::boolean: return 1;
        case Tag::int32: return 4;
        case Tag::number:
        case Tag::instant:
        case Tag::int64:
        case Tag::timestamp: return 8;
        case Tag::id: return 12;
        case Tag::decimal: return 16;
        case Tag::text:
        case Tag::code:
        case Tag::symbol: return counted(4);
        case Tag::object:
        case Tag::list:
        case Tag::scoped_code: return counted(0);
        case Tag::binary: return counted(5);
        case Tag::db_pointer: return counted(16);
        case Tag::regex: {
            const auto first = c_string(0);
            return first == bad ? bad : c_string(first);
        }
    }
    return bad;
}

}  // namespace

double ValueView::number() const {
    if (tag == Tag::number) return load<double>(bytes);
    if (tag == Tag::int32) return load<std::int32_t>(bytes);
    if (tag == Tag::int64) return static_cast<double>(load<std::int64_t>(bytes));
    return 0;
}

std::int64_t ValueView::whole() const {
    if (tag == Tag::int64) return load<std::int64_t>(bytes);
    const double v = number();
    if (std::isnan(v)) return 0;
    if (v >= 9.2e18) return std::numeric_limits<std::int64_t>::max();
    if (v <= -9.2e18) return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(v);
}

std::string_view ValueView::text() const {
    if (tag != Tag::text || bytes.size() < 5) return {};
    return bytes.substr(4, bytes.size() - 5);
}

base::ObjectId ValueView::id() const { return tag == Tag::id ? base::ObjectId::from_bytes(bytes) : base::ObjectId{}; }
bool ValueView::boolean() const { return tag == Tag::boolean && !bytes.empty() && bytes[0] != 0; }
base::Instant ValueView::instant() const {
    return base::Instant{std::chrono::milliseconds{tag == Tag::instant ? load<std::int64_t>(bytes) : 0}};
}

Value Value::of(bool v) { return {Tag::boolean, std::string(1, v ? '\1' : '\0')}; }
Value Value::of(double v) {
    if (std::trunc(v) == v && fits_int32(v) && !(v == 0 && std::signbit(v)))
        return {Tag::int32, stored(static_cast<std::int32_t>(v))};
    return {Tag::number, stored(v)};
}
Value Value::of(std::int64_t v) {
    if (v >= std::numeric_limits<std::int32_t>::min() && v <= std::numeric_limits<std::int32_t>::max())
        return {Tag::int32, stored(static_cast<std::int32_t>(v))};
    return {Tag::number, stored(static_cast<double>(v))};
}
Value Value::of(std::string_view v) {
    std::string bytes = stored(static_cast<std::int32_t>(v.size() + 1));
    bytes.append(v).push_back('\0');
    return {Tag::text, std::move(bytes)};
}
Value Value::of(const base::ObjectId& v) { return {Tag::id, std::string{v.view()}}; }
Value Value::of(base::Instant v) {
    return {Tag::instant, stored(static_cast<std::int64_t>(v.time_since_epoch().count()))};
}

void Document::Iterator::step() {
    done_ = true;
    if (rest_.empty() || rest_[0] == 0) return;
    const auto tag = static_cast<Tag>(static_cast<unsigned char>(rest_[0]));
    const auto name_end = rest_.find('\0', 1);
    if (name_end == bad) return;
    const auto name = rest_.substr(1, name_end - 1);
    const auto after = rest_.substr(name_end + 1);
    const auto size = value_size(tag, after);
    if (size == bad || size > after.size()) return;
    now_ = {name, {tag, after.substr(0, size)}};
    rest_ = after.substr(size);
    done_ = false;
}

Document::Iterator Document::begin() const {
    const auto length = load<std::int32_t>(bytes_);
    if (bytes_.size() < 5 || length < 5 || static_cast<std::size_t>(length) > bytes_.size()) return {};
    return Iterator{bytes_.substr(4, static_cast<std::size_t>(length) - 4)};
}

ValueView Document::find(std::string_view name) const {
    for (const auto& element : *this)
        if (element.name == name) return element.value;
    return {};
}

bool Document::has(std::string_view name) const {
    for (const auto& element : *this)
        if (element.name == name) return true;
    return false;
}

ValueView Document::at(std::string_view path) const {
    const auto dot = path.find('.');
    const auto value = find(path.substr(0, dot));
    if (dot == std::string_view::npos) return value;
    return value.tag == Tag::object ? Document{value.bytes}.at(path.substr(dot + 1)) : ValueView{};
}

void Writer::head(Tag tag, std::string_view name) {
    out_ += static_cast<char>(tag);
    out_.append(name).push_back('\0');
}

void Writer::open() {
    open_at_ += stored(static_cast<std::uint32_t>(out_.size()));
    out_.append(4, '\0');
}

void Writer::close() {
    const auto at = load<std::uint32_t>(std::string_view{open_at_}.substr(open_at_.size() - 4));
    open_at_.resize(open_at_.size() - 4);
    out_ += '\0';
    const auto length = static_cast<std::int32_t>(out_.size() - at);
    std::memcpy(out_.data() + at, &length, sizeof length);
}

void Writer::add(std::string_view name, ValueView value) {
    head(value.tag, name);
    out_.append(value.bytes);
}

void Writer::add(std::string_view name, std::string_view v) {
    head(Tag::text, name);
    out_ += stored(static_cast<std::int32_t>(v.size() + 1));
    out_.append(v).push_back('\0');
}

void Writer::add(std::string_view name, const base::ObjectId& v) {
    head(Tag::id, name);
    out_.append(v.view());
}

std::string Writer::take() {
    close();
    auto out = std::move(out_);
    out_.clear();
    open_at_.clear();
    open();
    return out;
}

std::string_view list_index(std::size_t n, char (&space)[24]) {
    const auto end = std::to_chars(space, space + sizeof space, n).ptr;
    return {space, static_cast<std::size_t>(end - space)};
}

}  // namespace schema
