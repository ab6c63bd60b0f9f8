// What is allowed with a lesson, and the order of lessons.
#include "features/videos/policy.hpp"

#include <algorithm>
#include <vector>

namespace videos {

bool may_watch(const courses::Seat& at, const Video& video) {
    return courses::may_watch(at) || (video.isPreview && courses::may_see(at));
}

Video outlined(const courses::Seat& at, Video video) {
    if (may_watch(at, video)) return video;
    video.description.reset();
    video.videoFileId.reset();
    video.videoUrl.reset();
    return video;
}

bool is_permutation(std::span<const VideoId> wanted, std::span<const VideoId> present) {
    std::vector<VideoId> a{wanted.begin(), wanted.end()}, b{present.begin(), present.end()};
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b && std::adjacent_find(a.begin(), a.end()) == a.end();
}

}  // namespace videos
