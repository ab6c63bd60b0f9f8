#pragma once
// API tokens: making, listing and removing one's own.
#include <string_view>

#include "auth/caller.hpp"
#include "features/sessions/session.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace sessions {

inline constexpr std::size_t token_characters = 43;  ///< 256 bits as base64
/// API tokens start so, that one which was published by mistake can be found and recognised.
inline constexpr std::string_view api_token_prefix = "lyceum_";
inline bool is_api_token(std::string_view text) {
    return text.starts_with(api_token_prefix) && text.size() == api_token_prefix.size() + token_characters;
}

/// A new token with its text, which is never shown again.
struct NewToken {
    ApiToken described;
    std::string token;
};

class Tokens {
public:
    explicit Tokens(store::Documents& documents) : documents_{documents} {}

    schema::Created<NewToken> make(const auth::Caller&, const schema::Draft<ApiToken>&);
    schema::Listing<ApiToken> list(const auth::Caller&, const schema::Paging&);
    void remove(const auth::Caller&, base::Id<"apitokens">);

private:
    store::Documents& documents_;
};

}  // namespace sessions

namespace schema {

template <>
inline constexpr auto fields<sessions::NewToken> = std::array{
    field<&sessions::NewToken::described>({.access = Access::server, .flatten = true}),
    field<&sessions::NewToken::token>({.access = Access::server, .about = "Shown only now"}),
};

}  // namespace schema
