#pragma once
// libical's form of a time, for the files that call it.
#include <libical/ical.h>

#include "features/events/zone.hpp"

namespace events {

/// Without a zone, whole seconds.
icaltimetype ical_time(Local);

}  // namespace events
