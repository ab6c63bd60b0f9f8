#pragma once
// The letter that reminds of an event.
#include <string>

#include "features/events/schedule.hpp"
#include "features/mail/mail.hpp"

namespace events {

/// Without a receiver. It is for members: the meeting's address is in it. Worth nothing once the event has begun.
mail::Mail reminder_letter(const Event&, const Occurrence&, const communities::Community&, const std::string& link);

/// "Monday, 29 March 2027, 19:00–20:30 (Europe/Berlin)".
std::string spoken_time(const Occurrence&, const std::string& time_zone);

}  // namespace events
