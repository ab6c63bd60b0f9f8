// The routes of pictures and of what players play: from bytes to deliveries.
#include "features/files/serving_routes.hpp"

#include "features/files/wanted.hpp"

namespace files {

using enum http::Who;

namespace {

class Source : public http::Source {
public:
    explicit Source(std::shared_ptr<Bytes> bytes) : bytes_{std::move(bytes)} {}
    std::uint64_t size() const override { return bytes_->size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override { return bytes_->read(offset, into); }
    int descriptor() const override { return bytes_->descriptor(); }

private:
    std::shared_ptr<Bytes> bytes_;
};

/// Public ones are asked for again after a day, so that what becomes private is not seen for ever; private ones after
/// a minute, which is as long as a page with many pictures is looked at.
const char* cache_control(Keeping keeping) {
    switch (keeping) {
        case Keeping::everybody: return "public, max-age=86400, immutable";
        case Keeping::viewer: return "private, max-age=60";
        case Keeping::nobody: break;
    }
    return "private, no-cache";
}

http::Delivery delivery_of(Served&& served) {
    http::Delivery out{.source = served.bytes ? std::make_shared<Source>(std::move(served.bytes)) : nullptr,
                       .elsewhere = std::move(served.elsewhere),
                       .type = std::move(served.type),
                       .version = std::move(served.version),
                       .modified = served.modified,
                       .name = std::move(served.name),
                       .untrusted = served.is_uploaded};
    out.headers.emplace_back("Cache-Control", cache_control(served.keeping));
    std::string vary = served.varies ? "Accept" : "";
    if (served.keeping != Keeping::everybody)
        vary += vary.empty() ? "Cookie, Authorization" : ", Cookie, Authorization";
    if (!vary.empty()) out.headers.emplace_back("Vary", std::move(vary));
    return out;
}

http::Delivery show(Serving& serving, const http::Request& request, const auth::Caller& caller, MediaFileId file,
                    const schema::Query<Wanted>& wanted) {
    return delivery_of(serving.show(caller, file, wanted.value, request.header("accept")));
}

bool takes_long(Serving& serving, const http::Request& request) {
    const auto tr = std::ranges::find(request.query, "tr", &std::pair<std::string, std::string>::first);
    const auto file = base::ObjectId::parse(request.path_values.empty() ? "" : request.path_values[0]);
    return tr != request.query.end() && file &&
           serving.takes_long({*file}, std::optional{tr->second}, request.header("accept"));
}

void refused(Serving& serving) { serving.count_refused(); }

http::Delivery play(Players& players, const auth::Caller& caller, const std::string& token, MediaFileId file,
                    const std::string& name) {
    return delivery_of(players.play(caller, token, file, name));
}

http::Delivery caption(Players& players, const auth::Caller& caller, const std::string& token, MediaFileId file,
                       const std::string& name) {
    return delivery_of(players.caption(caller, token, file, name));
}

}  // namespace

std::vector<http::Route> routes(Serving& serving) {
    return http::Routes{"files", serving}
        .add("GET", "/media/{file}", anyone, &show, "A picture, or a variant of it",
             {.outside_api = true, .media_type = "image/jpeg, image/png, image/webp, image/avif"})
        .aside(&takes_long, &refused)
        .take();
}

std::vector<http::Route> routes(Players& players) {
    // Not counted: each needs a token of ours, and who jumps about in a film asks for many parts of it.
    const auto of_type = [](std::string_view types) {
        return http::Options{.limit = auth::Limit::none, .outside_api = true, .media_type = types};
    };
    return http::Routes{"files", players}  // On a worker: captions in many languages are megabytes to read.
        .add("GET", "/videos/{video}/stream", anyone, &Players::stream, "Where a video's film is",
             {.runs = http::Runs::worker})
        .add("GET", "/media/v/{token}/{file}/{name}", anyone, &play, "A playlist, film or poster for one viewer",
             of_type("application/vnd.apple.mpegurl, video/mp4, image/jpeg"))
        .add("GET", "/media/v/{token}/{file}/captions/{name}", anyone, &caption, "Captions for one viewer",
             of_type("text/vtt"))
        .take();
}

}  // namespace files
