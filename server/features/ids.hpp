#pragma once
// Typed ids of every collection, so that documents can refer to each other without including each other.
#include "base/id.hpp"

using UserId = base::Id<"users">;
using CommunityId = base::Id<"communities">;
using MembershipId = base::Id<"communitymemberships">;
using PostId = base::Id<"posts">;
using CommentId = base::Id<"postcomments">;
using CourseId = base::Id<"courses">;
using VideoId = base::Id<"videos">;
using EnrollmentId = base::Id<"enrollments">;
using EventId = base::Id<"events">;
using SessionId = base::Id<"sessions">;
using InvitationId = base::Id<"invitations">;
using FileId = base::Id<"fs.files">;
