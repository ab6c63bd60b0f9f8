#pragma once
// Who may upload what, and what suits a purpose. Pure functions: no store, no http.
#include <optional>
#include <string>

#include "auth/caller.hpp"
#include "features/files/limits.hpp"
#include "features/files/upload.hpp"
#include "media/kind.hpp"
#include "media/pictures.hpp"

namespace files {

/// Films are for lessons, which creators and the site's owners have; pictures are everybody's.
bool may_upload(const auth::Caller&, Purpose);
/// Whether it is a film that is wanted, and not a picture.
bool wants_film(Purpose);
std::uint64_t most_bytes(const Limits&, Purpose);
std::uint64_t quota_of(const Limits&, const auth::Caller&);

/// What is wrong with bytes of this kind (none: unknown) for the purpose, for people; empty: nothing.
std::string unsuitable(Purpose, std::optional<media::Kind>);

/// "x,y,width,height": whole numbers, the part of a picture that is kept. Nullopt: it is not that.
std::optional<media::Crop> read_crop(const std::string& text);
/// Only faces and covers have a shape of their own.
bool may_be_cropped(Purpose);

}  // namespace files
