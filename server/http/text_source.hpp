#pragma once
// Text source: bytes in memory as the source of an answer.
#include <memory>
#include <string>

#include "http/source.hpp"

namespace http {

std::shared_ptr<Source> text_source(std::string bytes);

}  // namespace http
