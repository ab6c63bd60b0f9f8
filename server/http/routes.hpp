#pragma once
// Routes: what one feature answers, as a table. A service function's own signature says what the request must hold and
// what the answer is, so decoding, validation, status codes and OpenAPI need no code in the feature.
#include <array>
#include <functional>
#include <optional>

#include "auth/limits.hpp"
#include "http/body_sink.hpp"
#include "http/delivery.hpp"
#include "http/request.hpp"
#include "schema/input.hpp"
#include "schema/json.hpp"

namespace http {

/// Who may call a route at all; what they may do with the object is the feature's policy.
enum class Who { anyone, user, owner };

/// Where a route runs: on the thread that holds the request (short reads), as one turn of the store's writing thread
/// (writes, each in one transaction), on the workers (searches, and what waits), or on the few threads that hash
/// passwords. by_query: here when the query only pages, on the workers when it filters or searches.
enum class Runs { by_method, here, worker, hashing, by_query };

struct Options {
    Runs runs = Runs::by_method;                 ///< by_method: GET here, everything else writes
    auth::Limit limit = auth::Limit::by_method;  ///< which rate limit counts it
    std::size_t most_body_bytes = 256 << 10;     ///< of a row that streams: of the whole body, which is never held
    bool session_only = false;                   ///< not with an API token: passwords, tokens, sessions
    bool before_setup = false;                   ///< answers although the site is not set up yet
    bool for_nobody = false;        ///< who calls is not asked, whatever stands in Cookie and Authorization
    bool may_cost = false;          ///< 402 is among its answers
    bool may_exist = false;         ///< 200 is: what it makes was there before
    bool may_be_missing = false;    ///< 404 is, although neither path nor body names a document
    bool outside_api = false;       ///< its path is whole, not below /api/v1
    std::string_view always{};      ///< header lines, each with its CRLF, of every answer, also of problems
    std::array<int, 2> also{};      ///< statuses that it answers beside those that all rows like it have
    std::string_view media_type{};  ///< of a file: what the API document says it is; several with ", " between
    std::string_view permission{};  ///< for the API document: who beside `Who` may do it
};

enum class Shape { nothing, one, list, file, delivery };

/// A row whose query has it searches: with a word to look for it runs on a worker and counts as a search.
inline constexpr std::string_view search_parameter = "search";

/// An answer whose headers the row sets by itself, as a cookie; the body is a T as JSON, or nothing (void).
template <class T, int Status = 200>
struct WithHeaders {
    Response response;
};

/// A row that is short as a rule. Where `when` says that it is not (asked before anything else, so quickly), it runs on
/// the few threads that wait for other programs; `refused` is told when too many requests wait for those.
struct Aside {
    std::function<bool(const Request&)> when{};
    std::function<void()> refused{};
};

/// Asks the house for what the same caller would get: `address` is a path with its query. No value: that row runs where
/// this one must not wait.
using Inside = std::function<std::optional<Response>(std::string_view address)>;

/// One row of the table, in a form that the router and the API document can use.
struct Route {
    std::string method, path, summary, feature;
    Who who = Who::anyone;
    Options options{};
    const schema::Table* body = nullptr;
    schema::Side body_side = schema::Side::draft;
    bool names_files = false;  ///< the body has members that hold some
    const schema::Table* query = nullptr;
    bool paged = false;
    bool searches = false;  ///< see search_parameter
    Shape shape = Shape::nothing;
    int status = 204;                                  ///< of the good answer
    const schema::Type* answer = nullptr;              ///< of one, list (its items)
    std::vector<std::string_view> path_collections{};  ///< of each {parameter}; empty: plain text
    std::function<Response(Request&)> run;
    std::function<Response(Request&, const Inside&)> page{};    ///< instead of `run`: it is made of other rows' answers
    std::function<std::unique_ptr<BodySink>(Request&)> open{};  ///< instead of `run`: the body streams
    Aside aside{};
};

namespace detail {

/// Where the arguments of one call come from.
struct Reader {
    Request& request;
    std::size_t next = 0;  ///< of the path's values
};

base::ObjectId read_id(Reader& reader, std::string_view collection);
schema::Paging read_paging(const Request& request);
void read_query(const Request& request, const schema::Table& table, void* object, bool paged);
void refuse_query(const Request& request, bool paged);
std::vector<schema::Given> read_body(Request& request, const schema::Table& table, void* object, schema::Input);
void describe_body(Route& route, const schema::Table& table, schema::Side side);
std::string list_body(const Request& request, const schema::Type& item, const void* const* items, std::size_t count,
                      const std::optional<std::string>& next, Response& response);

template <class T>
struct Argument;
template <>
struct Argument<Request> {
    static void describe(Route&) {}
    static Request& read(Reader& r) { return r.request; }
};
template <>
struct Argument<auth::Caller> {
    static void describe(Route&) {}
    static const auth::Caller& read(Reader& r) { return r.request.caller; }
};
template <>
struct Argument<std::string> {
    static void describe(Route& route) { route.path_collections.emplace_back(); }
    static std::string read(Reader& r) { return r.request.path_values.at(r.next++); }
};
template <base::Name N>
struct Argument<base::Id<N>> {
    static void describe(Route& route) { route.path_collections.push_back(base::Id<N>::collection); }
    static base::Id<N> read(Reader& r) { return {read_id(r, base::Id<N>::collection)}; }
};
template <>
struct Argument<schema::Paging> {
    static void describe(Route& route) { route.paged = true; }
    static schema::Paging read(Reader& r) { return read_paging(r.request); }
};
template <class T>
struct Argument<schema::Query<T>> {
    static void describe(Route& route) {
        route.query = &schema::table_of<T>;
        route.searches = route.query->find(search_parameter) != nullptr;
    }
    static schema::Query<T> read(Reader& r) {
        schema::Query<T> out{};
        read_query(r.request, schema::table_of<T>, &out.value, true);
        return out;
    }
};
template <class T>
struct Argument<schema::Draft<T>> {
    static void describe(Route& route) { describe_body(route, schema::table_of<T>, schema::Side::draft); }
    static schema::Draft<T> read(Reader& r) {
        schema::Draft<T> out{};
        read_body(r.request, schema::table_of<T>, &out.value, schema::Input::draft);
        return out;
    }
};
template <class T>
struct Argument<schema::Patch<T>> {
    static void describe(Route& route) { describe_body(route, schema::table_of<T>, schema::Side::patch); }
    static schema::Patch<T> read(Reader& r) {
        schema::Patch<T> out{};
        for (const auto& one : read_body(r.request, schema::table_of<T>, &out.value, schema::Input::patch))
            (one.null ? out.removed : out.given).push_back(one.field);
        return out;
    }
};

void describe_answer(Route& route, Shape shape, int status, const schema::Type* type);

template <class T>
struct Answer {
    static_assert(!std::is_same_v<T, Response>, "return WithHeaders: the API document must know the body's type");
    static void describe(Route& route) { describe_answer(route, Shape::one, 200, &schema::type_of<T>); }
    static Response write(Request&, const T& value) { return Response::json(schema::to_json(value)); }
};
template <class T, int Status>
struct Answer<WithHeaders<T, Status>> {
    static void describe(Route& route) {
        if constexpr (std::is_void_v<T>)
            describe_answer(route, Shape::nothing, Status, nullptr);
        else
            describe_answer(route, Shape::one, Status, &schema::type_of<T>);
    }
    static Response write(Request&, WithHeaders<T, Status>&& answer) {
        answer.response.status = Status;
        return std::move(answer.response);
    }
};
template <class T>
inline constexpr bool is_streamed = false;
template <class T, int Status>
inline constexpr bool is_streamed<Streamed<T, Status>> = true;
template <class T, int Status>
struct Answer<Streamed<T, Status>> : Answer<WithHeaders<T, Status>> {};
template <>
struct Answer<Delivery> {
    static void describe(Route& route) { describe_answer(route, Shape::delivery, 200, nullptr); }
    static Response write(Request& request, Delivery&& delivery) { return deliver(request, std::move(delivery)); }
};
template <>
struct Answer<schema::File> {
    static void describe(Route& route) { describe_answer(route, Shape::file, 200, nullptr); }
    static Response write(Request&, schema::File&& file);
};
template <class T>
struct Answer<schema::Created<T>> {
    static void describe(Route& route) { describe_answer(route, Shape::one, 201, &schema::type_of<T>); }
    static Response write(Request&, const schema::Created<T>& made);
};
template <class T>
struct Answer<schema::Listing<T>> {
    static void describe(Route& route) { describe_answer(route, Shape::list, 200, &schema::type_of<T>); }
    static Response write(Request& request, const schema::Listing<T>& page) {
        std::vector<const void*> items;
        items.reserve(page.data.size());
        for (const auto& item : page.data) items.push_back(&item);
        Response response;
        response.body = list_body(request, schema::type_of<T>, items.data(), items.size(), page.next, response);
        return response;
    }
};

/// The _id of an answer, and its collection: where the new document is found. Looks through flattened members.
void name_created(const schema::Table& table, const void* value, Response& response);
template <class T>
Response Answer<schema::Created<T>>::write(Request&, const schema::Created<T>& made) {
    auto response = Response::json(schema::to_json(made.value), made.is_new ? 201 : 200);
    if (made.is_new) name_created(schema::table_of<T>, &made.value, response);
    return response;
}

}  // namespace detail

/// Builds one feature's table:
///   return http::Routes{"posts", posts}
///       .add("POST", "/communities/{community}/posts", user, &Posts::write, "Write a post")
///       .take();
template <class Service>
class Routes {
public:
    Routes(std::string_view feature, Service& service) : feature_{feature}, service_{service} {}

    template <class Result, class... Args>
    Routes& add(std::string_view method, std::string_view path, Who who, Result (Service::*call)(Args...),
                std::string_view summary, Options options = {}) {
        return add_call<Result, Args...>(method, path, who, summary, options, [call](Service& s, auto&&... a) {
            return (s.*call)(std::forward<decltype(a)>(a)...);
        });
    }
    template <class Result, class... Args>
    Routes& add(std::string_view method, std::string_view path, Who who, Result (Service::*call)(Args...) const,
                std::string_view summary, Options options = {}) {
        return add_call<Result, Args...>(method, path, who, summary, options, [call](Service& s, auto&&... a) {
            return (s.*call)(std::forward<decltype(a)>(a)...);
        });
    }
    /// For what needs the request itself, or sets headers.
    template <class Result, class... Args>
    Routes& add(std::string_view method, std::string_view path, Who who, Result (*call)(Service&, Args...),
                std::string_view summary, Options options = {}) {
        return add_call<Result, Args...>(method, path, who, summary, options, call);
    }
    /// Of the row added last.
    Routes& aside(bool (*when)(Service&, const Request&), void (*refused)(Service&)) {
        routes_.back().aside = {[&s = service_, when](const Request& request) { return when(s, request); },
                                [&s = service_, refused] { refused(s); }};
        return *this;
    }
    std::vector<Route> take() { return std::move(routes_); }

private:
    template <class Result, class... Args, class Call>
    Routes& add_call(std::string_view method, std::string_view path, Who who, std::string_view summary, Options options,
                     Call call) {
        Route route{std::string{method}, std::string{path}, std::string{summary}, std::string{feature_}, who, options};
        (detail::Argument<std::remove_cvref_t<Args>>::describe(route), ...);
        if constexpr (!std::is_void_v<Result>) detail::Answer<std::remove_cvref_t<Result>>::describe(route);
        const auto invoke = [&service = service_, call, has_query = route.query != nullptr,
                             paged = route.paged](Request& request) -> Result {
            if (!has_query) detail::refuse_query(request, paged);
            detail::Reader reader{request};
            std::tuple<decltype(detail::Argument<std::remove_cvref_t<Args>>::read(reader))...> arguments{
                detail::Argument<std::remove_cvref_t<Args>>::read(reader)...};
            return std::apply([&](auto&&... a) -> Result { return call(service, std::forward<decltype(a)>(a)...); },
                              std::move(arguments));
        };
        if constexpr (std::is_void_v<Result>) {
            route.run = [invoke](Request& request) { return invoke(request), Response::nothing(); };
        } else if constexpr (detail::is_streamed<Result>) {
            route.open = [invoke](Request& request) { return invoke(request).sink; };
        } else {
            route.run = [invoke](Request& request) -> Response {
                return detail::Answer<std::remove_cvref_t<Result>>::write(request, invoke(request));
            };
        }
        routes_.push_back(std::move(route));
        return *this;
    }

    std::string_view feature_;
    Service& service_;
    std::vector<Route> routes_;
};

}  // namespace http
