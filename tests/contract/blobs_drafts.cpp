// Drafts of blobs: gathered in any order, gone on with after a restart, and what a failing disk leaves of them.
#include "blobs.hpp"
#include "failing_disk.hpp"

namespace contract {
namespace {

class BlobDrafts : public OnBlobs {};

TEST_P(BlobDrafts, GoesOnWithADraftAfterARestart) {
    const auto name = gathered("ab");
    blobs().draft(name)->sync();
    open_again();
    const auto draft = blobs().draft(name);
    EXPECT_EQ(draft->size(), 2u);
    draft->append("xyz"sv);
    draft->truncate(2);
    draft->append("c"sv);
    EXPECT_EQ(draft->size(), 3u);
    draft->sync();
    EXPECT_EQ(blobs().keep(name, BlobId::make(), "", "").sha256, abc_sha256);
}

TEST_P(BlobDrafts, TakesPartsOfADraftInAnyOrder) {
    const auto name = base::ObjectId::make();
    const auto draft = blobs().draft(name);
    draft->write(2, "c"sv);
    EXPECT_EQ(draft->size(), 3u);
    draft->write(0, "ab"sv);
    EXPECT_EQ(blobs().keep(name, BlobId::make(), "", "").sha256, abc_sha256);
}

TEST_P(BlobDrafts, ForgetsADroppedDraft) {
    const auto name = gathered("abc");
    blobs().drop_draft(name);
    blobs().drop_draft(name);
    EXPECT_EQ(fault_of([&] { blobs().settle(name, BlobId::make()); }), Fault::not_found);
    EXPECT_EQ(blobs().draft(name)->size(), 0u);
}

TEST_P(BlobDrafts, LetsNobodyWriteIntoABlobByItsDraft) {
    const auto name = gathered("abc");
    const auto id = BlobId::make();
    const auto draft = blobs().draft(name);
    blobs().keep(name, id, "", "");
    EXPECT_EQ(fault_of([&] { draft->append("d"sv); }), Fault::conflict);
    EXPECT_EQ(fault_of([&] { draft->write(0, "x"sv); }), Fault::conflict);
    EXPECT_EQ(fault_of([&] { blobs().draft(name)->truncate(0); }), Fault::conflict);
    EXPECT_EQ(read(id), "abc");
}

TEST_P(BlobDrafts, LeavesGapsOfADraftEmpty) {
    const auto name = base::ObjectId::make();
    constexpr std::size_t far = 2'500'000;
    blobs().draft(name)->append("forgotten"sv);
    const auto draft = blobs().draft(name);
    draft->truncate(2);
    draft->write(far, "end"sv);
    draft->write(1, "0!"sv);
    draft->write(far - 1, "<E"sv);
    std::string whole(draft->size(), 'x');
    EXPECT_EQ(draft->read(0, whole), far + 3);
    EXPECT_TRUE(whole == "f0!" + std::string(far - 4, '\0') + "<End");
    draft->truncate(far);
    draft->append("."sv);
    draft->sync();
    EXPECT_EQ(blobs().draft(name)->size(), far + 1);
    whole.resize(4);
    EXPECT_EQ(draft->read(far - 1, whole), 2u);
    EXPECT_EQ(whole.substr(0, 2), "<.");
}

TEST_P(BlobDrafts, SaysThatTheDiskIsFullAndLosesNothing) {
    EMBEDDED_ONLY();
    const HealedDisk healed;
    const auto name = gathered("ab");
    const auto draft = blobs().draft(name);
    draft->sync();
    disk().write_error = ENOSPC;
    const auto failure = failure_of([&] { draft->append("c"sv); });
    EXPECT_EQ(failure.fault, Fault::out_of_space);
    EXPECT_STREQ(failure.what(), "The disk is full: everything can be read, nothing written.");
    EXPECT_EQ(fault_of([&] { blobs().keep(name, BlobId::make(), "", ""); }), Fault::out_of_space) << "its document";
    disk().write_error = 0;
    EXPECT_EQ(documents_of_blobs(), 0);
    const auto next = gathered("abc");
    EXPECT_EQ(blobs().keep(next, BlobId::make(), "", "").sha256, abc_sha256);
}

TEST_P(BlobDrafts, TrustsNothingThatASyncHasFailedOn) {
    EMBEDDED_ONLY();
    const HealedDisk healed;
    const auto name = gathered("ab");
    const auto draft = blobs().draft(name);
    draft->sync();
    draft->append("c"sv);
    disk().failing_syncs = 1;
    EXPECT_EQ(fault_of([&] { draft->sync(); }), Fault::unavailable);
    EXPECT_EQ(draft->size(), 2u);
    draft->append("c"sv);
    disk().failing_syncs = 1;
    const auto id = BlobId::make();
    EXPECT_EQ(fault_of([&] { blobs().keep(name, id, "", ""); }), Fault::unavailable);
    EXPECT_FALSE(blobs().facts(id));
    EXPECT_EQ(draft->size(), 0u);
    draft->append("abc"sv);
    blobs().keep(name, id, "", "");
    disk().failing_syncs = 2;
    EXPECT_EQ(fault_of([&] { draft->sync(); }), Fault::unavailable);
    EXPECT_EQ(fault_of([&] { blobs().keep(name, id, "", ""); }), Fault::unavailable);
    EXPECT_EQ(read(id), "abc") << "what has become a blob stays whatever is tried with its draft";
}

ON_EVERY_ENGINE(BlobDrafts);

}  // namespace
}  // namespace contract
