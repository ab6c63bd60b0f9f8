// Rules of the features: a community has an active admin; a certificate means that all is done; an address is claimed;
// an answer to one occurrence knows what it replaces.
#include "app/check_rules.hpp"

#include "app/dump_addresses.hpp"
#include "features/enrollments/enrollment.hpp"
#include "features/events/answering.hpp"
#include "features/memberships/membership.hpp"
#include "store/collection.hpp"

namespace app {
namespace {

using communities::Community, enrollments::Enrollment, memberships::Membership, memberships::Role, memberships::Status;
using store::eq, store::of, store::set;

bool has_admin(store::Documents& documents, CommunityId community) {
    return !of<Membership>(documents)
                .list({.by = &schema::indexes<Membership>[1],
                       .where = {eq<&Membership::community>(community), eq<&Membership::status>(Status::active),
                                 eq<&Membership::role>(Role::admin)},
                       .limit = 1})
                .items.empty();
}

/// Makes its creator an active admin, or says that there is none to make one of.
bool give_admin(store::Documents& documents, const Community& community) {
    const auto creator = of<users::User>(documents).find(community.creator);
    if (!creator || creator->deletedAt) return false;
    documents.transact([&](store::Documents& inside) {
        const store::Filter pair{eq<&Membership::user>(community.creator), eq<&Membership::community>(community._id)};
        const store::Change change{set<&Membership::status>(Status::active), set<&Membership::role>(Role::admin)};
        if (of<Membership>(inside).update(pair, change)) return;
        Membership made{.user = community.creator,
                        .community = community._id,
                        .role = Role::admin,
                        .joinedAt = community.createdAt};
        of<Membership>(inside).insert(made);
    });
    return true;
}

void check_community(store::Documents& documents, const Community& community, const CheckOptions& options,
                     CheckReport& report) {
    if (has_admin(documents, community._id)) return;
    const bool repaired = options.repair && give_admin(documents, community);
    report.add({"communities", community._id.hex(), "has no active admin", repaired});
}

void check_enrollment(const Enrollment& enrollment, CheckReport& report) {
    if (enrollment.progress < 0 || enrollment.progress > 100)
        report.add({"enrollments", enrollment._id.hex(), "progress is not between 0 and 100"});
    if (enrollment.certificateIssued && enrollment.progress < 100)
        report.add({"enrollments", enrollment._id.hex(), "has a certificate with progress below 100"});
}

void check_user(store::Documents& documents, const users::User& user, const CheckOptions& options,
                CheckReport& report) {
    if (user.deletedAt || user.email.empty()) return;
    if (const auto holder = address_holder(documents, user.email); holder == user._id)
        return;
    else if (holder)
        return report.add({"users", user._id.hex(), "another account holds its e-mail address"});
    if (options.repair) claim_address(documents, user);
    report.add({"users", user._id.hex(), "its e-mail address is not claimed", options.repair});
}

void check_answer(store::Documents& documents, const events::OccurrenceAttendee& answer, const CheckOptions& options,
                  CheckReport& report) {
    using events::OccurrenceAttendee;
    const auto replaced = events::whole_answer(documents, answer.event, answer.user);
    if (answer.replaces == replaced) return;
    if (options.repair)
        of<OccurrenceAttendee>(documents).update(answer._id, {set<&OccurrenceAttendee::replaces>(replaced)});
    report.add({"occurrenceattendees", answer._id.hex(), "does not know the answer that it replaces", options.repair});
}

}  // namespace

void check_rules(store::Documents& documents, const schema::Collection& collection, const std::string& bson,
                 const CheckOptions& options, CheckReport& report) {
    if (&collection == &schema::collection<Community>)
        check_community(documents, schema::from_bson<Community>(bson), options, report);
    if (&collection == &schema::collection<Enrollment>) check_enrollment(schema::from_bson<Enrollment>(bson), report);
    if (&collection == &schema::collection<users::User>)
        check_user(documents, schema::from_bson<users::User>(bson), options, report);
    if (&collection == &schema::collection<events::OccurrenceAttendee>)
        check_answer(documents, schema::from_bson<events::OccurrenceAttendee>(bson), options, report);
}

}  // namespace app
