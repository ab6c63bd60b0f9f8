// Assets: found by name, coded as the client likes it. Their versions and 304 are the line's (Dispatch).
#include "web/assets.hpp"

#include <algorithm>

#include "http/own_pages.hpp"
#include "web/choices.hpp"

namespace web {
namespace {

constexpr std::string_view hashed_folder = "/assets/";

bool is_hashed(std::string_view path) {
    return path.starts_with(hashed_folder) && path.find('/', hashed_folder.size()) == path.npos;
}

http::Response answer(const File& file, const http::Request& request, std::string_view cache) {
    const auto coded = choose_coding(request.header("accept-encoding"), file);
    http::Response out{.type = std::string{file.type}, .body = std::string{coded.bytes}};
    out.headers.emplace_back("Cache-Control", cache);
    out.headers.emplace_back("Vary", "Accept-Encoding");
    if (!coded.name.empty()) out.headers.emplace_back("Content-Encoding", coded.name);
    return out;
}

http::Response answer_hashed(std::span<const File> files, const http::Request& request) {
    const auto found = std::ranges::find(files, request.path, &File::path);
    base::require(found != files.end(), base::Fault::not_found, "There is no such file.");
    return answer(*found, request, "public, max-age=31536000, immutable");
}

}  // namespace

std::vector<http::Route> assets(const Pack& pack) {
    std::vector<http::Route> out;
    out.push_back(http::own_route(std::string{hashed_folder} + "{file}", [files = pack.files](http::Request& request) {
        return answer_hashed(files, request);
    }));
    for (const auto& file : pack.files) {
        if (is_hashed(file.path)) continue;
        out.push_back(http::own_route(std::string{file.path}, [&file](http::Request& request) {
            return answer(file, request, "public, no-cache");
        }));
    }
    return out;
}

}  // namespace web
