#pragma once
// A message that waits to be sent. Collection outbox: written together with what it tells of, removed when it is sent.
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace mail {

struct Mail {
    base::Id<"outbox"> _id;
    std::string to;  ///< addr-spec
    std::string subject;
    std::string text;                 ///< paragraphs, with an empty line between them
    std::optional<std::string> link;  ///< shown as a button in HTML, as an address in plain text
    std::optional<std::string> linkText;
    base::Instant createdAt{};
    base::Instant expiresAt{};  ///< nobody needs it after this
};

}  // namespace mail

namespace schema {

template <>
inline constexpr auto fields<mail::Mail> = std::array{
    field<&mail::Mail::_id>({.access = Access::server}),
    field<&mail::Mail::to>({.required = true, .max = 254, .format = Format::email, .access = Access::secret}),
    field<&mail::Mail::subject>({.required = true, .max = 300, .format = Format::line, .access = Access::secret}),
    field<&mail::Mail::text>({.required = true, .max = 100'000, .access = Access::secret}),
    field<&mail::Mail::link>({.max = 2'000, .format = Format::url, .access = Access::secret}),
    field<&mail::Mail::linkText>({.max = 100, .format = Format::line, .access = Access::secret}),
    field<&mail::Mail::createdAt>({.access = Access::server}),
    field<&mail::Mail::expiresAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<mail::Mail> = std::array{index({asc<&mail::Mail::expiresAt>})};
template <>
inline constexpr Collection collection<mail::Mail>{.name = "outbox",
                                                   .table = &table_of<mail::Mail>,
                                                   .indexes = indexes<mail::Mail>,
                                                   .expires = name_of_member<&mail::Mail::expiresAt>,
                                                   .short_lived = true};

}  // namespace schema
