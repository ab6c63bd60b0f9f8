#pragma once
// Router: finds the route of a method and a path, segment by segment, without allocating.
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/routes.hpp"

namespace http {

/// What the router found. The values are pieces of the path that was asked for.
struct Found {
    static constexpr std::size_t most_values = 6;
    const Route* route = nullptr;  ///< none: 404, or 405 when `path_known`
    bool path_known = false;       ///< some method would have been answered
    std::array<std::string_view, most_values> values{};
    std::size_t count = 0;
};

/// The routes of the whole house as a tree of segments. A pattern's segment is a word, `{name}` or `{name}.suffix`;
/// words win over suffixes, suffixes over plain parameters. HEAD is answered by GET
/// unless it has a row of its own.
class Router {
public:
    /// Throws std::logic_error when two routes have the same method and pattern.
    explicit Router(std::vector<Route> routes);
    ~Router();

    Found find(std::string_view method, std::string_view path) const;
    /// For the Allow header of a 405: "GET, HEAD, PATCH".
    std::string allowed(std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }
    /// 0 up to the number of routes: for counters.
    std::size_t number(const Route& route) const { return static_cast<std::size_t>(&route - routes_.data()); }

private:
    struct Node;
    void add(const Route& route);
    void collect(const Node& node, std::string_view rest, std::vector<std::string_view>& methods) const;
    bool search(const Node& node, std::string_view method, std::string_view rest, Found& found) const;

    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

}  // namespace http
