// The home feed: the newest posts of all my communities, merged. Each community is a stream of its own posts; only the
// streams whose first post can be on the page are read further.
#include <charconv>
#include <set>

#include "features/posts/posts.hpp"
#include "store/collection.hpp"

namespace posts {

using memberships::Membership;
using store::eq, store::of;

namespace {

constexpr int most_home_communities = 2'000;  ///< the newest memberships: one index lookup each
constexpr int read_ahead = 10;                ///< posts of a stream that is on the page

/// Where a page ended: what follows is strictly older, and of equal times has a smaller _id.
struct Place {
    base::Instant createdAt{};
    PostId id{};
};

std::string to_text(const Place& place) {
    return std::to_string(place.createdAt.time_since_epoch().count()) + ':' + place.id.hex();
}

Place parse_place(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    std::int64_t ms = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + colon, ms);
    const auto id = base::ObjectId::parse(text.substr(std::min(colon + 1, text.size())));
    base::require(error == std::errc{} && end == text.data() + colon && id, base::Fault::invalid,
                  "this position is none of ours");
    return {base::Instant{std::chrono::milliseconds{ms}}, {*id}};
}

/// The posts of one community after a place, newest first.
class Stream {
public:
    Stream(CommunityId community, const std::optional<Place>& from) {
        store::Query all{.by = &schema::indexes<Post>[4], .where = {eq<&Post::community>(community)}};
        if (from) {
            auto& same_time = ahead_.emplace_back(all);
            same_time.where.push_back(eq<&Post::createdAt>(from->createdAt));
            same_time.where.push_back(store::lt<&Post::_id>(from->id));
            all.where.push_back(store::lt<&Post::createdAt>(from->createdAt));
        }
        ahead_.push_back(std::move(all));
    }

    /// Makes head() valid, with up to `count` posts at once. False: there is no other post.
    bool fill(store::Documents& documents, int count) {
        while (posts_.empty() && !ahead_.empty()) {
            auto& query = ahead_.front();
            query.limit = count;
            auto page = of<Post>(documents).list(query);
            posts_.assign(std::make_move_iterator(page.items.rbegin()), std::make_move_iterator(page.items.rend()));
            query.after = std::move(page.next);
            if (!query.after) ahead_.erase(ahead_.begin());
        }
        return !posts_.empty();
    }
    const Post& head() const { return posts_.back(); }
    Post take() {
        auto out = std::move(posts_.back());
        posts_.pop_back();
        return out;
    }

private:
    std::vector<store::Query> ahead_;  ///< still to be read, in this order
    std::vector<Post> posts_;          ///< read, newest last
};

struct NewerHead {
    bool operator()(const Stream& a, const Stream& b) const {
        const auto &one = a.head(), &other = b.head();
        return one.createdAt != other.createdAt ? one.createdAt > other.createdAt : one._id > other._id;
    }
};
using Streams = std::set<Stream, NewerHead>;

/// The streams of the user's communities with the newest first posts, at most so many: others cannot be on the page.
Streams streams_of(store::Documents& documents, UserId user, const std::optional<Place>& from, std::size_t most) {
    Streams out;
    store::Query query{.by = &schema::indexes<Membership>[3],
                       .where = {eq<&Membership::user>(user), eq<&Membership::status>(memberships::Status::active)},
                       .limit = store::most_listed};
    int left = most_home_communities;
    do {
        query.limit = std::min(left, store::most_listed);
        auto page = of<Membership>(documents).list(query);
        for (const auto& membership : page.items) {
            Stream stream{membership.community, from};
            if (stream.fill(documents, 1)) out.insert(std::move(stream));
            if (out.size() > most) out.erase(std::prev(out.end()));
        }
        left -= static_cast<int>(page.items.size());
        query.after = std::move(page.next);
    } while (query.after && left > 0);
    return out;
}

std::vector<Post> merged(store::Documents& documents, Streams streams, std::size_t most) {
    std::vector<Post> out;
    while (!streams.empty() && out.size() < most) {
        auto node = streams.extract(streams.begin());
        out.push_back(node.value().take());
        if (node.value().fill(documents, read_ahead)) streams.insert(std::move(node));
    }
    return out;
}

}  // namespace

schema::Listing<PostCard> Posts::home(const auth::Caller& caller, const schema::Paging& paging) {
    const auto from = paging.after ? std::optional{parse_place(*paging.after)} : std::nullopt;
    const auto limit = static_cast<std::size_t>(paging.limit);
    auto found = merged(documents_, streams_of(documents_, caller.user, from, limit + 1), limit + 1);
    schema::Listing<PostCard> out;
    if (found.size() > limit) {
        found.resize(limit);
        out.next = to_text({found.back().createdAt, found.back()._id});
    }
    std::vector<CommunityId> ids;
    ids.reserve(found.size());
    for (const auto& post : found) ids.push_back(post.community);
    const auto here = memberships::look_at_all(documents_, caller, std::move(ids));
    std::vector<PostId> order;
    order.reserve(found.size());
    for (const auto& post : found) order.push_back(post._id);
    out.data = post_cards(documents_, faces_, caller, here, order, Extent::feed);
    for (auto& card : out.data) {
        const auto& from_where = here.at(card.face->post.community.value).community;
        card.communityCard = CommunityName{from_where._id, from_where.name, from_where.slug};
    }
    return out;
}

}  // namespace posts
