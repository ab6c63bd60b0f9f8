#pragma once
// Shell: the build's index.html, cut once where the server writes into it.
#include <array>
#include <string>
#include <string_view>

namespace web {

/// What differs from page to page. All but the language is HTML already.
struct Filling {
    std::string_view language;
    std::string title, head, root, tail;
};

class Shell {
public:
    /// Throws std::runtime_error when a place to write into is missing. Empty: one page that says that there is no app.
    explicit Shell(std::string_view index);
    std::string fill(const Filling&) const;
    /// Its Content-Security-Policy: our own scripts, and the ones that stand in index.html by their hashes.
    const std::string& policy() const { return policy_; }

private:
    std::array<std::string, 6> pieces_;
    std::string policy_;
};

}  // namespace web
