// The table of the app's pages.
#include "web/page_table.hpp"

namespace web {
namespace {

constexpr std::string_view community = "/communities/{community}", course = "/courses/{course}",
                           lessons = "/courses/{course}/videos", stream = "/videos/{lesson}/stream",
                           user = "/users/{user}";
constexpr bool waits = true;

const PageRow table[] = {
    {"/", {}, {"/communities?limit=2", "/communities"}, &describe_home},
    {"/home", {}, {"/users/me/feed"}, &describe_nothing, waits},
    {"/setup"},
    {"/login"},
    {"/register"},
    {"/forgot"},
    {"/reset/{token}"},
    {"/verify/{token}"},
    {"/invite/{code}", {"/invitations/{code}"}},
    {"/discover", {}, {"/communities{?search,type,sort}"}, &describe_home, waits},
    {"/courses", {}, {"/courses{?search,category,level,free,tag,sort}"}, &describe_catalogue, waits},
    {"/courses/{course}", {course}, {lessons}, &describe_course},
    {"/courses/{course}/done", {course}},
    {"/courses/{course}/{lesson}", {course}, {lessons, stream}, &describe_nothing, waits},
    {"/c/{community}",
     {community},
     {"/communities/{community}/posts{?topic,search,sort}", "/communities/{community}/events{?}"},
     &describe_community,
     waits},
    {"/c/{community}/about", {community}, {}, &describe_about},
    {"/c/{community}/p/{post}", {community, "/posts/{post}"}, {"/posts/{post}/comments"}, &describe_post},
    {"/c/{community}/courses", {community}, {"/communities/{community}/courses"}, &describe_inside},
    {"/c/{community}/courses/{course}", {community, course}, {lessons}, &describe_course},
    {"/c/{community}/courses/{course}/done", {community, course}, {}, &describe_inside},
    {"/c/{community}/courses/{course}/{lesson}", {community, course}, {lessons, stream}, &describe_inside, waits},
    {"/c/{community}/events", {community}, {"/communities/{community}/events"}, &describe_inside, waits},
    {"/c/{community}/events/{event}", {community, "/events/{event}"}, {}, &describe_event},
    {"/c/{community}/members", {community}, {"/communities/{community}/members"}, &describe_inside},
    {"/c/{community}/members/{user}", {community, user}, {"/communities/{community}/members/{user}"}, &describe_inside},
    {"/c/{community}/search", {community}, {}, &describe_inside},
    {"/c/{community}/manage", {community}, {}, &describe_inside},
    {"/c/{community}/manage/{section}", {community}, {}, &describe_inside},
    {"/c/{community}/manage/events/new", {community}, {}, &describe_inside},
    {"/c/{community}/manage/events/{event}", {community, "/events/{event}"}, {}, &describe_inside},
    {"/c/{community}/manage/settings/{section}", {community}, {}, &describe_inside},
    {"/communities/new"},
    {"/teach"},
    {"/teach/courses/new"},
    {"/teach/courses/{course}", {course}, {lessons}},
    {"/teach/courses/{course}/students", {course}, {"/courses/{course}/students"}},
    {user, {user}, {}, &describe_person},
    {"/certificates/{code}", {"/certificates/{code}"}, {}, &describe_certificate},
    {"/me"},
    {"/me/settings"},
    {"/me/settings/{section}"},
    {"/me/learning", {}, {"/users/me/enrollments"}},
    {"/me/events", {}, {"/users/me/events"}, &describe_nothing, waits},
    {"/admin"},
    {"/admin/{section}"},
};

}  // namespace

std::span<const PageRow> page_table() { return table; }

}  // namespace web
