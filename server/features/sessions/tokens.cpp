// API tokens: one's own, in the store.
#include "features/sessions/tokens.hpp"

#include "auth/tokens.hpp"
#include "base/log.hpp"
#include "features/sessions/policy.hpp"
#include "store/collection.hpp"

namespace sessions {

using base::Failure, base::Fault, base::require;
using store::eq, store::of;

schema::Created<NewToken> Tokens::make(const auth::Caller& caller, const schema::Draft<ApiToken>& draft) {
    if (draft.value.expiresAt && *draft.value.expiresAt <= base::now())
        throw Failure{Fault::invalid, "The token would not be valid.", {{"expiresAt", "must be in the future"}}};
    std::string text{api_token_prefix};
    text += auth::make_token().text;
    auto token = draft.value;
    token.hash = auth::token_hash(text);
    token.user = caller.user;
    documents_.transact([&](store::Documents& documents) {
        token._id = {};
        token.epoch = of<users::User>(documents).get(caller.user).epoch;
        const auto tokens = of<ApiToken>(documents);
        require(tokens.count({eq<&ApiToken::user>(caller.user)}) < most_tokens, Fault::conflict,
                "you have too many tokens: remove one first");
        tokens.insert(token);
    });
    base::log(base::Level::info, "token.made", {{"user", caller.user.hex()}, {"token", token._id.hex()}});
    return {{std::move(token), std::move(text)}};
}

schema::Listing<ApiToken> Tokens::list(const auth::Caller& caller, const schema::Paging& paging) {
    auto page = of<ApiToken>(documents_)
                    .list({.by = &schema::indexes<ApiToken>[1],
                           .where = {eq<&ApiToken::user>(caller.user)},
                           .after = paging.after,
                           .limit = paging.limit});
    return {std::move(page.items), std::move(page.next)};
}

void Tokens::remove(const auth::Caller& caller, base::Id<"apitokens"> id) {
    const auto removed = of<ApiToken>(documents_).remove({eq<&ApiToken::_id>(id), eq<&ApiToken::user>(caller.user)}, 1);
    require(removed > 0, Fault::not_found, "there is no such token");
}

}  // namespace sessions
