// Delivery: from conditions and ranges to the slices that are sent.
#include "http/delivery.hpp"

#include "base/random.hpp"
#include "base/time.hpp"
#include "http/disposition.hpp"
#include "http/header_block.hpp"
#include "http/http_date.hpp"
#include "http/problem.hpp"
#include "http/ranges.hpp"

namespace http {
namespace {

using base::Fault;
using std::chrono::floor;
using std::chrono::seconds;

Response outdated(const Request& request) {
    return problem_answer({Fault::outdated, "It was changed meanwhile. Read it again."}, request.id);
}

/// RFC 9110 section 15.5.17: with the size, so that the client can ask again.
Response unsatisfiable(const Request& request, std::uint64_t size) {
    auto response =
        problem_answer({Fault::malformed, "The file has " + std::to_string(size) + " bytes.", {}, "range"}, request.id);
    response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
    return response;
}

void add_parts(Response& response, const std::vector<ByteRange>& ranges, std::uint64_t size) {
    const auto boundary = base::random_token(18);  // not in the file, except by a chance of 2^-144
    for (const auto& range : ranges) {
        Slice slice{response.slices.empty() ? "--" : "\r\n--", range.from, range.bytes};
        slice.before.append(boundary).append("\r\n");
        append_header(slice.before, "Content-Type", content_type(response.type));
        append_header(slice.before, "Content-Range", content_range(range, size));
        slice.before += "\r\n";
        response.slices.push_back(std::move(slice));
    }
    response.slices.push_back({"\r\n--" + boundary + "--\r\n"});
    response.type = "multipart/byteranges; boundary=" + boundary;
}

/// Fills in status and slices. False: none of the ranges is there.
bool choose(const Request& request, const Validators& validators, Response& response) {
    const auto size = response.source->size();
    const auto header = request.method == "GET" ? request.header("range") : std::string_view{};
    const auto ranges = header.empty() || !range_counts(request, validators, floor<seconds>(base::now()))
                            ? std::nullopt
                            : read_ranges(header, size);
    if (!ranges) {
        response.slices.push_back({{}, 0, size});
        return true;
    }
    if (ranges->empty()) return false;
    response.status = 206;
    if (ranges->size() > 1) {
        add_parts(response, *ranges, size);
        return true;
    }
    const auto& one = ranges->front();
    response.headers.emplace_back("Content-Range", content_range(one, size));
    response.slices.push_back({{}, one.from, one.bytes});
    return true;
}

}  // namespace

Response deliver(const Request& request, Delivery&& delivery) {
    Validators validators;
    if (!delivery.version.empty()) validators.etag = '"' + delivery.version + '"';
    if (delivery.modified) validators.modified = floor<seconds>(*delivery.modified);
    const auto verdict = preconditions(request, validators);
    if (verdict == Verdict::failed) return outdated(request);
    Response response{.type = std::move(delivery.type), .headers = std::move(delivery.headers)};
    response.untrusted = delivery.untrusted;
    auto& headers = response.headers;
    if (!validators.etag.empty()) headers.emplace_back("ETag", validators.etag);
    if (validators.modified) headers.emplace_back("Last-Modified", http_date(*validators.modified));
    if (verdict == Verdict::not_modified) {
        response.status = 304;
        response.type.clear();
        return response;
    }
    headers.emplace_back("Accept-Ranges", "bytes");
    if (!delivery.name.empty())
        headers.emplace_back("Content-Disposition", disposition(delivery.name, delivery.attachment));
    response.source = std::move(delivery.source);
    const auto size = response.source->size();
    if (!choose(request, validators, response)) return unsatisfiable(request, size);
    return response;
}

}  // namespace http
