// Idempotency records: kept within their limits.
#include "app/idempotency.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

const schema::Collection* const all[] = {&schema::collection<Idempotency>};

class IdempotencyTest : public testing::Test {
protected:
    ~IdempotencyTest() override {
        opened.reset();
        std::filesystem::remove_all(folder);
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("lyceum-once-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
};

TEST_F(IdempotencyTest, AreRecalledAsTheyWere) {
    remember(documents, "key", {"print", "sealed", "user a"});
    const auto kept = recall(documents, "key");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->fingerprint, "print");
    EXPECT_EQ(kept->answer, "sealed");
    EXPECT_FALSE(recall(documents, "another"));
}

TEST_F(IdempotencyTest, OfOneCallerMakeRoomForNewerOnes) {
    remember(documents, "other", {"print", "sealed", "user b"});
    documents.transact([&](store::Documents& inside) {
        for (int i = 0; i < most_records + 200; ++i) remember(inside, std::to_string(i), {"print", "sealed", "user a"});
    });
    EXPECT_LE(store::of<Idempotency>(documents).count({}), most_records + 1);
    EXPECT_TRUE(recall(documents, std::to_string(most_records + 199)));
    EXPECT_TRUE(recall(documents, "other"));
}

}  // namespace
}  // namespace app
