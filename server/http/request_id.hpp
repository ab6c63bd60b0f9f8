#pragma once
// Request ids: 15 characters, different for every request of this process and, but for chance, of all others.
#include <string>

namespace http {

/// Ids of one thread count upwards after a random beginning, so that neighbours in the log stand together.
void next_request_id(std::string& out);

}  // namespace http
