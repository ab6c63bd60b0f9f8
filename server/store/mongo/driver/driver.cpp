// The driver: talking to MongoDB through libmongoc. A program file of its own that knows only headers of the house.
#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>

#include <mongoc/mongoc.h>

#include "base/failure.hpp"
#include "store/mongo/driver/failures.hpp"
#include "store/mongo/driver/handles.hpp"
#include "store/mongo/talk.hpp"
#include "store/mongo/trouble.hpp"

namespace store::mongo {
namespace {

void begin_driver(Note note) {
    static std::once_flag once;
    std::call_once(once, [note] {
        mongoc_init();
        mongoc_log_set_handler([](mongoc_log_level_t level, const char* domain, const char* message,
                                  void* to) { reinterpret_cast<Note>(to)(level, domain, message); },
                               reinterpret_cast<void*>(note));
    });
}

Uri parsed(const std::string& uri) {
    bson_error_t error;
    Uri out{mongoc_uri_new_with_error(uri.c_str(), &error)};
    if (!out) throw base::Failure{base::Fault::invalid, std::string{"the address of MongoDB: "} + error.message};
    return out;
}

void set_default(mongoc_uri_t* uri, const char* option, int value) {
    if (!mongoc_uri_has_option(uri, option)) mongoc_uri_set_option_as_int32(uri, option, value);
}

std::string without_password(const mongoc_uri_t* uri) {
    std::string out{mongoc_uri_get_string(uri)};
    const auto begin = out.find("://") + 3, end = out.find('@');
    if (end != std::string::npos) out.replace(begin, end - begin, "…");
    return out.substr(0, out.find('?'));
}

class DriverPool : public Pool {
public:
    DriverPool(const std::string& uri, const Deadlines& deadlines, int most_connections) : deadlines_{deadlines} {
        const auto read = parsed(uri);
        set_default(read.get(), MONGOC_URI_CONNECTTIMEOUTMS, deadlines.connect_ms);
        set_default(read.get(), MONGOC_URI_SERVERSELECTIONTIMEOUTMS, deadlines.connect_ms);
        set_default(read.get(), MONGOC_URI_SOCKETTIMEOUTMS, deadlines.answer_ms);
        set_default(read.get(), MONGOC_URI_WAITQUEUETIMEOUTMS, deadlines.lease_ms);
        set_default(read.get(), MONGOC_URI_MAXPOOLSIZE, most_connections);
        // We try again ourselves, within a deadline of our own.
        if (!mongoc_uri_has_option(read.get(), MONGOC_URI_RETRYREADS))
            mongoc_uri_set_option_as_bool(read.get(), MONGOC_URI_RETRYREADS, false);
        if (!mongoc_uri_get_appname(read.get())) mongoc_uri_set_appname(read.get(), "lyceum");
        const Concern concern{mongoc_write_concern_new()};
        mongoc_write_concern_set_w(concern.get(), MONGOC_WRITE_CONCERN_W_MAJORITY);
        mongoc_write_concern_set_journal(concern.get(), true);
        mongoc_uri_set_write_concern(read.get(), concern.get());
        const char* database = mongoc_uri_get_database(read.get());
        database_ = database && *database ? database : "lyceum";
        shown_ = without_password(read.get());
        pool_.reset(mongoc_client_pool_new(read.get()));
        if (!pool_) throw base::Failure{base::Fault::invalid, "the address of MongoDB asks for what this driver lacks"};
        mongoc_client_pool_set_error_api(pool_.get(), MONGOC_ERROR_API_VERSION_2);
    }

    std::unique_ptr<Talk> talk() override;
    const std::string& database() const override { return database_; }
    const std::string& shown() const override { return shown_; }
    mongoc_client_pool_t* get() const { return pool_.get(); }
    const Deadlines& deadlines() const { return deadlines_; }

private:
    Pooled pool_{};
    std::string database_{}, shown_{};
    Deadlines deadlines_;
};

class DriverTalk : public Talk {
public:
    explicit DriverTalk(DriverPool& pool) : pool_{pool}, client_{mongoc_client_pool_pop(pool.get())} {
        if (!client_)
            throw Trouble{Trouble::What::unreachable, 0, "every connection to the database is in use for too long"};
    }
    ~DriverTalk() override {
        session_.reset();
        mongoc_client_pool_push(pool_.get(), client_);
    }
    DriverTalk(const DriverTalk&) = delete;
    DriverTalk& operator=(const DriverTalk&) = delete;

    std::vector<Bson> find(const std::string& collection, const Bson& filter, const Bson& options) override;
    std::int64_t count(const std::string& collection, const Bson& filter) override;
    void insert(const std::string& collection, const Bson& document) override;
    void insert(const std::string& collection, std::span<const Bson> documents) override;
    Updated update(const std::string& collection, const Bson& filter, const Bson& change) override;
    void put(const std::string& collection, const Bson& filter, const Bson& document) override;
    std::int64_t remove(const std::string& collection, const Bson& filter, bool only_first) override;
    Bson command(const Bson& command) override;
    void begin() override;
    void commit() override;
    void abort() noexcept override;

private:
    Handle in(const std::string& collection) const {
        return Handle{mongoc_client_get_collection(client_, pool_.database().c_str(), collection.c_str())};
    }
    /// Makes the command a part of the transaction that is open.
    void join(bson_t* options) const {
        bson_error_t error;
        if (begun_ && !mongoc_client_session_append(session_.get(), options, &error)) fail(error);
    }
    void complete_read(bson_t* options) const {
        join(options);
        if (!begun_ && pool_.deadlines().work_ms > 0)
            BSON_APPEND_INT64(options, "maxTimeMS", pool_.deadlines().work_ms);
    }
    void complete_write(bson_t* options) const {
        join(options);
        BSON_APPEND_BOOL(options, "validate", false);  // our documents are valid: the driver would walk them again
    }

    DriverPool& pool_;
    mongoc_client_t* client_;
    Session session_{};
    bool begun_ = false;
};

std::unique_ptr<Talk> DriverPool::talk() { return std::make_unique<DriverTalk>(*this); }

std::vector<Bson> DriverTalk::find(const std::string& collection, const Bson& filter, const Bson& options) {
    Owned all;
    bson_concat(all.get(), Borrowed{options});
    complete_read(all.get());
    const auto to = in(collection);
    const Cursor cursor{mongoc_collection_find_with_opts(to.get(), Borrowed{filter}, all.get(), nullptr)};
    std::vector<Bson> out;
    const bson_t* document = nullptr;
    while (mongoc_cursor_next(cursor.get(), &document))
        out.emplace_back(reinterpret_cast<const char*>(bson_get_data(document)), document->len);
    bson_error_t error;
    const bson_t* reply = nullptr;
    if (mongoc_cursor_error_document(cursor.get(), &error, &reply)) fail(error, reply);
    return out;
}

std::int64_t DriverTalk::count(const std::string& collection, const Bson& filter) {
    Owned options, reply;
    complete_read(options.get());
    const auto to = in(collection);
    bson_error_t error;
    const auto out =
        mongoc_collection_count_documents(to.get(), Borrowed{filter}, options.get(), nullptr, reply.to_fill(), &error);
    if (out < 0) fail(error, reply.get());
    return out;
}

void DriverTalk::insert(const std::string& collection, const Bson& document) {
    Owned options, reply;
    complete_write(options.get());
    const auto to = in(collection);
    bson_error_t error;
    if (!mongoc_collection_insert_one(to.get(), Borrowed{document}, options.get(), reply.to_fill(), &error))
        fail(error, reply.get());
}

void DriverTalk::insert(const std::string& collection, std::span<const Bson> documents) {
    constexpr std::size_t most = 256;
    const auto to = in(collection);
    for (; !documents.empty(); documents = documents.subspan(std::min(most, documents.size()))) {
        Owned options, reply;
        complete_write(options.get());
        std::deque<Borrowed> borrowed;  // what a bson_t points to may be inside itself: they stay where they are
        const bson_t* some[most];
        for (const auto& document : documents.first(std::min(most, documents.size())))
            some[&document - documents.data()] = borrowed.emplace_back(document);
        bson_error_t error;
        if (!mongoc_collection_insert_many(to.get(), some, borrowed.size(), options.get(), reply.to_fill(), &error))
            fail(error, reply.get());
    }
}

Updated DriverTalk::update(const std::string& collection, const Bson& filter, const Bson& change) {
    Owned options, reply;
    complete_write(options.get());
    const auto to = in(collection);
    bson_error_t error;
    if (!mongoc_collection_update_one(to.get(), Borrowed{filter}, Borrowed{change}, options.get(), reply.to_fill(),
                                      &error))
        fail(error, reply.get());
    return {reply.whole("matchedCount"), reply.whole("modifiedCount")};
}

void DriverTalk::put(const std::string& collection, const Bson& filter, const Bson& document) {
    Owned options, reply;
    complete_write(options.get());
    BSON_APPEND_BOOL(options.get(), "upsert", true);
    const auto to = in(collection);
    bson_error_t error;
    if (!mongoc_collection_replace_one(to.get(), Borrowed{filter}, Borrowed{document}, options.get(), reply.to_fill(),
                                       &error))
        fail(error, reply.get());
}

std::int64_t DriverTalk::remove(const std::string& collection, const Bson& filter, bool only_first) {
    Owned options, reply;
    join(options.get());
    const auto to = in(collection);
    const auto call = only_first ? mongoc_collection_delete_one : mongoc_collection_delete_many;
    bson_error_t error;
    if (!call(to.get(), Borrowed{filter}, options.get(), reply.to_fill(), &error)) fail(error, reply.get());
    return reply.whole("deletedCount");
}

Bson DriverTalk::command(const Bson& command) {
    Owned reply;
    bson_error_t error;
    if (!mongoc_client_command_simple(client_, pool_.database().c_str(), Borrowed{command}, nullptr, reply.to_fill(),
                                      &error))
        fail(error, reply.get());
    return Bson{reply.bytes()};
}

void DriverTalk::begin() {
    bson_error_t error;
    if (!session_) session_.reset(mongoc_client_start_session(client_, nullptr, &error));
    if (!session_) fail(error);
    const TransactionOptions options{mongoc_transaction_opts_new()};
    const ReadConcern concern{mongoc_read_concern_new()};
    mongoc_read_concern_set_level(concern.get(), MONGOC_READ_CONCERN_LEVEL_SNAPSHOT);
    mongoc_transaction_opts_set_read_concern(options.get(), concern.get());
    if (pool_.deadlines().work_ms > 0)
        mongoc_transaction_opts_set_max_commit_time_ms(options.get(), pool_.deadlines().work_ms);
    if (!mongoc_client_session_start_transaction(session_.get(), options.get(), &error)) fail(error);
    begun_ = true;
}

void DriverTalk::commit() {
    Owned reply;
    bson_error_t error;
    if (!mongoc_client_session_commit_transaction(session_.get(), reply.to_fill(), &error)) fail(error, reply.get());
    begun_ = false;
}

void DriverTalk::abort() noexcept {
    if (!begun_) return;
    begun_ = false;
    bson_error_t ignored;
    mongoc_client_session_abort_transaction(session_.get(), &ignored);
}

}  // namespace

}  // namespace store::mongo

extern "C" __attribute__((visibility("default"))) store::mongo::Pool* lyceum_mongodb_connect(
    const char* uri, const store::mongo::Deadlines& deadlines, int most_connections, store::mongo::Note note) {
    store::mongo::begin_driver(note);
    return new store::mongo::DriverPool{uri, deadlines, most_connections};
}
