#pragma once
// BSON, read and written in place. Source: bsonspec.org, version 1.1. Bytes from outside go through `valid` first;
// the readers below check every length, so that a damaged document ends early and never reads past its end.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/time.hpp"

namespace schema {

/// The byte before an element's name.
enum class Tag : std::uint8_t {
    number = 0x01,
    text = 0x02,
    object = 0x03,
    list = 0x04,
    binary = 0x05,
    undefined = 0x06,
    id = 0x07,
    boolean = 0x08,
    instant = 0x09,
    null = 0x0A,
    regex = 0x0B,
    db_pointer = 0x0C,
    code = 0x0D,
    symbol = 0x0E,
    scoped_code = 0x0F,
    int32 = 0x10,
    timestamp = 0x11,
    int64 = 0x12,
    decimal = 0x13,
    max_key = 0x7F,
    min_key = 0xFF,
};

/// A value as BSON has it: its tag and its bytes, without a name. The bytes belong to somebody else.
struct ValueView {
    Tag tag = Tag::null;
    std::string_view bytes{};

    bool is_null() const { return tag == Tag::null || tag == Tag::undefined; }
    bool is_number() const { return tag == Tag::number || tag == Tag::int32 || tag == Tag::int64; }
    double number() const;          ///< of any numeric tag; 0 for others
    std::int64_t whole() const;     ///< rounded towards zero, clamped; 0 for others
    std::string_view text() const;  ///< empty for others
    base::ObjectId id() const;      ///< none for others
    bool boolean() const;
    base::Instant instant() const;  ///< 1970 for others
};

/// The same, owning its bytes. What filters and changes carry.
struct Value {
    Tag tag = Tag::null;
    std::string bytes{};

    Value() = default;
    Value(Tag t, std::string b) : tag{t}, bytes{std::move(b)} {}
    explicit Value(ValueView v) : tag{v.tag}, bytes{v.bytes} {}
    operator ValueView() const { return {tag, bytes}; }
    bool operator==(const Value&) const = default;

    static Value of(bool);
    static Value of(double);        ///< int32 when it is whole and fits, as Mongoose writes it
    static Value of(std::int64_t);  ///< int32 when it fits, else double
    static Value of(std::string_view);
    static Value of(const base::ObjectId&);
    static Value of(base::Instant);
};

struct Element {
    std::string_view name;
    ValueView value;
};

/// The elements of a document or of a list, in order. `for (Element e : Document{bytes})`.
class Document {
public:
    class Iterator {
    public:
        Iterator() = default;
        explicit Iterator(std::string_view rest) : rest_{rest} { step(); }
        const Element& operator*() const { return now_; }
        Iterator& operator++() {
            step();
            return *this;
        }
        bool operator==(const Iterator& other) const {
            return done_ == other.done_ && (done_ || rest_.data() == other.rest_.data());
        }

    private:
        void step();
        std::string_view rest_{};
        Element now_{};
        bool done_ = true;
    };

    Document() = default;
    explicit Document(std::string_view bytes) : bytes_{bytes} {}
    Document(const std::string& bytes) : bytes_{bytes} {}
    Iterator begin() const;
    static Iterator end() { return {}; }
    std::string_view bytes() const { return bytes_; }
    /// The element of that name; null when there is none.
    ValueView find(std::string_view name) const;
    bool has(std::string_view name) const;
    /// The first value at a dotted path; goes into objects, not into lists.
    ValueView at(std::string_view path) const;
    base::ObjectId id() const { return find("_id").id(); }

private:
    std::string_view bytes_{};
};

/// Builds one document. Nested ones are opened and closed in order.
class Writer {
public:
    Writer() { open(); }
    void add(std::string_view name, ValueView value);
    void add(std::string_view name, const Value& value) { add(name, static_cast<ValueView>(value)); }
    void add(std::string_view name, bool v) { add(name, Value::of(v)); }
    void add(std::string_view name, double v) { add(name, Value::of(v)); }
    void add(std::string_view name, std::int64_t v) { add(name, Value::of(v)); }
    void add(std::string_view name, int v) { add(name, Value::of(static_cast<std::int64_t>(v))); }
    void add(std::string_view name, std::string_view v);
    void add(std::string_view name, const char* v) { add(name, std::string_view{v}); }
    void add(std::string_view name, const std::string& v) { add(name, std::string_view{v}); }
    void add(std::string_view name, const base::ObjectId& v);
    void add(std::string_view name, base::Instant v) { add(name, Value::of(v)); }
    void begin_object(std::string_view name) {
        head(Tag::object, name);
        open();
    }
    void begin_list(std::string_view name) {
        head(Tag::list, name);
        open();
    }
    void end() { close(); }
    /// The whole document. The writer is empty afterwards.
    std::string take();

private:
    void head(Tag tag, std::string_view name);
    void open();
    void close();
    std::string out_{};
    std::string open_at_{};  // positions of the open documents' lengths, four bytes each
};

/// The name of a list's n-th element: "0", "1", …
std::string_view list_index(std::size_t n, char (&space)[24]);

/// Whether the bytes are one well-formed document: lengths, UTF-8, depth of at most 100. `why` says what is wrong.
bool valid(std::string_view bytes, std::string* why = nullptr);

/// Extended JSON v2, canonical. Source: the MongoDB specification "Extended JSON".
std::string to_extended_json(std::string_view bson);
/// Reads canonical and relaxed Extended JSON; nullopt with `why` when it cannot be read.
std::optional<std::string> from_extended_json(std::string_view json, std::string* why = nullptr);

}  // namespace schema
