#pragma once
// Scene: the API's answers that one page is made of, for the caller who asked for the page.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "http/routes.hpp"
#include "schema/json_tree.hpp"

namespace web {

/// How the end of an address begins that takes over some of the page's query, in this order: "{?topic,sort}".
inline constexpr std::string_view own_query = "{?";

class Scene {
public:
    /// `path`: of the page, with the names of its parameters; `url`: the site's, without a slash at its end.
    Scene(const http::Request& request, const http::Inside& inside, std::string_view path, std::string_view url);

    /// Asks for the answer at an address below /api/v1, in which the page's parameters stand by name. Whether it is
    /// there; then it goes along with the page.
    bool add(std::string_view pattern);
    /// What `add` has found; an empty tree when that was nothing.
    const schema::JsonTree& operator[](std::string_view pattern) const;
    /// Any other answer, which does not go along with the page.
    schema::JsonTree look(std::string_view address) const;

    const schema::JsonTree& site() const { return (*this)["/site"]; }
    std::string name() const;
    const std::string& url() const { return url_; }
    /// An address of this site as the whole world knows it; one elsewhere stays as it is.
    std::string whole(std::string_view address) const;
    /// The page's parameter, percent-encoded.
    std::string parameter(std::string_view name) const;
    bool is_visitor() const { return !request_.caller.signed_in(); }
    /// What the app finds here instead of asking for it: {"/site":{…},"/users/me":null,…}.
    std::string boot() const;

private:
    struct Part {
        std::string pattern, address, json;
        mutable std::optional<schema::JsonTree> tree{};  ///< made when it is looked at
    };
    std::string filled(std::string_view pattern) const;
    std::string query_of(std::string_view names) const;

    const http::Request& request_;
    const http::Inside& inside_;
    const std::string_view path_;
    const std::string url_;
    std::vector<Part> parts_;
};

}  // namespace web
