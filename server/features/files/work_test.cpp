// Work on files: what becomes of one that could not be worked on, and who may have it tried again.
#include "features/files/work.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/files/own_files.hpp"
#include "features/users/user.hpp"
#include "jobs/backlog.hpp"
#include "jobs/job.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace files {
namespace {

using store::of;

const schema::Collection* const all[] = {&schema::collection<users::User>, &schema::collection<MediaFile>,
                                         &schema::collection<FileUse>, &schema::collection<Upload>,
                                         &schema::collection<jobs::Job>};

class FileWork : public testing::Test {
protected:
    ~FileWork() override {
        store.reset();
        std::filesystem::remove_all(folder);
    }
    MediaFile file(std::int64_t bytes) {
        MediaFile made{.owner = owner.user, .filename = "p.png", .bytes = bytes};
        of<MediaFile>(documents).insert(made);
        return made;
    }
    MediaFile now(const MediaFile& made) { return of<MediaFile>(documents).get(made._id); }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("lyceum-work-" + base::random_token(9));
    std::unique_ptr<store::Store> store = store::open(folder, all);
    store::Documents& documents = store->documents();
    const auth::Caller owner{.user = [this] {
        users::User user{.email = "ada@example.org"};
        of<users::User>(documents).insert(user);
        return user._id;
    }()};
    jobs::Queue queue;
    OwnPlace place{store->blobs()};
    Tally tally;
    Work work{documents, store->blobs(), queue, folder, place, tally};
    OwnFiles own{documents, store->blobs(), queue, Limits{}};
};

TEST_F(FileWork, ThatFailedTooOftenCanBeTriedAgain) {
    const auto made = file(10);
    EXPECT_THROW(own.retry(owner, made._id), base::Failure) << "it is at work";
    work.give_up(made._id.hex());
    EXPECT_EQ(now(made).state, State::failed);
    EXPECT_TRUE(now(made).problem && now(made).problem->ends_with("Try it again."));
    const auto again = own.retry(owner, made._id);
    EXPECT_EQ(again.state, State::processing);
    EXPECT_FALSE(again.problem);
    EXPECT_EQ(jobs::waiting(documents, Work::take_job), 1);
    EXPECT_EQ(tally.failed, 1u);
}

TEST_F(FileWork, WithoutBytesFailsForGood) {
    const auto made = file(10);
    work.take(made._id.hex());
    EXPECT_EQ(now(made).state, State::failed);
    EXPECT_EQ(now(made).bytes, 0);
    EXPECT_THROW(own.retry(owner, made._id), base::Failure);
    work.take(made._id.hex());  // a job may run twice
    work.take(base::ObjectId::make().hex());
    EXPECT_EQ(tally.failed, 1u);
}

TEST_F(FileWork, OnAFileInUseIsNotUndoneByItsOwner) {
    const auto made = file(10);
    FileUse use{.file = made._id, .collection = "posts", .document = base::ObjectId::make()};
    of<FileUse>(documents).insert(use);
    try {
        own.remove(owner, made._id);
        FAIL() << "it is in use";
    } catch (const base::Failure& failure) {
        EXPECT_EQ(failure.fault, base::Fault::conflict);
        ASSERT_EQ(failure.problems.size(), 1u);
        EXPECT_EQ(failure.problems[0].path, "posts/" + use.document.hex());
    }
    of<FileUse>(documents).remove({store::eq<&FileUse::_id>(use._id)});
    own.remove(owner, made._id);
    EXPECT_FALSE(of<MediaFile>(documents).find(made._id));
}

}  // namespace
}  // namespace files
