#pragma once
// Feeds: a private calendar of the events of all communities that its owner is a member of.
#include "features/events/feed.hpp"
#include "schema/input.hpp"

namespace auth {
struct Caller;
}
namespace store {
class Documents;
}

namespace events {

/// What a feed holds, so that it stays small for programs that fetch it every hour: series whole, single events of this
/// window, so many of each kind of a community, and so many in all.
inline constexpr std::chrono::days feed_past{60}, feed_future{400};
inline constexpr int most_of_a_community = 500;
inline constexpr std::size_t most_in_feed = 2'000;

class Feeds {
public:
    /// `public_url`: the site's address; may be empty, then feeds are named by their path.
    explicit Feeds(store::Documents& documents, std::string public_url = {})
        : documents_{documents}, public_url_{std::move(public_url)} {}

    /// A new secret address; the one before it stops working. The only answer that holds it.
    FeedView make(const auth::Caller&);
    FeedView read(const auth::Caller&);
    void remove(const auth::Caller&);
    /// The calendar behind a secret address, as its owner may see it now.
    schema::File file(const std::string& secret);

private:
    store::Documents& documents_;
    std::string public_url_;
};

}  // namespace events
