// Blobs: bytes that are kept once, documents that name them, and what is collected.
#include "blobs.hpp"

#include <sys/stat.h>

#include <fstream>

namespace contract {
namespace {

using std::chrono::seconds;
namespace fs = std::filesystem;

// FIPS 180-4's own example.
constexpr auto empty_sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

class BlobContract : public OnBlobs {};

TEST_P(BlobContract, KeepsBytesAndSaysWhatTheyAre) {
    const auto id = BlobId::make();
    const auto facts = blobs().keep(gathered("abc"), id, "film.mp4", "video/mp4");
    for (const auto& told : {facts, blobs().facts(id).value()}) {
        EXPECT_EQ(told.id, id);
        EXPECT_EQ(told.bytes, 3u);
        EXPECT_EQ(told.sha256, abc_sha256);
        EXPECT_EQ(told.filename, "film.mp4");
        EXPECT_EQ(told.type, "video/mp4");
        EXPECT_GT(told.at, base::Instant{});
    }
    open_again();
    EXPECT_EQ(read(id), "abc");
    EXPECT_FALSE(blobs().facts(BlobId::make()));
    EXPECT_FALSE(blobs().open(BlobId::make()));
    EXPECT_FALSE(blobs().path(BlobId::make()));
}

TEST_P(BlobContract, WritesTheDocumentAsGridFsHasIt) {
    const auto id = BlobId::make();
    blobs().keep(gathered("abc"), id, "a", "text/plain");
    const auto bson = documents().find(schema::collection<store::BlobFile>, {{"_id", Is::equal, Value::of(id.value)}});
    const Document document{*bson};
    EXPECT_EQ(document.find("length").tag, Tag::int64);
    EXPECT_EQ(document.find("chunkSize").tag, Tag::int32);
    EXPECT_EQ(document.find("chunkSize").whole(), 261'120);
    EXPECT_EQ(document.find("uploadDate").tag, Tag::instant);
    EXPECT_EQ(document.find("contentType").text(), "text/plain");
    EXPECT_EQ(document.at("metadata.sha256").text(), abc_sha256);
}

TEST_P(BlobContract, KeepsNothingAsWell) {
    const auto id = kept("");
    EXPECT_EQ(blobs().facts(id)->sha256, empty_sha256);
    EXPECT_EQ(read(id), "");
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, ReadsFromAnyOffset) {
    const auto id = kept("0123456789");
    const auto reader = blobs().open(id);
    std::array<char, 4> some{};
    EXPECT_EQ(reader->read(3, some), 4u);
    EXPECT_EQ((std::string_view{some.data(), 4}), "3456");
    EXPECT_EQ(reader->read(8, some), 2u);
    EXPECT_EQ((std::string_view{some.data(), 2}), "89");
    EXPECT_EQ(reader->read(10, some), 0u);
    EXPECT_EQ(reader->read(1'000, some), 0u);
}

TEST_P(BlobContract, KeepsTheSameAgainAndRefusesOtherBytes) {
    const auto id = BlobId::make();
    const auto draft = gathered("abc");
    const auto first = blobs().keep(draft, id, "a", "b");
    EXPECT_EQ(blobs().keep(draft, id, "a", "b").at, first.at);
    blobs().drop_draft(draft);
    EXPECT_EQ(blobs().keep(draft, id, "a", "b").at, first.at) << "it has been done, so nothing is missing";
    EXPECT_EQ(documents_of_blobs(), 1);
    EXPECT_EQ(fault_of([&] { blobs().keep(gathered("abd"), id, "a", "b"); }), Fault::conflict);
    EXPECT_EQ(read(id), "abc");
}

TEST_P(BlobContract, KeepsEqualBytesOnceUntilTheLastOfThemGoes) {
    EMBEDDED_ONLY();
    const auto one = kept("the same"), other = kept("the same"), third = kept("another");
    blobs().remove(one);
    EXPECT_EQ(blobs().collect(at_once), 0u);
    EXPECT_EQ(read(one), "(none)");
    EXPECT_EQ(read(other), "the same");
    blobs().remove(other);
    blobs().remove(other);
    EXPECT_EQ(blobs().collect(at_once), 1u) << "one file for both";
    EXPECT_EQ(read(other), "(none)");
    EXPECT_EQ(read(third), "another");
    EXPECT_EQ(read(kept("the same")), "the same");
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, CollectsNothingYoung) {
    const auto id = kept("abc");
    const auto draft = gathered("draft");
    const auto file = file_of(blobs().facts(id)->sha256);
    if (fs::exists(file)) fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours{100});
    blobs().remove(id);
    EXPECT_EQ(blobs().collect(store::unnamed_stay), 0u) << "it has been nobody's only since now";
    EXPECT_EQ(blobs().draft(draft)->size(), 5u);
    EXPECT_TRUE(strays(store::unnamed_stay).empty());
    EXPECT_EQ(strays().size(), 1u);
    EXPECT_EQ(blobs().collect(at_once), 2u);
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, StaysReadableToWhoReadsItWhenItIsRemoved) {
    const auto id = kept("still here");
    const auto reader = blobs().open(id);
    const auto path = blobs().path(id);
    blobs().remove(id);
    EXPECT_EQ(blobs().collect(GetParam().is_embedded ? at_once : store::unnamed_stay),
              GetParam().is_embedded ? 1u : 0u);
    EXPECT_EQ(whole(*reader), "still here");
    std::ifstream file{path->path()};
    EXPECT_EQ((std::string{std::istreambuf_iterator<char>{file}, {}}), "still here");
}

TEST_P(BlobContract, LendsAPathThatGoesAgain) {
    const auto id = kept("abc");
    auto path = blobs().path(id);
    const auto where = path->path();
    EXPECT_EQ(fs::file_size(where), 3u);
    path.reset();
    EXPECT_FALSE(fs::exists(where));
    EXPECT_EQ(read(id), "abc");
}

TEST_P(BlobContract, HasADescriptorOfExactlyTheBytesWhereItHasOne) {
    const auto reader = blobs().open(kept("abc"));
    if (reader->descriptor() < 0) GTEST_SKIP() << "this engine keeps no plain files";
    struct stat about {};
    ASSERT_EQ(::fstat(reader->descriptor(), &about), 0);
    EXPECT_EQ(about.st_size, 3);
}

TEST_P(BlobContract, TakesAFileOfItsOwnAndCopiesThoseOfOthers) {
    const Directory elsewhere;
    for (const auto& folder : {directory_.path(), elsewhere.path()}) {
        const auto path = folder / "made.bin";
        std::ofstream{path} << "abc";
        const auto id = BlobId::make();
        EXPECT_EQ(blobs().keep_file(path, id, "", "").sha256, abc_sha256);
        EXPECT_TRUE(fs::exists(path));
        if (folder == elsewhere.path()) std::ofstream{path} << "changed by its owner";
        EXPECT_EQ(read(id), "abc");
        fs::remove(path);
        EXPECT_EQ(read(id), "abc");
        blobs().remove(id);
        blobs().collect(at_once);
    }
    EXPECT_EQ(fault_of([&] { blobs().settle_file(elsewhere.path() / "none", BlobId::make()); }), Fault::not_found);
    EXPECT_EQ(fault_of([&] { blobs().settle_file(elsewhere.path(), BlobId::make()); }), Fault::invalid);
}

TEST_P(BlobContract, LeavesNoDocumentWhenTheTransactionFails) {
    const auto draft = gathered("abc");
    const auto id = BlobId::make();
    const auto fail = [&](Documents&) {
        blobs().keep(draft, id, "", "");
        EXPECT_TRUE(blobs().facts(id));
        throw Failure{Fault::conflict, "no"};
    };
    EXPECT_EQ(fault_of([&] { documents().transact(fail); }), Fault::conflict);
    EXPECT_FALSE(blobs().facts(id));
    documents().transact([&](Documents&) { blobs().keep(draft, id, "", ""); });
    EXPECT_EQ(read(id), "abc") << "the draft was still there";
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents&) {
                      blobs().remove(id);
                      throw Failure{Fault::conflict, "no"};
                  });
              }),
              Fault::conflict);
    blobs().collect(at_once);
    EXPECT_EQ(read(id), "abc");
}

TEST_P(BlobContract, HoldsWhatIsSettledUntilItHasItsName) {
    const auto draft = gathered("abc");
    const auto id = BlobId::make();
    {
        const auto settled = blobs().settle(draft, id);
        EXPECT_EQ(settled.bytes, 3u);
        blobs().collect(at_once);
        documents().transact([&](Documents&) { blobs().name(settled, id, "", ""); });
    }
    blobs().collect(at_once);
    EXPECT_EQ(read(id), "abc");
    (void)blobs().settle(gathered("nobody's"), BlobId::make());
    EXPECT_EQ(strays().size(), 1u);
    EXPECT_EQ(blobs().collect(at_once), 2u) << "the bytes, and the draft";
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, NamesBytesAlsoByAnotherIdThanTheyWereSettledFor) {
    const auto own = BlobId::make();
    blobs().name(blobs().settle(gathered("as it came"), BlobId::make()), own, "", "");
    EXPECT_EQ(read(own), "as it came");
    EXPECT_TRUE(strays().empty());
    auto made = blobs().settle(gathered("what was made of it"), own);
    EXPECT_EQ(read(own), "as it came") << "until they are named";
    documents().transact([&](Documents&) {
        blobs().remove(own);
        blobs().name(made, own, "", "");
    });
    made = {};
    EXPECT_EQ(read(own), "what was made of it");
    EXPECT_EQ(blobs().collect(at_once), 3u) << "two drafts, and the first bytes";
    EXPECT_EQ(read(own), "what was made of it");
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, KeepsBytesOfSeveralNamesUntilTheLastOfThemGoes) {
    const auto one = BlobId::make(), other = BlobId::make();
    const auto draft = gathered("both");
    documents().transact([&](Documents&) {
        const auto settled = blobs().settle(draft, one);
        blobs().name(settled, one, "", "");
        blobs().name(settled, other, "", "");
    });
    blobs().drop_draft(draft);
    blobs().remove(one);
    EXPECT_EQ(blobs().collect(at_once), 0u);
    EXPECT_EQ(read(one), "(none)");
    EXPECT_EQ(read(other), "both");
    blobs().remove(other);
    EXPECT_EQ(blobs().collect(at_once), 1u);
}

TEST_P(BlobContract, WritesAnewWhatAnAttemptHasLeft) {
    const auto id = BlobId::make();
    (void)blobs().settle(gathered("an attempt that went no further"), id);
    blobs().keep(gathered("abc"), id, "", "");
    EXPECT_EQ(read(id), "abc");
}

TEST_P(BlobContract, KeepsAndReadsMoreThanOneChunk) {
    std::string bytes(5 * store::chunk_bytes + 1'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 2'654'435'761u >> 24);
    const auto name = base::ObjectId::make();
    for (std::size_t at = 0; at < bytes.size(); at += 400'000) {
        const auto draft = blobs().draft(name);
        draft->append(std::string_view{bytes}.substr(at, 400'000));
        if (at % 3 == 0) draft->sync();
    }
    const auto id = BlobId::make();
    blobs().keep(name, id, "", "");
    const auto reader = blobs().open(id);
    ASSERT_EQ(reader->size(), bytes.size());
    for (const std::size_t at : {0, store::chunk_bytes - 7, 2 * store::chunk_bytes, 5 * store::chunk_bytes - 1})
        for (const std::size_t size : {1, 14, store::chunk_bytes, 3 * store::chunk_bytes + 5}) {
            std::string some(size, '\0');
            some.resize(reader->read(at, some));
            EXPECT_TRUE(some == bytes.substr(at, size)) << at << ' ' << size;
        }
    std::ifstream file{blobs().path(id)->path()};
    EXPECT_TRUE((std::string{std::istreambuf_iterator<char>{file}, {}}) == bytes);
    EXPECT_TRUE(strays().empty());
}

TEST_P(BlobContract, FindsBytesThatAreMissingOrOthers) {
    const auto gone = kept("gone"), longer = kept("longer"), other = kept("other");
    const auto file = [&](BlobId id) { return file_of(blobs().facts(id)->sha256); };
    if (!fs::exists(file(gone))) GTEST_SKIP() << "this engine keeps no plain files";
    EXPECT_TRUE(strays().empty());
    fs::remove(file(gone));
    std::ofstream{file(longer), std::ios::app} << '!';
    std::ofstream{file(other)} << "0ther";
    std::string all;
    for (const auto& one : strays()) all += one + '\n';
    EXPECT_NE(all.find(gone.hex() + " its bytes are missing"), all.npos) << all;
    EXPECT_NE(all.find(longer.hex() + " has 7 bytes, and says 6"), all.npos) << all;
    EXPECT_NE(all.find(other.hex() + " its bytes are not those that were kept"), all.npos) << all;
    EXPECT_EQ(fault_of([&] { blobs().open(gone); }), Fault::unavailable);
    EXPECT_EQ(read(kept("longer")), "longer") << "who keeps them again heals them";
    EXPECT_EQ(read(kept("gone")), "gone");
    EXPECT_EQ(strays().size(), 1u);
}

TEST_P(BlobContract, ShowsItsFilesToItsOwnerOnly) {
    const auto mask = ::umask(0);
    const auto id = kept("abc");
    gathered("draft");
    const auto path = blobs().path(id);
    std::ofstream{directory_.path() / "made.bin"} << "of a child";
    (void)blobs().settle_file(directory_.path() / "made.bin", BlobId::make());
    ::umask(mask);
    for (const auto& entry : fs::recursive_directory_iterator{directory_.path() / "blobs"})
        EXPECT_EQ(entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all), fs::perms::none)
            << entry.path();
}

ON_EVERY_ENGINE(BlobContract);

}  // namespace
}  // namespace contract
