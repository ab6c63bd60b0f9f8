// Settling: what every student of a course has earned after its lessons changed, a page a transaction.
#include "features/enrollments/earned.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/videos/video.hpp"
#include "jobs/queue.hpp"
#include "jobs/workers.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace enrollments {
namespace {

using store::of, videos::Video;

const schema::Collection* const all[] = {
    &schema::collection<users::User>, &schema::collection<courses::Course>, &schema::collection<Video>,
    &schema::collection<Enrollment>,  &schema::collection<Certificate>,     &schema::collection<jobs::Job>,
};

class SettlingTest : public testing::Test {
protected:
    SettlingTest() {
        course.title = "Bread";
        course.description = "Flour";
        course.creator = UserId::make();
        of<courses::Course>(documents()).insert(course);
        for (int i = 0; i < 2; ++i) {
            Video video{.title = "Lesson", .course = course._id, .order = i};
            of<Video>(documents()).insert(video);
            lessons.push_back(video._id);
        }
        workers.on(Settling::job, [this](const std::string& payload) { settling.go_on(payload); });
    }
    ~SettlingTest() override {
        opened.reset();
        std::filesystem::remove_all(folder);
    }
    store::Documents& documents() { return opened->documents(); }

    /// Students who have completed the first lesson and one that is not there any more.
    void enroll(int number) {
        documents().transact([&](store::Documents& inside) {
            for (int i = 0; i < number; ++i) {
                Enrollment one{.student = UserId::make(),
                               .course = course._id,
                               .enrolledAt = base::now(),
                               .completedVideos = {VideoId::make(), lessons[0]}};
                of<Enrollment>(inside).insert(one);
            }
        });
    }
    std::int64_t number_at(double progress) {
        std::int64_t out = 0;
        store::Query query{.limit = store::most_listed};
        for (const auto& one : of<Enrollment>(documents()).list(query).items)
            out += one.progress == progress && one.completedVideos == std::vector{lessons[0]};
        return out;
    }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("lyceum-settling-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    jobs::Queue queue{};
    jobs::Workers workers{documents(), queue};
    Settling settling{documents(), queue};
    courses::Course course{};
    std::vector<VideoId> lessons{};
};

TEST_F(SettlingTest, TakesBoundedPagesToTheEnd) {
    enroll(2 * settled_at_once + 1);
    settle_later(documents(), queue, course._id);
    EXPECT_EQ(number_at(50), 0);
    EXPECT_EQ(workers.run_due(), 3);
    EXPECT_EQ(number_at(50), 2 * settled_at_once + 1);
}

TEST_F(SettlingTest, GivesCertificatesOnceHoweverOftenItRuns) {
    enroll(settled_at_once + 1);
    of<Video>(documents()).remove({store::eq<&Video::_id>(lessons[1])});
    for (int i = 0; i < 2; ++i) settle_later(documents(), queue, course._id);
    settling.go_on(course._id.hex());  // as after a crash between the work and its end
    EXPECT_EQ(workers.run_due(), 5);
    EXPECT_EQ(number_at(100), settled_at_once + 1);
    EXPECT_EQ(of<Certificate>(documents()).list({.limit = store::most_listed}).items.size(), settled_at_once + 1);
}

TEST_F(SettlingTest, EndsWithTheCourse) {
    enroll(1);
    settle_later(documents(), queue, course._id);
    of<courses::Course>(documents()).remove({store::eq<&courses::Course::_id>(course._id)});
    EXPECT_EQ(workers.run_due(), 1);
    settling.go_on("");
    settling.go_on("no id");
    EXPECT_EQ(number_at(0), 0);
}

TEST_F(SettlingTest, CountsOnlyLessonsThatExist) {
    enroll(1);
    auto one = of<Enrollment>(documents()).list({}).items.front();
    EXPECT_EQ(completed_count(documents(), one), 1);
    EXPECT_EQ(completed_of(one, lesson_ids(documents(), course._id)), std::vector{lessons[0]});
    documents().transact([&](store::Documents& inside) { settle(inside, one, course); });
    EXPECT_EQ(one.progress, 50);
}

}  // namespace
}  // namespace enrollments
