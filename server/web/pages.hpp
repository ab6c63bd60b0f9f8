#pragma once
// Pages: the web app as rows of the house: its files, its pages, and what the site says to crawlers and feed readers.
#include <string>
#include <vector>

#include "http/routes.hpp"
#include "web/pack.hpp"
#include "web/page_table.hpp"
#include "web/shell.hpp"

namespace web {

class Pages {
public:
    /// `public_url`: the address that people use. Both must outlive the rows.
    Pages(const Pack& pack, std::string public_url);
    /// For Dispatch. They refer to this object.
    std::vector<http::Route> routes() const;

private:
    http::Response show(const PageRow&, std::string_view chunks, http::Request&, const http::Inside&) const;
    http::Response nothing(http::Request&, const http::Inside&) const;
    http::Response write(Scene&, const http::Request&, Described (*)(const Scene&), std::string_view chunks) const;

    const Pack& pack_;
    const std::string url_;
    const Shell shell_;
};

}  // namespace web
