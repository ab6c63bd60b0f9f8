// Checking bytes: what a repair removes, and what it leaves alone.
#include "app/check_blobs.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "app/collections.hpp"
#include "base/random.hpp"
#include "features/files/work.hpp"
#include "features/users/user.hpp"
#include "jobs/queue.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

class CheckBlobs : public testing::Test {
protected:
    ~CheckBlobs() override {
        store.reset();
        fs::remove_all(folder);
    }
    fs::path draft_path(base::ObjectId id) { return folder / "blobs" / "incoming" / id.hex(); }
    /// As a server finds them that was off for more than a day.
    void make_old(const fs::path& path) {
        fs::last_write_time(path, fs::file_time_type::clock::now() - store::unnamed_stay - std::chrono::hours{1});
    }
    void write_draft(base::ObjectId id) {
        store->blobs().draft(id)->append(std::string_view{"bytes"});
        make_old(draft_path(id));
    }
    CheckReport check(bool repair) {
        CheckReport report;
        Progress progress{false};
        check_blobs(store->documents(), store->blobs(), {.repair = repair}, report, progress);
        return report;
    }

    fs::path folder = fs::temp_directory_path() / ("lyceum-check-" + base::random_token(9));
    std::unique_ptr<store::Store> store = store::open(folder, collections());
};

TEST_F(CheckBlobs, ARepairLeavesUploadsThatWaitForTheirTurn) {
    users::User ada{.email = "ada@example.org"};
    store::of<users::User>(store->documents()).insert(ada);
    files::MediaFile waiting{.owner = ada._id, .filename = "p.png", .bytes = 5};
    store::of<files::MediaFile>(store->documents()).insert(waiting);
    jobs::Queue{}.add(store->documents(), files::Work::take_job, waiting._id.hex());
    const auto nobodys = base::ObjectId::make();
    write_draft(waiting._id.value);
    write_draft(nobodys);
    const auto orphan = folder / "blobs" / "ab" / std::string(64, 'a').replace(1, 1, "b");
    fs::create_directories(orphan.parent_path());
    std::ofstream{orphan} << "nobody's";
    make_old(orphan);

    EXPECT_FALSE(check(false).sound());
    EXPECT_TRUE(fs::exists(orphan) && fs::exists(draft_path(nobodys)));
    check(true);
    EXPECT_FALSE(fs::exists(orphan) || fs::exists(draft_path(nobodys)));
    EXPECT_TRUE(fs::exists(draft_path(waiting._id.value)));
    EXPECT_EQ(store->blobs().draft(waiting._id.value)->size(), 5u);
    EXPECT_TRUE(check(false).sound());
}

}  // namespace
}  // namespace app
