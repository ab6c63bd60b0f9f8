#pragma once
// The driver's objects with owners, and our bytes as its documents.
#include <memory>
#include <stdexcept>
#include <string_view>

#include <mongoc/mongoc.h>

namespace store::mongo {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* handle) const {
        Free(handle);
    }
};
using Uri = std::unique_ptr<mongoc_uri_t, Freed<mongoc_uri_destroy>>;
using Pooled = std::unique_ptr<mongoc_client_pool_t, Freed<mongoc_client_pool_destroy>>;
using Session = std::unique_ptr<mongoc_client_session_t, Freed<mongoc_client_session_destroy>>;
using Handle = std::unique_ptr<mongoc_collection_t, Freed<mongoc_collection_destroy>>;
using Cursor = std::unique_ptr<mongoc_cursor_t, Freed<mongoc_cursor_destroy>>;
using Concern = std::unique_ptr<mongoc_write_concern_t, Freed<mongoc_write_concern_destroy>>;
using TransactionOptions = std::unique_ptr<mongoc_transaction_opt_t, Freed<mongoc_transaction_opts_destroy>>;
using ReadConcern = std::unique_ptr<mongoc_read_concern_t, Freed<mongoc_read_concern_destroy>>;

/// Our bytes as the driver's document; none are an empty one. They belong to somebody else.
class Borrowed {
public:
    explicit Borrowed(std::string_view bytes) {
        static constexpr std::string_view empty{"\5\0\0\0\0", 5};
        if (bytes.empty()) bytes = empty;
        if (!bson_init_static(&bson_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()))
            throw std::logic_error{"these bytes are no document"};
    }
    operator const bson_t*() const { return &bson_; }

private:
    bson_t bson_;
};

/// A document of the driver's own.
class Owned {
public:
    Owned() { bson_init(&bson_); }
    ~Owned() { bson_destroy(&bson_); }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    /// For a function that initialises what it is given.
    bson_t* to_fill() {
        bson_destroy(&bson_);
        return &bson_;
    }
    bson_t* get() { return &bson_; }
    std::string_view bytes() const {
        return {reinterpret_cast<const char*>(bson_get_data(&bson_)), static_cast<std::size_t>(bson_.len)};
    }
    std::int64_t whole(const char* name) const {
        bson_iter_t at;
        return bson_iter_init_find(&at, &bson_, name) && BSON_ITER_HOLDS_NUMBER(&at) ? bson_iter_as_int64(&at) : 0;
    }

private:
    bson_t bson_;
};

}  // namespace store::mongo
