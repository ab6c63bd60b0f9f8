#pragma once
// A time zone as a component of calendar files (RFC 5545 section 3.6.5).
#include <string>

#include "features/events/zone.hpp"

namespace events {

/// 20260329T010000
std::string local_text(Local);
/// The zone's clock changes from the year before `first` until five years after `now`; what happens every year by the
/// same rule goes on for ever.
std::string write_timezone(const Zone&, base::Instant first, base::Instant now);

}  // namespace events
