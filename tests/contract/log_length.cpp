// The write-ahead log of the embedded engine: however readers overlap, it does not grow without end.
#include <atomic>
#include <thread>

#include "engines.hpp"
#include "store/engine.hpp"

namespace contract {
namespace {

constexpr std::uint64_t most_log_bytes = 64u << 20;
constexpr std::uint64_t written_bytes = 256u << 20;

class LogLength : public testing::Test {
protected:
    Documents& documents() { return store_->documents(); }
    std::uint64_t on_disk() const {
        std::error_code none;
        const auto bytes =
            std::filesystem::file_size(directory_.path() / (std::string{store::file_name} + "-wal"), none);
        return none ? 0 : bytes;
    }
    /// Writes about so much to the log by replacing the same documents, and returns how long the log ever was.
    std::uint64_t write(std::uint64_t bytes) {
        std::uint64_t longest = 0;
        for (std::uint64_t done = 0; done < bytes; done += std::uint64_t{replaced} * size) {
            documents().transact([&](Documents& inside) {
                for (int i = 0; i < replaced; ++i)
                    inside.update(things, by_id(i), {{Do::set, "label", Value::of(std::string_view{text(++round_)})}});
            });
            longest = std::max(longest, on_disk());
        }
        return longest;
    }
    void fill() {
        documents().transact([&](Documents& inside) {
            for (int i = 0; i < 400; ++i) {
                inside.insert(things, bson("{\"_id\":" + std::to_string(i) + "}"));
                inside.update(things, by_id(i), {{Do::set, "label", Value::of(std::string_view{text(i)})}});
            }
        });
    }

    static constexpr const schema::Collection& things = schema::collection<sample::Thing>;
    static constexpr int replaced = 100;
    static constexpr std::size_t size = 20'000;
    std::string& text(int round) {
        text_.assign(size, static_cast<char>('a' + round % 26));
        return text_;
    }

    const Directory directory_{};
    std::unique_ptr<Store> store_ = store::open(directory_.path(), sample::all);
    std::string text_{};
    int round_ = 0;
};

TEST_F(LogLength, StaysBoundedWhileReadersOverlap) {
    fill();
    std::atomic<bool> done = false;
    std::atomic<int> reads = 0;
    std::vector<std::thread> readers;
    for (int t = 0; t < 3; ++t)
        readers.emplace_back([&] {
            while (!done) {
                documents().list(things, {.limit = 400});
                ++reads;
            }
        });
    const auto longest = write(written_bytes);
    done = true;
    for (auto& reader : readers) reader.join();
    EXPECT_GT(reads, 0);
    EXPECT_LT(longest, 2 * most_log_bytes);
    EXPECT_EQ(documents().count(things, {}), 400);
}

TEST_F(LogLength, ShrinksWhenACopyThatHeldItBackIsDone) {
    fill();
    const Directory other;
    std::uint64_t while_copying = 0;
    EXPECT_TRUE(store_->engine().copy_to(other.path() / "copy", [&](std::uint64_t, std::uint64_t) {
        if (while_copying == 0) while_copying = write(2 * most_log_bytes);
        return true;
    }));
    EXPECT_GT(while_copying, most_log_bytes) << "the copy needs what it has begun with";
    write(most_log_bytes / 2);
    EXPECT_LT(on_disk(), most_log_bytes);
}

}  // namespace
}  // namespace contract
