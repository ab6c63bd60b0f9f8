#pragma once
// SHA-256 of bytes that come in parts.
#include <memory>
#include <string>
#include <string_view>

namespace base {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    /// 64 hexadecimal digits; nothing is added after it.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Whether this is how such a sum is written: 64 hexadecimal digits, lower case.
bool is_sha256(std::string_view text);

}  // namespace base
