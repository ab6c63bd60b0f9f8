// Members as others see them.
#include "features/memberships/cards.hpp"

#include "features/users/people.hpp"

namespace memberships {

std::vector<MemberCard> member_cards(store::Documents& documents, const Standing& viewer,
                                     std::vector<Membership> members) {
    std::vector<UserId> ids;
    for (const auto& member : members) ids.push_back(member.user);
    const users::People people{documents, ids};
    std::vector<MemberCard> out;
    for (auto& member : members) {
        if (!may_read_answers(viewer, member)) member.answers.clear();
        auto can = rights_over(viewer, member);
        out.push_back({std::move(member), people[member.user], std::move(can)});
    }
    return out;
}

}  // namespace memberships
