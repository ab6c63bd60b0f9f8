#pragma once
// The pack: the files of the built web app inside this program. web/scripts/pack.mjs writes it.
#include <span>
#include <string_view>

namespace web {

struct File {
    std::string_view path;  ///< "/assets/index-4f2a.js"
    std::string_view type;
    std::string_view identity, gzip, brotli;  ///< empty: this coding would not make it smaller
};

/// What a page, or a language, needs of the app beside what every page needs.
struct Chunks {
    std::string_view shape;  ///< of the page's path, its parameters without names: "/c/{}/p/{}"; or the language
    std::string_view links;  ///< elements for its head
};

struct Pack {
    std::string_view index;  ///< index.html; empty: built without the web app
    std::span<const File> files{};
    std::span<const Chunks> chunks{};
    std::span<const std::string_view> languages{};  ///< the first one is for who wants none of them
};

/// Defined by what the build writes; only the program itself is linked with it.
extern const Pack built;

}  // namespace web
