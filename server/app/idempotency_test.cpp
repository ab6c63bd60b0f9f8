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
    http::Record record(const std::string& body, const std::string& caller = "user a") {
        return {"print", 201, "application/json", body, "/api/v1/posts/1", caller};
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("lyceum-once-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
};

TEST_F(IdempotencyTest, AreRecalledAsTheyWere) {
    remember(documents, "key", record("{}"));
    const auto kept = recall(documents, "key");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->body, "{}");
    EXPECT_EQ(kept->status, 201);
    EXPECT_EQ(kept->location, "/api/v1/posts/1");
    EXPECT_FALSE(recall(documents, "another"));
}

TEST_F(IdempotencyTest, OfLongAnswersKeepOnlyWhatHappened) {
    remember(documents, "whole", record(std::string(most_kept_bytes, 'x')));
    remember(documents, "long", record(std::string(most_kept_bytes + 1, 'x')));
    EXPECT_EQ(recall(documents, "whole")->body.size(), most_kept_bytes);
    const auto kept = recall(documents, "long");
    EXPECT_TRUE(kept->body.empty() && kept->type.empty());
    EXPECT_EQ(kept->location, "/api/v1/posts/1");
}

TEST_F(IdempotencyTest, OfOneCallerMakeRoomForNewerOnes) {
    remember(documents, "other", record("{}", "user b"));
    documents.transact([&](store::Documents& inside) {
        for (int i = 0; i < most_records + 200; ++i) remember(inside, std::to_string(i), record("{}"));
    });
    EXPECT_LE(store::of<Idempotency>(documents).count({}), most_records + 1);
    EXPECT_TRUE(recall(documents, std::to_string(most_records + 199)));
    EXPECT_TRUE(recall(documents, "other"));
}

}  // namespace
}  // namespace app
