// Blobs in a database: their chunks are GridFS's, whoever wrote them, and several servers keep and collect at once.
#include <thread>

#include "database.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"
#include "store/mongo/grid_documents.hpp"
#include "store/mongo/language.hpp"

namespace contract {
namespace {

using std::chrono::seconds;
using store::BlobFile, store::BlobId, store::Blobs, store::Chunk;
namespace mongo = store::mongo;

constexpr seconds at_once{0};

/// An id that was made then.
base::ObjectId two_days_old() {
    auto out = base::ObjectId::make();
    const auto at = std::chrono::duration_cast<seconds>((base::now() - std::chrono::hours{48}).time_since_epoch());
    for (std::size_t i = 0; i < 4; ++i)
        out.bytes[i] = static_cast<std::uint8_t>(at.count() >> (24 - 8 * static_cast<int>(i)));
    return out;
}

class GridFs : public testing::Test {
protected:
    void SetUp() override {
        if (!database_under_test()) GTEST_SKIP() << "there is no database that speaks MongoDB's protocol";
        store_ = open();
        pool_ = mongo::connect(database_under_test()->options_for(directory_.path()).mongodb.uri, mongo::patient, 4);
    }
    /// A server on the same database.
    std::unique_ptr<Store> open(const std::filesystem::path& data = {}) const {
        return store::open(data.empty() ? directory_.path() : data, sample::all,
                           database_under_test()->options_for(directory_.path()));
    }
    static base::ObjectId gathered(Blobs& blobs, std::string_view bytes) {
        const auto name = base::ObjectId::make();
        blobs.draft(name)->append(bytes);
        return name;
    }
    BlobId kept(std::string_view bytes) {
        const auto id = BlobId::make();
        const auto draft = gathered(blobs(), bytes);
        blobs().keep(draft, id, "a.bin", "");
        blobs().drop_draft(draft);
        return id;
    }
    static std::string read(Blobs& blobs, BlobId id) {
        const auto reader = blobs.open(id);
        if (!reader) return "(none)";
        std::string out(reader->size(), '\0');
        reader->read(0, out);
        return out;
    }
    Blobs& blobs() { return store_->blobs(); }
    std::vector<Bson> chunks(BlobId of) {
        return pool_->talk()->find("fs.chunks", store::mongo::filter_of({{"files_id", Is::equal, Value::of(of.value)}}),
                                   mongo::options_of({.order = {{"n", schema::Order::ascending}}}));
    }
    std::string strays() {
        std::string out;
        blobs().audit(at_once, [&](const store::BlobStray* stray, std::uint64_t) {
            if (stray) out += stray->id.hex() + ' ' + stray->what + '\n';
            return true;
        });
        return out;
    }
    /// As a driver writes it, which knows nothing of hashes.
    BlobId written_by_another(std::string_view bytes, std::int32_t chunk_size,
                              base::ObjectId first = base::ObjectId::make(), bool is_whole = true) {
        const auto id = BlobId::make();
        const auto talk = pool_->talk();
        for (std::size_t at = 0, n = 0; at < bytes.size(); at += static_cast<std::size_t>(chunk_size), ++n)
            talk->insert("fs.chunks", store::chunk_document(n == 0 ? first : base::ObjectId::make(), id,
                                                            static_cast<std::int64_t>(n),
                                                            bytes.substr(at, static_cast<std::size_t>(chunk_size))));
        if (!is_whole) return id;
        schema::Writer out;
        out.add("_id", id.value);
        out.add("length", static_cast<std::int64_t>(bytes.size()));
        out.add("chunkSize", chunk_size);
        out.add("uploadDate", base::now());
        out.add("filename", "other.bin");
        talk->insert("fs.files", out.take());
        return id;
    }

    const Directory directory_{};
    std::unique_ptr<Store> store_{};
    std::unique_ptr<mongo::Pool> pool_{};
};

#define NEEDS_SEVERAL_SERVERS()                                  \
    if (database_under_test()->lacks.contains(Limit::isolation)) \
    GTEST_SKIP() << "one process alone may use this database"

TEST_F(GridFs, HasChunksOfTheSizeThatItsDocumentTells) {
    const std::string bytes(2 * store::chunk_bytes + 3, 'x');
    const auto found = chunks(kept(bytes));
    ASSERT_EQ(found.size(), 3u);
    std::string all;
    for (std::size_t n = 0; n < 3; ++n) {
        const Document chunk{found[n]};
        EXPECT_EQ(chunk.find("_id").tag, Tag::id);
        EXPECT_EQ(chunk.find("n").tag, Tag::int32);
        EXPECT_EQ(chunk.find("n").whole(), static_cast<std::int64_t>(n));
        const auto data = chunk.find("data");
        ASSERT_EQ(data.tag, Tag::binary);
        EXPECT_EQ(data.bytes[4], '\0') << "the generic kind";
        EXPECT_EQ(store::binary_in(data)->size(), n < 2 ? store::chunk_bytes : 3u);
        all += *store::binary_in(data);
    }
    EXPECT_TRUE(all == bytes);
}

TEST_F(GridFs, HasTheIndexOfChunks) {
    schema::Writer command;
    command.add("listIndexes", "fs.chunks");
    const auto text = schema::to_extended_json(pool_->talk()->command(command.take()));
    EXPECT_NE(text.find("files_id_1_n_1"), text.npos) << text;
    const auto id = kept("abc");
    EXPECT_THROW(pool_->talk()->insert("fs.chunks", store::chunk_document(base::ObjectId::make(), id, 0, "again")),
                 mongo::Trouble);
}

TEST_F(GridFs, ReadsWhatOtherApplicationsWrite) {
    const auto id = written_by_another("0123456789", 4);
    EXPECT_EQ(read(blobs(), id), "0123456789");
    const auto reader = blobs().open(id);
    std::string some(5, '\0');
    EXPECT_EQ(reader->read(2, some), 5u);
    EXPECT_EQ(some, "23456");
    EXPECT_EQ(strays(), "");
    blobs().remove(id);
    EXPECT_EQ(blobs().collect(at_once), 1u);
    EXPECT_TRUE(chunks(id).empty());
}

TEST_F(GridFs, CollectsWhatOtherApplicationsLeft) {
    const auto old = written_by_another("left", 2, two_days_old(), false),
               whole = written_by_another("whole", 2, {}, true),
               young = written_by_another("just begun", 2, base::ObjectId::make(), false);
    EXPECT_EQ(blobs().collect(store::unnamed_stay), 1u);
    EXPECT_TRUE(chunks(old).empty());
    EXPECT_EQ(chunks(young).size(), 5u);
    EXPECT_EQ(read(blobs(), whole), "whole");
    EXPECT_NE(strays().find(young.hex() + " are no document's"), std::string::npos);
}

TEST_F(GridFs, KeepsChunksOfARemovedBlobForTheTimeThatIsSaid) {
    for (const auto id : {kept("abc"), written_by_another("abc", 2, two_days_old())}) {
        const auto reader = blobs().open(id);
        blobs().remove(id);
        EXPECT_EQ(blobs().collect(seconds{60}), 0u) << "the removal counts, however old the bytes are";
        std::string bytes(3, '\0');
        EXPECT_EQ(reader->read(0, bytes), 3u);
        EXPECT_EQ(bytes, "abc");
        EXPECT_EQ(blobs().collect(at_once), 1u);
        EXPECT_TRUE(chunks(id).empty());
    }
}

TEST_F(GridFs, SharesChunksUntilTheLastDocumentGoes) {
    const auto poster = kept("a poster"), shown = BlobId::make(), again = BlobId::make();
    auto& documents = store_->documents();
    const auto file = [&](BlobId id) { return store::of<BlobFile>(documents).get(id); };
    documents.transact([&](Documents& inside) {
        store::share_blob(inside, file(poster), shown, "b.jpg", "image/jpeg");
        store::share_blob(inside, file(shown), again, "c.jpg", "image/jpeg");
    });
    blobs().remove(poster);
    blobs().remove(shown);
    EXPECT_EQ(blobs().collect(at_once), 0u);
    EXPECT_EQ(read(blobs(), again), "a poster");
    EXPECT_EQ(strays(), "");
    blobs().remove(again);
    EXPECT_EQ(blobs().collect(at_once), 1u);
    EXPECT_TRUE(chunks(poster).empty());
}

TEST_F(GridFs, NamesChunksThatAreMissingShortOrOthers) {
    const auto gone = kept("gone"), shorter = kept("shorter"), other = kept("other");
    const auto talk = pool_->talk();
    const auto put = [&](BlobId id, std::string_view data) {
        const auto chunk = chunks(id).front();
        talk->put("fs.chunks", mongo::by_id(Document{chunk}.find("_id")),
                  store::chunk_document(Document{chunk}.id(), id, 0, data));
    };
    talk->remove("fs.chunks", mongo::filter_of({{"files_id", Is::equal, Value::of(gone.value)}}), false);
    put(shorter, "short");
    put(other, "0ther");
    const auto all = strays();
    EXPECT_NE(all.find(gone.hex() + " its bytes are missing"), all.npos) << all;
    EXPECT_NE(all.find(shorter.hex() + " has 5 bytes, and says 7"), all.npos) << all;
    EXPECT_NE(all.find(other.hex() + " its bytes are not those that were kept"), all.npos) << all;
    EXPECT_EQ(fault_of([&] { blobs().open(gone); }), Fault::unavailable);
    std::string bytes(7, '\0');
    EXPECT_EQ(fault_of([&] { blobs().open(shorter)->read(0, bytes); }), Fault::unavailable);
}

TEST_F(GridFs, LetsTwoServersWriteOneDraftInTurn) {
    NEEDS_SEVERAL_SERVERS();
    const Directory elsewhere;
    const auto other = open(elsewhere.path());
    const auto name = base::ObjectId::make();
    const auto here = blobs().draft(name), there = other->blobs().draft(name);
    here->append("one "sv);
    here->sync();
    there->append("two "sv);
    EXPECT_EQ(fault_of([&] { there->sync(); }), Fault::conflict) << "it goes on from where the draft ended before";
    EXPECT_EQ(there->size(), 4u);
    there->append("three"sv);
    there->sync();
    const auto id = BlobId::make();
    other->blobs().keep(name, id, "", "");
    EXPECT_EQ(read(blobs(), id), "one three");
    EXPECT_EQ(fault_of([&] { here->append("!"sv); }), Fault::conflict);
}

TEST_F(GridFs, ServersThatCollectAtOnceLeaveWhatIsNamed) {
    NEEDS_SEVERAL_SERVERS();
    const Directory elsewhere;
    const auto other = open(elsewhere.path());
    std::vector<BlobId> removed, stays;
    for (int i = 0; i < 30; ++i) {
        stays.push_back(kept("stays " + std::to_string(i)));
        removed.push_back(kept("goes " + std::to_string(i)));
        blobs().remove(removed.back());
    }
    std::uint64_t counts[2] = {};
    std::thread collector{[&] { counts[0] = other->blobs().collect(at_once); }};
    counts[1] = blobs().collect(at_once);
    collector.join();
    EXPECT_EQ(blobs().collect(at_once), 0u);
    for (const auto id : removed) EXPECT_TRUE(chunks(id).empty());
    for (int i = 0; i < 30; ++i)
        EXPECT_EQ(read(other->blobs(), stays[static_cast<std::size_t>(i)]), "stays " + std::to_string(i));
    EXPECT_EQ(strays(), "");
}

TEST_F(GridFs, GivesPathsToEachServerThatSharesADirectory) {
    NEEDS_SEVERAL_SERVERS();
    const auto id = kept("abc");
    const auto path = blobs().path(id);
    const auto other = open();
    EXPECT_TRUE(std::filesystem::exists(path->path())) << "another one that starts leaves it alone";
}

}  // namespace
}  // namespace contract
