// Tests of variants: made once, kept within a bound, gone with their file.
#include "features/files/variants.hpp"

#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "base/encoding.hpp"
#include "base/failure.hpp"
#include "base/random.hpp"
#include "store/blob_file.hpp"
#include "store/open.hpp"

namespace files {
namespace {

namespace fs = std::filesystem;

/// One red pixel.
const std::string png = *base::from_base64url(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk-M9QDwADhgGAWjR9awAAAABJRU5ErkJggg");

class VariantsTest : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(media::picture_program())) GTEST_SKIP() << "lyceum-media was not built beside this program";
        std::ofstream{folder / "a.png", std::ios::binary} << png;
        for (const auto file : {first, second}) store->blobs().keep_file(folder / "a.png", {file.value}, "a.png", "");
    }
    ~VariantsTest() override {
        store.reset();
        fs::remove_all(folder);
    }
    Variants made(std::uint64_t most_bytes = 1 << 20) { return {store->blobs(), folder / "variants", most_bytes}; }
    static Variant of(MediaFileId file, const std::string& tr = "w-32") {
        return {file, media::parse_transformation(tr), media::Kind::png};
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder / "variants"}, {}));
    }
    static bool counts(const Variants& variants, const std::string& result, int count) {
        return variants.metrics().find("{result=\"" + result + "\"} " + std::to_string(count) + '\n') !=
               std::string::npos;
    }

    static constexpr std::array stored{&schema::collection<store::BlobFile>};
    const fs::path folder = [] {
        auto path = fs::temp_directory_path() / ("variants-" + base::random_token(8));
        fs::create_directory(path);
        return path;
    }();
    std::unique_ptr<store::Store> store = store::open(folder / "data", stored);
    const MediaFileId first = MediaFileId::make(), second = MediaFileId::make();
};

TEST_F(VariantsTest, AreMadeOnceAndForEachFile) {
    auto variants = made();
    EXPECT_FALSE(variants.has(of(first)));
    const auto once = variants.get(of(first)), again = variants.get(of(first));
    EXPECT_TRUE(variants.has(of(first)));
    EXPECT_EQ(once.sha256, again.sha256);
    EXPECT_GT(once.bytes->size(), 0u);
    EXPECT_FALSE(variants.has(of(second)));
    variants.get(of(second));
    EXPECT_TRUE(counts(variants, "made", 2) && counts(variants, "hit", 1)) << variants.metrics();
    EXPECT_EQ(variants.files().size(), 2u);
}

TEST_F(VariantsTest, OfAFileThatIsRemovedGo) {
    auto variants = made();
    for (const auto* tr : {"w-32", "w-48", "w-64"}) variants.get(of(first, tr));
    const auto open = variants.get(of(second));
    variants.forget(first);
    EXPECT_EQ(files(), 1u);
    EXPECT_EQ(variants.files(), std::vector{second});
    variants.forget(second);
    EXPECT_EQ(files(), 0u);
    std::string read(open.bytes->size(), '\0');
    EXPECT_EQ(open.bytes->read(0, read), read.size()) << "who has it open reads on";
    EXPECT_NE(variants.metrics().find("cache_bytes 0\n"), std::string::npos);
}

TEST_F(VariantsTest, UsedLongestAgoGoFirst) {
    auto variants = made(2 * made().get(of(first)).bytes->size());
    variants.get(of(first, "w-32"));
    variants.get(of(first, "w-48"));
    variants.get(of(first, "w-32"));
    variants.get(of(first, "w-64"));
    EXPECT_TRUE(variants.has(of(first, "w-32")));
    EXPECT_FALSE(variants.has(of(first, "w-48")));
    EXPECT_EQ(files(), 2u);
}

TEST_F(VariantsTest, AreAnsweredAlsoWhenThereIsNoRoom) {
    auto variants = made(0);
    EXPECT_GT(variants.get(of(first)).bytes->size(), 0u);
    EXPECT_FALSE(variants.has(of(first)));
    EXPECT_EQ(files(), 0u);
}

TEST_F(VariantsTest, OfWhatCannotBeMadeLeaveNothing) {
    auto variants = made();
    const auto fault_of = [&](MediaFileId file) {
        try {
            variants.get(of(file));
        } catch (const base::Failure& failure) {
            return failure.fault;
        }
        return base::Fault::conflict;
    };
    EXPECT_EQ(fault_of(MediaFileId::make()), base::Fault::not_found);
    std::ofstream{folder / "b.png", std::ios::binary} << png.substr(0, 40);
    const auto broken = MediaFileId::make();
    store->blobs().keep_file(folder / "b.png", {broken.value}, "b.png", "");
    EXPECT_EQ(fault_of(broken), base::Fault::invalid);
    EXPECT_EQ(files(), 0u);
    EXPECT_TRUE(counts(variants, "refused", 2));
    variants.stop();
    EXPECT_EQ(fault_of(first), base::Fault::unavailable);
}

TEST_F(VariantsTest, AskedForByManyAtOnceAreMadeByOne) {
    auto variants = made();
    std::vector<std::thread> many;
    for (int i = 0; i < 16; ++i) many.emplace_back([&] { EXPECT_GT(variants.get(of(first)).bytes->size(), 0u); });
    for (auto& one : many) one.join();
    EXPECT_TRUE(counts(variants, "made", 1) && counts(variants, "hit", 15)) << variants.metrics();
}

}  // namespace
}  // namespace files
