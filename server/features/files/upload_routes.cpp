// Addresses of uploads (tus 1.0.0: creation, termination, checksum, expiration) and of own files.
#include "features/files/upload_routes.hpp"

#include "features/files/own_files.hpp"
#include "features/files/receiving.hpp"
#include "features/files/tus_headers.hpp"
#include "features/files/uploads.hpp"
#include "http/disposition.hpp"
#include "http/http_date.hpp"

namespace files {

using base::Failure, base::Fault, base::require;

namespace {

constexpr std::string_view version = "1.0.0";
constexpr std::string_view always = "Tus-Resumable: 1.0.0\r\nTus-Version: 1.0.0\r\n";
constexpr std::string_view piece_type = "application/offset+octet-stream";

void require_version(const http::Request& request) {
    if (request.header("tus-resumable") != version)
        throw Failure{Fault::outdated, "Send Tus-Resumable: 1.0.0.", {}, "tus-version"};
}

std::uint64_t number_in(const http::Request& request, const char* name) {
    const auto value = read_number(request.header(name));
    if (!value) throw Failure{Fault::malformed, std::string{name} + " is missing, or is not one whole number."};
    return *value;
}

void add_expiry(http::Response& response, base::Instant at) {
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    response.headers.emplace_back("Upload-Expires", http::http_date(second));
}

http::Response offset_answer(const Arrived& arrived) {
    http::Response response{.status = 204, .type = {}};
    response.headers.emplace_back("Upload-Offset", std::to_string(arrived.offset));
    add_expiry(response, arrived.expiresAt);
    return response;
}

class PieceSink final : public http::BodySink {
public:
    explicit PieceSink(std::unique_ptr<Receiving> receiving) : receiving_{std::move(receiving)} {}
    void take(std::string_view piece) override { receiving_->take(piece); }
    http::Response done() override { return offset_answer(receiving_->done()); }
    void cut() noexcept override { receiving_.reset(); }

private:
    std::unique_ptr<Receiving> receiving_;
};

http::WithHeaders<void, 204> offer(Uploads& uploads) {
    auto response = http::Response::nothing();
    const auto most = std::max(uploads.limits().picture_bytes, uploads.limits().film_bytes);
    response.headers = {{"Tus-Extension", "creation,termination,checksum,expiration"},
                        {"Tus-Checksum-Algorithm", "sha256"},
                        {"Tus-Max-Size", std::to_string(most)}};
    return {std::move(response)};
}

http::WithHeaders<UploadView, 201> begin(Uploads& uploads, const http::Request& request) {
    require_version(request);
    require(request.body.empty(), Fault::malformed, "Make the upload first, and then send its bytes with PATCH.");
    auto wish = read_metadata(request.header("upload-metadata"));
    wish.filename = http::clean_file_name(wish.filename);
    wish.length = number_in(request, "upload-length");
    const auto upload = uploads.begin(request.caller, wish);
    auto response = http::Response::json(schema::to_json(upload));
    response.created_collection = "uploads";
    response.created_id = upload._id.hex();
    add_expiry(response, upload.expiresAt);
    return {std::move(response)};
}

http::WithHeaders<void, 200> how_far(Uploads& uploads, const http::Request& request, UploadId id) {
    require_version(request);
    const auto arrived = uploads.arrived(request.caller, id);
    auto response = offset_answer(arrived);
    response.headers.emplace_back("Upload-Length", std::to_string(arrived.length));
    return {std::move(response)};
}

http::Streamed<void, 204> go_on(Uploads& uploads, const http::Request& request, UploadId id) {
    require_version(request);
    // Also without a body: then nothing has looked at it.
    if (request.header("content-type") != piece_type)
        throw Failure{Fault::malformed, "The body must be " + std::string{piece_type} + '.', {}, "unsupported-type"};
    const Piece piece{.offset = number_in(request, "upload-offset"),
                      .bytes = number_in(request, "content-length"),
                      .sha256 = read_checksum(request.header("upload-checksum"))};
    return {std::make_unique<PieceSink>(uploads.receive(request.caller, id, piece))};
}

void end(Uploads& uploads, const http::Request& request, UploadId id) {
    require_version(request);
    uploads.end(request.caller, id);
}

}  // namespace

std::vector<http::Route> routes(Uploads& uploads) {
    using enum http::Who;
    using enum http::Runs;
    const auto most = std::max(uploads.limits().picture_bytes, uploads.limits().film_bytes);
    constexpr http::Options waits{.runs = worker, .always = always, .also = {412}};
    return http::Routes{"uploads", uploads}
        .add("OPTIONS", "/uploads", anyone, &offer, "What is spoken here", {.before_setup = true, .always = always})
        .add("POST", "/uploads", user, &begin, "Begin an upload: Upload-Length, and Upload-Metadata with a purpose",
             {.always = always, .permission = "creators and owners, when it is a film"})
        .add("HEAD", "/uploads/{upload}", user, &how_far, "How far an upload is", waits)
        .add("GET", "/uploads/{upload}", user, &Uploads::view, "What becomes of an upload", waits)
        .add("PATCH", "/uploads/{upload}", user, &go_on, "Go on with an upload at Upload-Offset",
             {.most_body_bytes = most, .always = always, .also = {460}, .media_type = piece_type})
        .add("DELETE", "/uploads/{upload}", user, &end, "End an upload", waits)
        .take();
}

std::vector<http::Route> routes(OwnFiles& own) {
    using enum http::Who;
    return http::Routes{"files", own}
        .add("GET", "/files", user, &OwnFiles::list, "My files")
        .add("GET", "/files/quota", user, &OwnFiles::room, "How much room my files take", {.runs = http::Runs::worker})
        .add("GET", "/files/{file}", user, &OwnFiles::read, "One of my files")
        .add("DELETE", "/files/{file}", user, &OwnFiles::remove, "Delete a file that nothing uses")
        .add("POST", "/files/{file}/retry", user, &OwnFiles::retry, "Work on a failed file once more")
        .take();
}

}  // namespace files
