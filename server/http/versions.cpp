// Versions: making ETags and reading lists of them.
#include "http/versions.hpp"

#include <algorithm>

#include "http/hash.hpp"

namespace http {
namespace {

/// Our own ETags hold neither commas nor quotes, so a comma always ends one.
bool lists(std::string_view list, std::string_view version, bool weak_counts) {
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        auto one = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (one.starts_with(' ') || one.starts_with('\t')) one.remove_prefix(1);
        while (one.ends_with(' ') || one.ends_with('\t')) one.remove_suffix(1);
        if (weak_counts && one.starts_with("W/")) one.remove_prefix(2);
        if (one == "*" || (one == version && !one.empty())) return true;
    }
    return false;
}

}  // namespace

std::string version_of(std::string_view body) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuv";
    auto hash = fast_hash(body);
    std::string version(15, '"');
    for (std::size_t i = 1; i < 14; ++i, hash >>= 5) version[i] = digits[hash & 31];
    return version;
}

bool names_version(std::string_view if_none_match, std::string_view version) {
    return lists(if_none_match, version, true);
}

bool requires_version(std::string_view if_match, std::string_view version) { return lists(if_match, version, false); }

}  // namespace http
