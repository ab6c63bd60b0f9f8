// Secrets: the first who needs one makes it.
#include "features/site/secret.hpp"

#include "base/random.hpp"
#include "store/collection.hpp"

namespace site {

std::string secret_of(store::Documents& documents, std::string_view purpose) {
    const base::Id<"secrets"> id{base::ObjectId::derived("secret " + std::string{purpose})};
    if (auto found = store::of<Secret>(documents).find(id)) return found->key;
    std::string key;
    documents.transact([&](store::Documents& inside) {
        auto found = store::of<Secret>(inside).find(id);
        if (!found) {
            found = Secret{._id = id, .key = base::random_token()};
            store::of<Secret>(inside).insert(*found);
        }
        key = found->key;
    });
    return key;
}

}  // namespace site
