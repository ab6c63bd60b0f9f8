// Withdrawal: a bounded number of courses a transaction, and a job for the rest.
#include "features/courses/withdrawal.hpp"

#include "jobs/job.hpp"
#include "store/collection.hpp"

namespace courses {
namespace {

constexpr std::string_view closing = " private";  ///< ends the payload of a private community

void step(store::Documents& documents, CommunityId community, bool closes) {
    const auto courses = store::of<Course>(documents);
    const auto page = courses.list({.by = &schema::indexes<Course>[1],
                                    .where = {store::eq<&Course::community>(community)},
                                    .limit = withdrawn_at_once});
    for (const auto& course : page.items) {
        store::Change change{store::unset<&Course::community>()};
        if (closes && course.isPublished) change.push_back(store::set<&Course::isPublished>(false));
        courses.touch({store::eq<&Course::_id>(course._id)}, change);
    }
    if (!page.next) return;
    // Without the queue's announcement: the workers look for what is due every second anyway.
    jobs::Job rest{.kind = withdrawal_job, .payload = community.hex(), .dueAt = base::now()};
    if (closes) rest.payload += closing;
    store::of<jobs::Job>(documents).insert(rest);
}

}  // namespace

void withdraw(store::Documents& documents, const communities::Community& community) {
    step(documents, community._id, community.type == communities::Type::private_);
}

void go_on_withdrawing(store::Documents& documents, const std::string& payload) {
    const auto id = base::ObjectId::parse(std::string_view{payload}.substr(0, 24));
    if (!id) return;
    documents.transact([&](store::Documents& inside) { step(inside, {*id}, payload.ends_with(closing)); });
}

}  // namespace courses
