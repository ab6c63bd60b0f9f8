#pragma once
// Randomness from the kernel (getrandom(2)), the only source for ids and secrets.
#include <span>
#include <string>

namespace base {

void fill_random(std::span<unsigned char>);
/// `bytes` random bytes as URL-safe base64 without padding: 32 give 43 characters.
std::string random_token(std::size_t bytes = 32);

}  // namespace base
