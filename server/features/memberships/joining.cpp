// Joining: at once, by an invitation, or by asking.
#include "features/memberships/memberships.hpp"
#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::Failure, base::require;
using store::eq, store::of, store::set;

namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// Failure invalid at each answer that belongs to no question and, when all are wanted, at each question that is open.
/// An open question's message is the question, so that an app can ask it although the community is hidden.
void check_answers(const Community& community, const std::vector<std::string>& answers, bool all) {
    const auto& questions = community.questions;
    const auto path = [](std::size_t i) { return "answers." + std::to_string(i); };
    base::Problems problems;
    for (auto i = questions.size(); i < answers.size(); ++i) problems.push_back({path(i), "belongs to no question"});
    for (std::size_t i = 0; all && i < questions.size(); ++i)
        if (i >= answers.size() || is_blank(answers[i])) problems.push_back({path(i), questions[i]});
    if (problems.empty()) return;
    throw Failure{Fault::invalid,
                  answers.size() > questions.size() ? "there are more answers than questions"
                                                    : "the community asks this of everybody who wants to join",
                  std::move(problems)};
}

void use_invitation(store::Documents& documents, const Community& community, const std::string& code) {
    const auto found = find_valid(documents, code);
    if (!found || found->community != community._id)
        throw Failure{Fault::invalid,
                      "this invitation is not valid any more; ask for a new one",
                      {{"invitation", "is not valid any more"}}};
    of<Invitation>(documents).touch({eq<&Invitation::_id>(found->_id)}, {store::inc<&Invitation::uses>(1)});
}

}  // namespace

Membership Memberships::join(const auth::Caller& caller, CommunityId id, const schema::Draft<JoinRequest>& draft) {
    Membership out;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = look(documents, caller, id);
        require(standing && !is_blocked(standing->membership), Fault::not_found, "there is no such community");
        out = is_active(standing->membership) ? *standing->membership : admit(documents, *standing, draft.value);
    });
    return out;
}

Membership Memberships::admit(store::Documents& documents, const Standing& standing, const JoinRequest& request) {
    const auto& community = standing.community;
    if (request.invitation) use_invitation(documents, community, *request.invitation);
    const bool open = request.invitation || standing.caller.owner || community.type == communities::Type::public_;
    const bool asks_again = standing.membership.has_value();
    if (asks_again && !open && request.answers.empty()) return *standing.membership;
    check_answers(community, request.answers, !open);
    auto made = standing.membership.value_or(
        Membership{.user = standing.caller.user, .community = community._id, .joinedAt = base::now()});
    made.status = open ? Status::active : Status::pending;
    if (open) made.joinedAt = base::now();
    if (!request.answers.empty()) made.answers = request.answers;
    if (asks_again)
        of<Membership>(documents).update(
            made._id, {set<&Membership::status>(made.status), set<&Membership::joinedAt>(made.joinedAt),
                       set<&Membership::answers>(made.answers)});
    else
        of<Membership>(documents).insert(made);
    return made;
}

}  // namespace memberships
