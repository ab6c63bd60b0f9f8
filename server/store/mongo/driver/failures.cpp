// Codes and messages of MongoDB and FerretDB, read once and here.
#include "store/mongo/driver/failures.hpp"

#include <string>
#include <string_view>

#include "store/mongo/trouble.hpp"

namespace store::mongo {
namespace {

Trouble::What what_of(const bson_error_t& error) {
    using What = Trouble::What;
    switch (error.domain) {
        case MONGOC_ERROR_STREAM:
        case MONGOC_ERROR_CLIENT:
        case MONGOC_ERROR_SERVER_SELECTION:
        case MONGOC_ERROR_PROTOCOL:
        case MONGOC_ERROR_CURSOR:
        case MONGOC_ERROR_TRANSACTION: return What::unreachable;
        default: break;
    }
    switch (error.code) {
        case 11000:
        case 11001:
        case 12582: return What::duplicate;
        case 2:    // BadValue
        case 9:    // FailedToParse
        case 14:   // TypeMismatch
        case 28:   // PathNotViable
        case 40:   // ConflictingUpdateOperators
        case 121:  // DocumentValidationFailure
        case 171:  // CannotIndexParallelArrays
        case 16766:
        case 17287: return What::invalid;
        case 17280:
        case 17419:
        case 17420:
        case 10334: return What::too_large;
        case 14031: return What::full;
        case 59:   // CommandNotFound
        case 115:  // CommandNotSupported
        case 238:  // NotImplemented
        case 303:  // FeatureNotSupported
            return What::unsupported;
        case 24:   // LockTimeout
        case 112:  // WriteConflict
        case 251:  // NoSuchTransaction
            return What::conflicted;
        case 6:                                // HostUnreachable
        case 7:                                // HostNotFound
        case 50:                               // MaxTimeMSExpired
        case 89:                               // NetworkTimeout
        case 91:                               // ShutdownInProgress
        case 189:                              // PrimarySteppedDown
        case 262:                              // ExceededTimeLimit
        case 9001:                             // SocketException
        case 10058:                            // NotPrimary, as older servers say it
        case 10107:                            // NotWritablePrimary
        case 11600:                            // InterruptedAtShutdown
        case 11602:                            // InterruptedDueToReplStateChange
        case 13435:                            // NotPrimaryNoSecondaryOk
        case 13436: return What::unreachable;  // NotPrimaryOrSecondary
        default: return What::other;
    }
}

/// The word between the two; empty: they are not there.
std::string between(std::string_view text, std::string_view before, char after) {
    const auto at = text.find(before);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + before.size());
    return std::string{text.substr(0, text.find(after))};
}

/// MongoDB: "… index: kind_1_size_-1 dup key: …". FerretDB, of an update: "… UNIQUE constraint failed: index
/// 'things_9e7a4f34_kind_1'".
constexpr std::string_view broken_constraint = "UNIQUE constraint failed: index '";
std::string index_in(std::string_view message) {
    if (auto named = between(message, " index: ", ' '); !named.empty()) return named;
    const auto table_and_index = between(message, broken_constraint, '\'');
    constexpr std::size_t hash_size = 8;
    for (auto at = table_and_index.find('_'); at != std::string::npos; at = table_and_index.find('_', at + 1)) {
        const auto hash = std::string_view{table_and_index}.substr(at + 1, hash_size + 1);
        if (hash.size() > hash_size && hash.back() == '_' && hash.find_first_not_of("0123456789abcdef") == hash_size)
            return table_and_index.substr(at + hash_size + 2);
    }
    return {};
}

}  // namespace

void fail(const bson_error_t& error, const bson_t* reply) {
    Trouble out{what_of(error), static_cast<int>(error.code), error.message};
    if (std::string_view{error.message}.find(broken_constraint) != std::string_view::npos)
        out.what_kind = Trouble::What::duplicate;
    if (out.what_kind == Trouble::What::duplicate) out.index = index_in(error.message);
    if (reply) {
        out.transient = mongoc_error_has_label(reply, "TransientTransactionError");
        out.commit_unknown = mongoc_error_has_label(reply, "UnknownTransactionCommitResult");
    }
    throw out;
}

}  // namespace store::mongo
