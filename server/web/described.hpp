#pragma once
// Described: what a page says of itself to who does not run the app: search engines, previews of links, readers.
#include <string>

#include "web/scene.hpp"

namespace web {

struct Described {
    std::string title{};           ///< without the site's name; empty: the site's name alone
    std::string description{};     ///< one line
    std::string address{};         ///< the one that stands for all addresses of this page
    std::string picture{};         ///< its address
    std::string json_ld{};         ///< schema.org
    std::string html{};            ///< to read
    std::string feed{};            ///< address of an Atom feed
    std::string kind = "website";  ///< of OpenGraph
    bool is_indexed = true;
};

/// One for each kind of page. All of them take what is missing as empty.
Described describe_nothing(const Scene&);
Described describe_home(const Scene&);
Described describe_catalogue(const Scene&);
Described describe_community(const Scene&);
Described describe_about(const Scene&);
Described describe_inside(const Scene&);  ///< any other page of a community
Described describe_post(const Scene&);
Described describe_course(const Scene&);
Described describe_event(const Scene&);
Described describe_person(const Scene&);
Described describe_certificate(const Scene&);

/// The lines of a page's head that say it.
std::string head_of(const Described&, const Scene&);
/// Its title with the site's name, as text.
std::string title_of(const Described&, const Scene&);

/// Where things are in the app. A community by its slug where it has one.
std::string address_of_community(const schema::JsonTree& community);
std::string address_of_course(const schema::JsonTree& course, const Scene&);
std::string name_of_person(const schema::JsonTree& person);

}  // namespace web
