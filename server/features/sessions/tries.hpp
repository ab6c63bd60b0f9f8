#pragma once
// Tries to log in, counted by all servers of one database together. Collection logintries.
#include "auth/limits.hpp"
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace sessions {

struct LoginTry {
    std::string _id;          ///< SHA-256 of the account or address, in hexadecimal digits
    base::Instant wholeAt{};  ///< when its quota is whole again
    base::Instant expiresAt{};
};

class LoginTries : public auth::SharedTries {
public:
    explicit LoginTries(store::Documents& documents) : documents_{documents} {}
    std::chrono::system_clock::time_point exchange(
        const std::string& key,
        const std::function<std::chrono::system_clock::time_point(std::chrono::system_clock::time_point)>&) override;
    void forget(const std::string& key) override;

private:
    store::Documents& documents_;
};

}  // namespace sessions

namespace schema {

template <>
inline constexpr auto fields<sessions::LoginTry> = std::array{
    field<&sessions::LoginTry::_id>({.required = true, .max = 64, .format = Format::line, .access = Access::secret}),
    field<&sessions::LoginTry::wholeAt>({.access = Access::secret}),
    field<&sessions::LoginTry::expiresAt>({.access = Access::secret}),
};
template <>
inline constexpr auto indexes<sessions::LoginTry> = std::array{index({asc<&sessions::LoginTry::expiresAt>})};
template <>
inline constexpr Collection collection<sessions::LoginTry>{.name = "logintries",
                                                           .table = &table_of<sessions::LoginTry>,
                                                           .indexes = indexes<sessions::LoginTry>,
                                                           .expires = name_of_member<&sessions::LoginTry::expiresAt>,
                                                           .short_lived = true};

}  // namespace schema
