// Scene: asking, and looking at what was answered.
#include "web/scene.hpp"

#include <algorithm>

#include "http/json_text.hpp"
#include "http/target.hpp"

namespace web {
namespace {

constexpr std::string_view base_path = "/api/v1";

/// The name of a parameter that `path` begins with: "{post}" is "post". Empty: it begins with something else.
std::string_view parameter_at(std::string_view path) {
    return path.starts_with('{') ? path.substr(1, path.find('}') - 1) : std::string_view{};
}

}  // namespace

Scene::Scene(const http::Request& request, const http::Inside& inside, std::string_view path, std::string_view url)
    : request_{request}, inside_{inside}, path_{path}, url_{url} {}

std::string Scene::parameter(std::string_view name) const {
    std::size_t number = 0;
    for (std::size_t at = path_.find('{'); at != path_.npos; at = path_.find('{', at + 1), ++number)
        if (parameter_at(path_.substr(at)) == name) return http::percent_encoded(request_.path_values.at(number));
    return {};
}

std::string Scene::query_of(std::string_view names) const {
    std::string out;
    while (!names.empty()) {
        const auto name = names.substr(0, names.find(','));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        const auto found = std::ranges::find(request_.query, name, &http::Pairs::value_type::first);
        if (found == request_.query.end() || found->second.empty()) continue;
        out.append(out.empty() ? "?" : "&").append(name).append("=").append(http::percent_encoded(found->second));
    }
    return out;
}

std::string Scene::filled(std::string_view pattern) const {
    std::string out;
    while (!pattern.empty()) {
        if (const auto name = parameter_at(pattern); !name.empty()) {
            out += name.starts_with('?') ? query_of(name.substr(1)) : parameter(name);
            pattern.remove_prefix(name.size() + 2);
        } else {
            out += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return out;
}

bool Scene::add(std::string_view pattern) {
    Part part{std::string{pattern.substr(0, pattern.find(own_query))}, filled(pattern), {}};
    auto answer = inside_(std::string{base_path} + part.address);
    // What could not be found out is not the same as what is not there.
    base::require(!answer || answer->status < 500, base::Fault::unavailable, "This page cannot be shown now.");
    if (!answer || answer->status != 200) return false;
    part.json = std::move(answer->body);
    parts_.push_back(std::move(part));
    return true;
}

const schema::JsonTree& Scene::operator[](std::string_view pattern) const {
    static const schema::JsonTree none;
    const auto found = std::ranges::find(parts_, pattern, &Part::pattern);
    if (found == parts_.end()) return none;
    if (!found->tree) found->tree = schema::read_json_tree(found->json);
    return *found->tree;
}

schema::JsonTree Scene::look(std::string_view address) const {
    const auto answer = inside_(std::string{base_path}.append(address));
    return answer && answer->status == 200 ? schema::read_json_tree(answer->body) : schema::JsonTree{};
}

std::string Scene::name() const { return site()["name"].empty() ? "Lyceum" : site()["name"].text; }

std::string Scene::whole(std::string_view address) const {
    return address.starts_with('/') ? url_ + std::string{address} : std::string{address};
}

std::string Scene::boot() const {
    http::JsonObject out;
    for (const auto& part : parts_) out.raw(part.address, part.json);
    if (is_visitor()) out.raw("/users/me", "null");
    return out.take();
}

}  // namespace web
