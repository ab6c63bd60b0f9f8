// Guards: courses without a readable price, memberships that no community knows.
#include "app/dump_guard.hpp"

#include "features/courses/course.hpp"
#include "features/memberships/membership.hpp"
#include "schema/foreign.hpp"
#include "store/collection.hpp"

namespace app {
namespace {

using courses::Course, memberships::Membership;
using schema::Document, schema::Value;

std::string with(const std::string& bson, std::string_view member, schema::ValueView value) {
    schema::Writer out;
    bool there = false;
    for (const auto& [name, before] : Document{bson}) {
        there |= name == member;
        out.add(name, name == member ? value : before);
    }
    if (!there) out.add(member, value);
    return out.take();
}

}  // namespace

void guard(const schema::Collection& collection, const std::string& original, Incoming& fitted, ImportReport& report) {
    if (&collection != &schema::collection<Course>) return;
    const auto given = Document{original}.find(schema::name_of_member<&Course::price>);
    const auto price = schema::number_meant(given);
    if (given.is_null() || (price && *price >= 0)) return;
    constexpr auto published = schema::name_of_member<&Course::isPublished>;
    fitted.bson = with(fitted.bson, published, Value::of(false));
    report.note({fitted.file, fitted.place, fitted.id().hex(),
                 "its price cannot be read: the course is not published until somebody sets one"});
}

void guard_edge(store::Documents& documents, const schema::Collection& edges, Incoming& edge, ImportReport& report) {
    if (&edges != &schema::collection<Membership>) return;
    const auto membership = schema::from_bson<Membership>(edge.bson);
    const auto community = store::of<communities::Community>(documents).find(membership.community);
    if (!community || community->type != communities::Type::private_) return;
    constexpr auto status = schema::name_of_member<&Membership::status>;
    edge.bson = with(edge.bson, status, schema::to_value(memberships::Status::pending));
    report.tally({edge.file, edge.place, edge.id().hex(),
                  "only the user's list tells of a membership in a private community: it waits for an admin"});
}

}  // namespace app
