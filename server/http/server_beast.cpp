// The one file that includes Boost.Beast: its parser reads the head; the body never reaches it.
#include <boost/beast/src.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "http/gate.hpp"
#include "http/head.hpp"

namespace http {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::http::verb;

/// Collects views instead of copying fields. What Beast would read of a body is refused by the gate or read by us.
class HeadParser : public beast::http::basic_parser<true> {
public:
    explicit HeadParser(Head& head) : head_{head} {
        header_limit(most_head_bytes + 1024);
        body_limit(boost::none);
    }

private:
    using Text = beast::string_view;
    static std::string_view view(Text text) { return {text.data(), text.size()}; }

    void on_request_impl(verb, Text method, Text target, int version, error_code& ec) override {
        ec = {};
        head_.method = view(method);
        head_.target = view(target);
        head_.version = version;
    }
    void on_response_impl(int, Text, int, error_code& ec) override { ec = {}; }
    void on_field_impl(beast::http::field, Text name, Text value, error_code& ec) override {
        ec = {};
        head_.fields.push_back({view(name), view(value)});
    }
    void on_header_impl(error_code& ec) override { ec = {}; }
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code& ec) override { ec = {}; }
    std::size_t on_body_impl(Text, error_code& ec) override {
        ec = {};
        return 0;
    }
    void on_chunk_header_impl(std::uint64_t, Text, error_code& ec) override { ec = {}; }
    std::size_t on_chunk_body_impl(std::uint64_t, Text, error_code& ec) override {
        ec = {};
        return 0;
    }
    void on_finish_impl(error_code& ec) override { ec = {}; }

    Head& head_;
};

}  // namespace

bool parse_head(std::string_view bytes, Head& head) {
    head.fields.clear();
    HeadParser parser{head};
    error_code ec;
    const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
    return !ec && parser.is_header_done() && used == bytes.size();
}

}  // namespace http
