// Rules of the features: a community has an active admin; a certificate means that all is done; an address is claimed;
// an answer to one occurrence knows what it replaces.
#include "app/check_rules.hpp"

#include <algorithm>

#include "app/dump_addresses.hpp"
#include "features/enrollments/earned.hpp"
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

bool put_right(store::Documents& documents, const Enrollment& enrollment, double progress) {
    return of<Enrollment>(documents).update(enrollment._id, {set<&Enrollment::progress>(progress)});
}

/// Whether the certificate that the enrollment tells of is there under its code.
bool has_certificate(store::Documents& documents, const Enrollment& enrollment) {
    using enrollments::Certificate;
    const auto found = of<Certificate>(documents).find(
        {eq<&Certificate::student>(enrollment.student), eq<&Certificate::course>(enrollment.course)});
    return found && found->code == enrollment.certificateCode;
}

/// As courses::withdraw, whether or not the community was private: nobody can tell any more.
void check_course(store::Documents& documents, const courses::Course& course, const CheckOptions& options,
                  CheckReport& report) {
    using courses::Course;
    if (!course.community || of<Community>(documents).find(*course.community)) return;
    if (options.repair)
        of<Course>(documents).update(course._id,
                                     {store::unset<&Course::community>(), set<&Course::isPublished>(false)});
    report.add({"courses", course._id.hex(),
                "community refers to " + course.community->hex() + ", which is not in communities", options.repair});
}

void check_enrollment(store::Documents& documents, const Enrollment& enrollment, const CheckOptions& options,
                      CheckReport& report) {
    const auto found = [&](const char* what, bool repaired) {
        report.add({"enrollments", enrollment._id.hex(), what, repaired});
    };
    // A certificate was a promise to somebody: what contradicts it gives way.
    const double least = enrollment.certificateIssued ? 100 : 0;
    if (enrollment.progress < 0 || enrollment.progress > 100 || enrollment.progress < least)
        found(least > 0 ? "has a certificate, and a progress other than 100" : "progress is not between 0 and 100",
              options.repair && put_right(documents, enrollment, std::clamp(enrollment.progress, least, 100.0)));
    if (!enrollment.certificateIssued || has_certificate(documents, enrollment)) return;
    bool repaired = false;
    if (options.repair)
        documents.transact(
            [&](store::Documents& inside) { repaired = enrollments::certify_issued(inside, enrollment); });
    found("the certificate that was issued is not there", repaired);
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

template <class T, class F>
void each(store::Documents& documents, Progress& progress, const F& f) {
    progress.begin("rules of " + std::string{schema::collection<T>.name});
    store::Query query{.limit = 500};
    do {
        const auto page = of<T>(documents).list(query);
        for (const auto& one : page.items) f(one);
        progress.add(static_cast<std::int64_t>(page.items.size()));
        query.after = page.next;
    } while (query.after && !Progress::interrupted());
    progress.end();
}

}  // namespace

void check_rules(store::Documents& documents, const CheckOptions& options, CheckReport& report, Progress& progress) {
    each<Community>(documents, progress, [&](const auto& one) { check_community(documents, one, options, report); });
    each<courses::Course>(documents, progress, [&](const auto& one) { check_course(documents, one, options, report); });
    each<Enrollment>(documents, progress, [&](const auto& one) { check_enrollment(documents, one, options, report); });
    each<users::User>(documents, progress, [&](const auto& one) { check_user(documents, one, options, report); });
    each<events::OccurrenceAttendee>(documents, progress,
                                     [&](const auto& one) { check_answer(documents, one, options, report); });
}

}  // namespace app
