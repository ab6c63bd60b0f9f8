// Withdrawal: what becomes of a private community's courses when the community goes.
#include "features/courses/withdrawal.hpp"

#include "store/collection.hpp"

namespace courses {

void withdraw(store::Documents& documents, CommunityId community) {
    const store::Filter published{store::eq<&Course::community>(community), store::eq<&Course::isPublished>(true)};
    while (store::of<Course>(documents).update(published, {store::set<&Course::isPublished>(false)})) {}
}

}  // namespace courses
