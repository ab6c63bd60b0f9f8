#pragma once
// Gzip for what is written at each request: fast rather than small. The app's files are compressed when it is built.
#include "http/request.hpp"

namespace web {

/// Compresses the answer's text when it is worth it and the client takes it. Nothing that a request says is repeated in
/// what we write beside secrets, so its length tells nobody anything.
void compress(const http::Request&, http::Response&);

}  // namespace web
