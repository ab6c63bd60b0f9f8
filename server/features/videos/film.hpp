#pragma once
// A lesson's film: uploaded here (videoFileId) or kept elsewhere (videoUrl), never both. And what the lesson takes of
// it.
#include "features/files/media_file.hpp"
#include "features/videos/video.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace videos {

/// Fills a new lesson's duration, and its thumbnail when it has none, from its film when that is ready. Failure invalid
/// for two films, conflict for a duration beside an uploaded one.
void take_film(store::Documents&, Video& added);

/// The patch with all that follows from another film: the former one's duration and poster go, the new one's come when
/// it is ready. Same failures.
schema::Patch<Video> with_film(store::Documents&, const Video& before, schema::Patch<Video>);

/// The film has become ready: every lesson that names it takes what it had to wait for. To be called in the transaction
/// that makes it ready.
void film_is_ready(store::Documents&, files::MediaFileId film);

}  // namespace videos
