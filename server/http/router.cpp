// Router: building the tree and walking it.
#include "http/router.hpp"

#include <algorithm>
#include <stdexcept>

namespace http {

struct Router::Node {
    struct Child {
        std::string text;  ///< the word, or what must follow the parameter's value
        std::unique_ptr<Node> node;
    };
    std::vector<Child> words;       ///< sorted
    std::vector<Child> parameters;  ///< longest suffix first
    std::vector<const Route*> routes;

    const Node* word(std::string_view text) const {
        const auto found = std::lower_bound(words.begin(), words.end(), text,
                                            [](const Child& child, std::string_view t) { return child.text < t; });
        return found != words.end() && found->text == text ? found->node.get() : nullptr;
    }
};

namespace {

/// Takes "/segment" off the front of `rest`.
std::string_view take_segment(std::string_view& rest) {
    const auto end = std::min(rest.find('/', 1), rest.size());
    const auto segment = rest.substr(1, end - 1);
    rest.remove_prefix(end);
    return segment;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_{std::move(routes)}, root_{std::make_unique<Node>()} {
    for (const auto& route : routes_) add(route);
}

Router::~Router() = default;

void Router::add(const Route& route) {
    auto* node = root_.get();
    for (std::string_view rest = route.path; !rest.empty();) {
        const auto segment = take_segment(rest);
        const bool is_parameter = segment.starts_with('{');
        const auto text = is_parameter ? segment.substr(segment.find('}') + 1) : segment;
        auto& children = is_parameter ? node->parameters : node->words;
        const auto after = [is_parameter](const Node::Child& a, const Node::Child& b) {
            if (is_parameter && a.text.size() != b.text.size()) return a.text.size() > b.text.size();
            return a.text < b.text;
        };
        Node::Child child{std::string{text}, nullptr};
        auto place = std::lower_bound(children.begin(), children.end(), child, after);
        if (place == children.end() || place->text != text) {
            child.node = std::make_unique<Node>();
            place = children.insert(place, std::move(child));
        }
        node = place->node.get();
    }
    for (const auto* other : node->routes)
        if (other->method == route.method)
            throw std::logic_error{"two routes answer " + route.method + " " + route.path};
    node->routes.push_back(&route);
}

bool Router::search(const Node& node, std::string_view method, std::string_view rest, Found& found) const {
    if (rest.empty()) {
        found.path_known = found.path_known || !node.routes.empty();
        for (const auto* route : node.routes) {
            if (route->method == method) {
                found.route = route;
                break;
            }
            if (method == "HEAD" && route->method == "GET") found.route = route;
        }
        return found.route != nullptr;
    }
    const auto segment = take_segment(rest);
    if (const auto* next = node.word(segment); next && search(*next, method, rest, found)) return true;
    for (const auto& [suffix, next] : node.parameters) {
        if (segment.size() <= suffix.size() || !segment.ends_with(suffix) || found.count == Found::most_values)
            continue;
        found.values[found.count++] = segment.substr(0, segment.size() - suffix.size());
        if (search(*next, method, rest, found)) return true;
        --found.count;
    }
    return false;
}

Found Router::find(std::string_view method, std::string_view path) const {
    Found found;
    if (path.starts_with('/')) search(*root_, method, path, found);
    return found;
}

void Router::collect(const Node& node, std::string_view rest, std::vector<std::string_view>& methods) const {
    if (rest.empty()) {
        for (const auto* route : node.routes) methods.push_back(route->method);
        return;
    }
    const auto segment = take_segment(rest);
    if (const auto* next = node.word(segment)) collect(*next, rest, methods);
    for (const auto& [suffix, next] : node.parameters)
        if (segment.size() > suffix.size() && segment.ends_with(suffix)) collect(*next, rest, methods);
}

std::string Router::allowed(std::string_view path) const {
    std::vector<std::string_view> methods;
    if (path.starts_with('/')) collect(*root_, path, methods);
    if (std::find(methods.begin(), methods.end(), "GET") != methods.end()) methods.push_back("HEAD");
    std::sort(methods.begin(), methods.end());
    methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
    std::string out;
    for (const auto method : methods) out.append(out.empty() ? "" : ", ").append(method);
    return out;
}

}  // namespace http
