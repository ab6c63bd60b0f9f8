// Written by ./dev api from the server; do not edit.
export interface paths {
    "/calendar/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My calendar, for other programs */
        get: operations["getCalendarBySecretIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check a certificate */
        get: operations["getCertificatesByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{code}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate to print */
        get: operations["getCertificatesByCodePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One comment */
        get: operations["getCommentsByComment"];
        put?: never;
        post?: never;
        /** Delete a comment */
        delete: operations["deleteCommentsByComment"];
        options?: never;
        head?: never;
        /** Edit a comment */
        patch: operations["patchCommentsByComment"];
        trace?: never;
    };
    "/comments/{comment}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like a comment */
        put: operations["putCommentsByCommentLike"];
        post?: never;
        /** Take a like back */
        delete: operations["deleteCommentsByCommentLike"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The directory of communities */
        get: operations["getCommunities"];
        put?: never;
        /** Make a community */
        post: operations["postCommunities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One community, by id or slug */
        get: operations["getCommunitiesByCommunity"];
        put?: never;
        post?: never;
        /** Delete a community with everything in it */
        delete: operations["deleteCommunitiesByCommunity"];
        options?: never;
        head?: never;
        /** Change a community's settings */
        patch: operations["patchCommunitiesByCommunity"];
        trace?: never;
    };
    "/communities/{community}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a community's courses */
        get: operations["getCommunitiesByCommunityCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/creator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand a community over */
        put: operations["putCommunitiesByCommunityCreator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What takes place in a community */
        get: operations["getCommunitiesByCommunityEvents"];
        put?: never;
        /** Plan an event */
        post: operations["postCommunitiesByCommunityEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitation links */
        get: operations["getCommunitiesByCommunityInvitations"];
        put?: never;
        /** Make an invitation link */
        post: operations["postCommunitiesByCommunityInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a community, or ask to */
        post: operations["postCommunitiesByCommunityJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a community, or withdraw a request */
        post: operations["postCommunitiesByCommunityLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is a member */
        get: operations["getCommunitiesByCommunityMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["getCommunitiesByCommunityMembersByUser"];
        put?: never;
        post?: never;
        /** Reject a request, remove or unblock a member */
        delete: operations["deleteCommunitiesByCommunityMembersByUser"];
        options?: never;
        head?: never;
        /** Approve, block, promote or demote a member */
        patch: operations["patchCommunitiesByCommunityMembersByUser"];
        trace?: never;
    };
    "/communities/{community}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A community's feed */
        get: operations["getCommunitiesByCommunityPosts"];
        put?: never;
        /** Write a post */
        post: operations["postCommunitiesByCommunityPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities/{community}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search a community's lessons */
        get: operations["getCommunitiesByCommunityVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Browse the catalogue */
        get: operations["getCourses"];
        put?: never;
        /** Make a course */
        post: operations["postCourses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a course */
        get: operations["getCoursesByCourse"];
        put?: never;
        post?: never;
        /** Remove a course with its lessons */
        delete: operations["deleteCoursesByCourse"];
        options?: never;
        head?: never;
        /** Change a course */
        patch: operations["patchCoursesByCourse"];
        trace?: never;
    };
    "/courses/{course}/enrollment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enroll in a course */
        post: operations["postCoursesByCourseEnrollment"];
        /** Leave a course */
        delete: operations["deleteCoursesByCourseEnrollment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Publish a course */
        put: operations["putCoursesByCoursePublished"];
        post?: never;
        /** Make a course a draft again */
        delete: operations["deleteCoursesByCoursePublished"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a course's reviews */
        get: operations["getCoursesByCourseReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/reviews/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a student's review */
        delete: operations["deleteCoursesByCourseReviewsByUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/reviews/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Review a course */
        put: operations["putCoursesByCourseReviewsMine"];
        post?: never;
        /** Remove my review */
        delete: operations["deleteCoursesByCourseReviewsMine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a course's students */
        get: operations["getCoursesByCourseStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/students/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enroll a student free of charge */
        put: operations["putCoursesByCourseStudentsByUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search what is said in a course */
        get: operations["getCoursesByCourseTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a course's videos in order */
        get: operations["getCoursesByCourseVideos"];
        put?: never;
        /** Add a video at the end */
        post: operations["postCoursesByCourseVideos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course}/videos/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a course's videos in order */
        put: operations["putCoursesByCourseVideosOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-verifications/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Verify an e-mail address */
        put: operations["putEmailVerificationsByToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrollments/{enrollment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of my enrollments */
        get: operations["getEnrollmentsByEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event */
        get: operations["getEventsByEvent"];
        put?: never;
        post?: never;
        /** Delete an event */
        delete: operations["deleteEventsByEvent"];
        options?: never;
        head?: never;
        /** Change an event */
        patch: operations["patchEventsByEvent"];
        trace?: never;
    };
    "/events/{event}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event as a calendar file */
        get: operations["getEventsByEventIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{event}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether I come */
        put: operations["putEventsByEventAttendance"];
        post?: never;
        /** Take my answer back */
        delete: operations["deleteEventsByEventAttendance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{event}/attendees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who comes to an event */
        get: operations["getEventsByEventAttendees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{event}/occurrences/{start}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let it take place after all */
        put: operations["putEventsByEventOccurrencesByStart"];
        post?: never;
        /** Cancel one occurrence of a series */
        delete: operations["deleteEventsByEventOccurrencesByStart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My files */
        get: operations["getFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my files */
        get: operations["getFilesByFile"];
        put?: never;
        post?: never;
        /** Delete a file that nothing uses */
        delete: operations["deleteFilesByFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work on a failed file once more */
        post: operations["postFilesByFileRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room my files take */
        get: operations["getFilesQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation link leads to */
        get: operations["getInvitationsByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation link */
        delete: operations["deleteInvitationsByInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture, or a variant of it */
        get: operations["getMediaByFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/v/{token}/{file}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A playlist, film or poster for one viewer */
        get: operations["getMediaVByTokenByFileByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/v/{token}/{file}/captions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Captions for one viewer */
        get: operations["getMediaVByTokenByFileCaptionsByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password */
        post: operations["postPasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password by a mailed link */
        put: operations["putPasswordResetsByToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One post */
        get: operations["getPostsByPost"];
        put?: never;
        post?: never;
        /** Delete a post */
        delete: operations["deletePostsByPost"];
        options?: never;
        head?: never;
        /** Edit a post */
        patch: operations["patchPostsByPost"];
        trace?: never;
    };
    "/posts/{post}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A post's comments */
        get: operations["getPostsByPostComments"];
        put?: never;
        /** Comment on a post */
        post: operations["postPostsByPostComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like a post */
        put: operations["putPostsByPostLike"];
        post?: never;
        /** Take a like back */
        delete: operations["deletePostsByPostLike"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who likes a post */
        get: operations["getPostsByPostLikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pin a post to the top */
        put: operations["putPostsByPostPin"];
        post?: never;
        /** Unpin a post */
        delete: operations["deletePostsByPostPin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See how a text will look */
        post: operations["postPreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am logged in */
        get: operations["getSessions"];
        put?: never;
        /** Log in */
        post: operations["postSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["deleteSessionsBySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out */
        delete: operations["deleteSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the site up, once */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site's name, and whether it is set up */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the site's settings */
        patch: operations["patchSite"];
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an upload: Upload-Length, and Upload-Metadata with a purpose */
        post: operations["postUploads"];
        delete?: never;
        /** What is spoken here */
        options: operations["optionsUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What becomes of an upload */
        get: operations["getUploadsByUpload"];
        put?: never;
        post?: never;
        /** End an upload */
        delete: operations["deleteUploadsByUpload"];
        options?: never;
        /** How far an upload is */
        head: operations["headUploadsByUpload"];
        /** Go on with an upload at Upload-Offset */
        patch: operations["patchUploadsByUpload"];
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts */
        get: operations["getUsers"];
        put?: never;
        /** Register */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public part of an account */
        get: operations["getUsersByUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Make somebody an owner of the site, or no owner */
        patch: operations["patchUsersByUser"];
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["getUsersMe"];
        put?: never;
        post?: never;
        /** Delete my account */
        delete: operations["deleteUsersMe"];
        options?: never;
        head?: never;
        /** Change my profile */
        patch: operations["patchUsersMe"];
        trace?: never;
    };
    "/users/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my calendar has an address */
        get: operations["getUsersMeCalendar"];
        put?: never;
        /** Make or replace my calendar's secret address */
        post: operations["postUsersMeCalendar"];
        /** Take my calendar's address back */
        delete: operations["deleteUsersMeCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My communities */
        get: operations["getUsersMeCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my e-mail address */
        put: operations["putUsersMeEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the courses that I take */
        get: operations["getUsersMeEnrollments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What takes place in my communities */
        get: operations["getUsersMeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about me */
        get: operations["getUsersMeExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest posts of my communities */
        get: operations["getUsersMeFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password */
        put: operations["putUsersMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API tokens */
        get: operations["getUsersMeTokens"];
        put?: never;
        /** Make an API token */
        post: operations["postUsersMeTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an API token */
        delete: operations["deleteUsersMeTokensByToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the verification again */
        post: operations["postUsersMeVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a video */
        get: operations["getVideosByVideo"];
        put?: never;
        post?: never;
        /** Remove a video */
        delete: operations["deleteVideosByVideo"];
        options?: never;
        head?: never;
        /** Change a video */
        patch: operations["patchVideosByVideo"];
        trace?: never;
    };
    "/videos/{video}/captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a video's captions */
        get: operations["getVideosByVideoCaptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video}/captions/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a video's captions in a language */
        put: operations["putVideosByVideoCaptionsByLanguage"];
        post?: never;
        /** Remove captions */
        delete: operations["deleteVideosByVideoCaptionsByLanguage"];
        options?: never;
        head?: never;
        /** Change captions */
        patch: operations["patchVideosByVideoCaptionsByLanguage"];
        trace?: never;
    };
    "/videos/{video}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Report what I watched */
        put: operations["putVideosByVideoProgress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a video's film is */
        get: operations["getVideosByVideoStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is said in a video */
        get: operations["getVideosByVideoTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "email": "ada@example.org",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "role": "student",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "isOwner": false,
         *       "eventReminders": false
         *     }
         */
        Account: {
            readonly _id: string;
            /** Format: uri-reference */
            avatar?: string;
            readonly avatarCard?: components["schemas"]["PictureCard"];
            bio?: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** Format: date-time */
            readonly emailVerifiedAt?: string;
            /** @description Mails before the events that I come to */
            eventReminders: boolean;
            /** @example Ada */
            firstName: string;
            /** @description Owns this installation */
            readonly isOwner: boolean;
            /** @example Lovelace */
            lastName: string;
            /**
             * @example student
             * @enum {string}
             */
            role: "student" | "creator";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "currentPassword": "correct horse battery staple",
         *       "email": "ada@example.org"
         *     }
         */
        AddressChangeDraft: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
        };
        /**
         * @example {
         *       "email": "ada@example.org"
         *     }
         */
        AddressDraft: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "Nightly export",
         *       "scopes": [
         *         "read"
         *       ],
         *       "user": "65a000000000000000000001",
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        ApiToken: {
            readonly _id: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: date-time */
            readonly lastUsedAt?: string;
            /** @example Nightly export */
            name: string;
            /** @description read, write (includes read), admin (includes both) */
            scopes: ("read" | "write" | "admin")[];
            readonly user: string;
        };
        /**
         * @example {
         *       "name": "Nightly export",
         *       "scopes": [
         *         "read"
         *       ]
         *     }
         */
        ApiTokenDraft: {
            /** Format: date-time */
            expiresAt?: string | null;
            /** @example Nightly export */
            name: string;
            /** @description read, write (includes read), admin (includes both) */
            scopes: ("read" | "write" | "admin")[];
        };
        /**
         * @example {
         *       "status": "going"
         *     }
         */
        AttendanceAnswerDraft: {
            /**
             * Format: date-time
             * @description The start of one occurrence; not given: the event as a whole
             */
            occurrence?: string | null;
            /**
             * @example going
             * @enum {string}
             */
            status: "going" | "maybe" | "not_going";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "firstName": "text",
         *       "lastName": "text",
         *       "status": "going",
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        AttendeeCard: {
            _id: string;
            avatar?: string;
            avatarCard?: components["schemas"]["PictureCard"];
            /** Format: date-time */
            createdAt: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            status: "going" | "maybe" | "not_going";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "video": "65a000000000000000000001",
         *       "language": "text",
         *       "label": "text",
         *       "kind": "captions",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Caption: {
            readonly _id: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            kind: "captions" | "subtitles";
            label: string;
            readonly language: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly video: string;
        };
        CaptionEditPatch: {
            /** @description All of them, instead of those before */
            cues?: components["schemas"]["SpokenCueDraft"][] | null;
            /** @enum {string|null} */
            kind?: "captions" | "subtitles" | null;
            label?: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "text",
         *       "summary": "text",
         *       "creator": "65a000000000000000000001",
         *       "creatorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "price": 0,
         *       "currency": "text",
         *       "tags": [],
         *       "enrollmentCount": 0,
         *       "rating": 0,
         *       "ratingCount": 0,
         *       "videoCount": 0,
         *       "isPublished": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "viewer": {
         *         "isCreator": false,
         *         "enrolled": false,
         *         "can": []
         *       }
         *     }
         */
        Card: {
            _id: string;
            category?: string;
            community?: string;
            /** Format: date-time */
            createdAt: string;
            creator: string;
            creatorCard: components["schemas"]["Person"];
            currency: string;
            enrollmentCount: number;
            isPublished: boolean;
            /** @enum {string} */
            level?: "beginner" | "intermediate" | "advanced";
            price: number;
            /** Format: date-time */
            publishedAt?: string;
            rating: number;
            ratingCount: number;
            summary: string;
            tags: string[];
            thumbnail?: string;
            thumbnailCard?: components["schemas"]["PictureCard"];
            title: string;
            videoCount: number;
            viewer: components["schemas"]["CourseViewer"];
        };
        /**
         * @example {
         *       "code": "text",
         *       "studentName": "text",
         *       "courseTitle": "text",
         *       "issuedAt": "2026-01-31T09:30:00.000Z",
         *       "url": "text",
         *       "pdf": "text"
         *     }
         */
        CertificateView: {
            code: string;
            /** @description The course's, when every visitor may see that */
            community?: string;
            communitySlug?: string;
            /** @description When every visitor may see it */
            course?: string;
            courseTitle: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description The same to print */
            pdf: string;
            studentName: string;
            teacherName?: string;
            /** @description Its page, which everybody can check it at */
            url: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "post": "65a000000000000000000001",
         *       "content": "Well done!",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "replyCount": 0,
         *       "contentHtml": "text",
         *       "viewer": {
         *         "liked": false,
         *         "can": []
         *       }
         *     }
         */
        CommentCard: {
            readonly _id: string;
            /** @description Not given when the comment was deleted */
            readonly author?: string;
            /** @description Not given when the comment was deleted */
            authorCard?: components["schemas"]["Person"];
            readonly community: string;
            /**
             * Format: markdown
             * @example Well done!
             */
            content: string;
            /** @description The content as safe HTML */
            contentHtml: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /** Format: date-time */
            readonly editedAt?: string;
            readonly likeCount: number;
            /** @description The comment that this one replies to */
            parent?: string;
            readonly post: string;
            readonly replyCount: number;
            viewer: components["schemas"]["CommentViewer"];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "post": "65a000000000000000000001",
         *       "content": "Well done!",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "replyCount": 0,
         *       "contentHtml": "text"
         *     }
         */
        CommentFace: {
            readonly _id: string;
            /** @description Not given when the comment was deleted */
            readonly author?: string;
            /** @description Not given when the comment was deleted */
            authorCard?: components["schemas"]["Person"];
            readonly community: string;
            /**
             * Format: markdown
             * @example Well done!
             */
            content: string;
            /** @description The content as safe HTML */
            contentHtml: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /** Format: date-time */
            readonly editedAt?: string;
            readonly likeCount: number;
            /** @description The comment that this one replies to */
            parent?: string;
            readonly post: string;
            readonly replyCount: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "post": "65a000000000000000000001",
         *       "content": "Well done!",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "replyCount": 0,
         *       "contentHtml": "text",
         *       "viewer": {
         *         "liked": false,
         *         "can": []
         *       },
         *       "replies": []
         *     }
         */
        CommentThread: {
            readonly _id: string;
            /** @description Not given when the comment was deleted */
            readonly author?: string;
            /** @description Not given when the comment was deleted */
            authorCard?: components["schemas"]["Person"];
            readonly community: string;
            /**
             * Format: markdown
             * @example Well done!
             */
            content: string;
            /** @description The content as safe HTML */
            contentHtml: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /** Format: date-time */
            readonly editedAt?: string;
            readonly likeCount: number;
            /** @description The comment that this one replies to */
            parent?: string;
            readonly post: string;
            /** @description The first replies; the rest by ?parent= */
            replies: components["schemas"]["CommentCard"][];
            readonly replyCount: number;
            viewer: components["schemas"]["CommentViewer"];
        };
        /**
         * @example {
         *       "liked": false,
         *       "can": []
         *     }
         */
        CommentViewer: {
            can: ("like" | "reply" | "edit" | "remove")[];
            liked: boolean;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "Urban gardeners",
         *       "description": "Grow food where you live.",
         *       "type": "public",
         *       "creator": "65a000000000000000000001",
         *       "memberCount": 0,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "topics": [],
         *       "questions": []
         *     }
         */
        Community: {
            readonly _id: string;
            /** Format: uri-reference */
            coverImage?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            /**
             * Format: markdown
             * @example Grow food where you live.
             */
            description: string;
            readonly memberCount: number;
            /** @example Urban gardeners */
            name: string;
            /** @description How many wait to be let in; for who lets them in */
            readonly pendingCount?: number;
            questions: string[];
            /** @description Its address; made from the name when it is not given */
            slug?: string;
            topics: components["schemas"]["Topic"][];
            /**
             * @example public
             * @enum {string}
             */
            type: "public" | "private";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "text",
         *       "summary": "text",
         *       "type": "public",
         *       "memberCount": 0,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "viewer": {
         *         "can": []
         *       }
         *     }
         */
        CommunityCard: {
            _id: string;
            coverCard?: components["schemas"]["PictureCard"];
            coverImage?: string;
            /** Format: date-time */
            createdAt: string;
            memberCount: number;
            name: string;
            slug?: string;
            /** @description The description's first words, without markup */
            summary: string;
            /** @enum {string} */
            type: "public" | "private";
            viewer: components["schemas"]["CommunityViewer"];
        };
        /**
         * @example {
         *       "name": "Urban gardeners",
         *       "description": "Grow food where you live.",
         *       "type": "public"
         *     }
         */
        CommunityDraft: {
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose cover
             */
            coverImage?: string | null;
            /**
             * Format: markdown
             * @example Grow food where you live.
             */
            description: string;
            /** @example Urban gardeners */
            name: string;
            questions?: string[] | null;
            /** @description Its address; made from the name when it is not given */
            slug?: string | null;
            topics?: components["schemas"]["TopicDraft"][] | null;
            /**
             * @example public
             * @enum {string}
             */
            type: "public" | "private";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "text"
         *     }
         */
        CommunityName: {
            _id: string;
            name: string;
            slug?: string;
        };
        /**
         * @example {
         *       "name": "Urban gardeners",
         *       "description": "Grow food where you live.",
         *       "type": "public"
         *     }
         */
        CommunityPatch: {
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose cover
             */
            coverImage?: string | null;
            /**
             * Format: markdown
             * @example Grow food where you live.
             */
            description?: string;
            /** @example Urban gardeners */
            name?: string;
            questions?: string[] | null;
            /** @description Its address; made from the name when it is not given */
            slug?: string | null;
            topics?: components["schemas"]["TopicDraft"][] | null;
            /**
             * @example public
             * @enum {string}
             */
            type?: "public" | "private";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "Urban gardeners",
         *       "description": "Grow food where you live.",
         *       "type": "public",
         *       "creator": "65a000000000000000000001",
         *       "memberCount": 0,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "topics": [],
         *       "questions": [],
         *       "descriptionHtml": "text",
         *       "viewer": {
         *         "can": []
         *       }
         *     }
         */
        CommunityView: {
            readonly _id: string;
            coverCard?: components["schemas"]["PictureCard"];
            /** Format: uri-reference */
            coverImage?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            /**
             * Format: markdown
             * @example Grow food where you live.
             */
            description: string;
            /** @description The description as safe HTML */
            descriptionHtml: string;
            readonly memberCount: number;
            /** @example Urban gardeners */
            name: string;
            /** @description How many wait to be let in; for who lets them in */
            readonly pendingCount?: number;
            questions: string[];
            /** @description Its address; made from the name when it is not given */
            slug?: string;
            topics: components["schemas"]["Topic"][];
            /**
             * @example public
             * @enum {string}
             */
            type: "public" | "private";
            /** Format: date-time */
            readonly updatedAt: string;
            viewer: components["schemas"]["CommunityViewer"];
        };
        /**
         * @example {
         *       "can": []
         *     }
         */
        CommunityViewer: {
            can: ("join" | "leave" | "post" | "edit" | "remove" | "invite" | "approve" | "transfer")[];
            /** @enum {string} */
            role?: "admin" | "member";
            /** @enum {string} */
            status?: "active" | "pending" | "blocked";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Bread from scratch",
         *       "description": "Flour, water, **time**.",
         *       "creator": "65a000000000000000000001",
         *       "price": 0,
         *       "level": "beginner",
         *       "category": "Baking",
         *       "tags": [],
         *       "enrollmentCount": 0,
         *       "rating": 0,
         *       "isPublished": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "currency": "USD",
         *       "videoCount": 0,
         *       "ratingSum": 0,
         *       "ratingCount": 0
         *     }
         */
        Course: {
            readonly _id: string;
            /** @example Baking */
            category?: string;
            /** @description Its members see the course first; a private one's members only */
            community?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            /** @example USD */
            currency: string;
            /**
             * Format: markdown
             * @example Flour, water, **time**.
             */
            description: string;
            readonly enrollmentCount: number;
            readonly isPublished: boolean;
            /**
             * @example beginner
             * @enum {string}
             */
            level?: "beginner" | "intermediate" | "advanced";
            /**
             * @description In `currency`; 0: free
             * @example 0
             */
            price: number;
            /** Format: date-time */
            readonly publishedAt?: string;
            /** @description The reviews' mean; 0 without reviews */
            readonly rating: number;
            readonly ratingCount: number;
            readonly ratingSum: number;
            tags: string[];
            /** Format: uri-reference */
            thumbnail?: string;
            /** @example Bread from scratch */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly videoCount: number;
        };
        /**
         * @example {
         *       "title": "Bread from scratch",
         *       "description": "Flour, water, **time**.",
         *       "price": 0,
         *       "level": "beginner",
         *       "category": "Baking",
         *       "currency": "USD"
         *     }
         */
        CourseDraft: {
            /** @example Baking */
            category?: string | null;
            /** @description Its members see the course first; a private one's members only */
            community?: string | null;
            /** @example USD */
            currency?: string | null;
            /**
             * Format: markdown
             * @example Flour, water, **time**.
             */
            description: string;
            /**
             * @example beginner
             * @enum {string|null}
             */
            level?: "beginner" | "intermediate" | "advanced" | null;
            /**
             * @description In `currency`; 0: free
             * @default 0
             * @example 0
             */
            price?: number | null;
            tags?: string[] | null;
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose thumbnail
             */
            thumbnail?: string | null;
            /** @example Bread from scratch */
            title: string;
        };
        /**
         * @example {
         *       "title": "Bread from scratch",
         *       "description": "Flour, water, **time**.",
         *       "price": 0,
         *       "level": "beginner",
         *       "category": "Baking",
         *       "currency": "USD"
         *     }
         */
        CoursePatch: {
            /** @example Baking */
            category?: string | null;
            /** @example USD */
            currency?: string | null;
            /**
             * Format: markdown
             * @example Flour, water, **time**.
             */
            description?: string;
            /**
             * @example beginner
             * @enum {string|null}
             */
            level?: "beginner" | "intermediate" | "advanced" | null;
            /**
             * @description In `currency`; 0: free
             * @example 0
             */
            price?: number | null;
            tags?: string[] | null;
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose thumbnail
             */
            thumbnail?: string | null;
            /** @example Bread from scratch */
            title?: string;
        };
        /**
         * @example {
         *       "enrollment": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "progress": 0,
         *       "completedCount": 0,
         *       "certificateIssued": false
         *     }
         */
        CourseProgress: {
            certificateCode?: string;
            certificateIssued: boolean;
            completedCount: number;
            course: string;
            enrollment: string;
            progress: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "student": "65a000000000000000000001",
         *       "rating": 5,
         *       "comment": "I bake every Sunday now.",
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        CourseReview: {
            readonly _id: string;
            /** @example I bake every Sunday now. */
            comment?: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt?: string;
            /** @example 5 */
            rating: number;
            readonly student: string;
        };
        /**
         * @example {
         *       "rating": 5,
         *       "comment": "I bake every Sunday now."
         *     }
         */
        CourseReviewDraft: {
            /** @example I bake every Sunday now. */
            comment?: string | null;
            /** @example 5 */
            rating: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Bread from scratch",
         *       "description": "Flour, water, **time**.",
         *       "creator": "65a000000000000000000001",
         *       "price": 0,
         *       "level": "beginner",
         *       "category": "Baking",
         *       "tags": [],
         *       "enrollmentCount": 0,
         *       "rating": 0,
         *       "isPublished": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "currency": "USD",
         *       "videoCount": 0,
         *       "ratingSum": 0,
         *       "ratingCount": 0,
         *       "descriptionHtml": "text",
         *       "creatorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "viewer": {
         *         "isCreator": false,
         *         "enrolled": false,
         *         "can": []
         *       }
         *     }
         */
        CourseView: {
            readonly _id: string;
            /** @example Baking */
            category?: string;
            /** @description Its members see the course first; a private one's members only */
            community?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            creatorCard: components["schemas"]["Person"];
            /** @example USD */
            currency: string;
            /**
             * Format: markdown
             * @example Flour, water, **time**.
             */
            description: string;
            descriptionHtml: string;
            readonly enrollmentCount: number;
            readonly isPublished: boolean;
            /**
             * @example beginner
             * @enum {string}
             */
            level?: "beginner" | "intermediate" | "advanced";
            /**
             * @description In `currency`; 0: free
             * @example 0
             */
            price: number;
            /** Format: date-time */
            readonly publishedAt?: string;
            /** @description The reviews' mean; 0 without reviews */
            readonly rating: number;
            readonly ratingCount: number;
            readonly ratingSum: number;
            tags: string[];
            /** Format: uri-reference */
            thumbnail?: string;
            thumbnailCard?: components["schemas"]["PictureCard"];
            /** @example Bread from scratch */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly videoCount: number;
            viewer: components["schemas"]["CourseViewer"];
        };
        /**
         * @example {
         *       "isCreator": false,
         *       "enrolled": false,
         *       "can": []
         *     }
         */
        CourseViewer: {
            can: ("enroll" | "leave" | "watch" | "review" | "edit" | "publish" | "unpublish" | "remove" | "grant")[];
            enrolled: boolean;
            isCreator: boolean;
            progress?: number;
        };
        /**
         * @example {
         *       "currentPassword": "correct horse battery staple"
         *     }
         */
        DepartureDraft: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /**
             * @description false: my posts and comments are removed too
             * @default true
             */
            keepPosts?: boolean | null;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "student": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "enrolledAt": "2026-01-31T09:30:00.000Z",
         *       "progress": 0,
         *       "completedVideos": [],
         *       "certificateIssued": false
         *     }
         */
        Enrollment: {
            readonly _id: string;
            readonly certificateCode?: string;
            readonly certificateIssued: boolean;
            readonly completedVideos: string[];
            readonly course: string;
            /** Format: date-time */
            readonly enrolledAt: string;
            /** Format: date-time */
            readonly lastAccessedAt?: string;
            readonly progress: number;
            readonly student: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "student": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "enrolledAt": "2026-01-31T09:30:00.000Z",
         *       "progress": 0,
         *       "completedVideos": [],
         *       "certificateIssued": false,
         *       "viewer": {
         *         "can": []
         *       }
         *     }
         */
        EnrollmentView: {
            readonly _id: string;
            readonly certificateCode?: string;
            readonly certificateIssued: boolean;
            readonly completedVideos: string[];
            readonly course: string;
            courseCard?: components["schemas"]["Card"];
            /** Format: date-time */
            readonly enrolledAt: string;
            /** Format: date-time */
            readonly lastAccessedAt?: string;
            nextVideo?: components["schemas"]["NextVideo"];
            readonly progress: number;
            readonly student: string;
            viewer: components["schemas"]["EnrollmentViewer"];
        };
        /**
         * @example {
         *       "can": []
         *     }
         */
        EnrollmentViewer: {
            can: ("enroll" | "leave" | "watch" | "review" | "edit" | "publish" | "unpublish" | "remove" | "grant")[];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Seed swap",
         *       "description": "Bring *seeds*.",
         *       "startDate": "2026-05-02T08:00:00.000Z",
         *       "endDate": "2026-05-02T10:00:00.000Z",
         *       "community": "65a000000000000000000001",
         *       "creator": "65a000000000000000000001",
         *       "isRecurring": false,
         *       "recurrencePattern": "FREQ=WEEKLY;BYDAY=SA;COUNT=10",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "timeZone": "Europe/Berlin",
         *       "goingCount": 0,
         *       "maybeCount": 0,
         *       "notGoingCount": 0,
         *       "sequence": 0,
         *       "cancelledOccurrences": []
         *     }
         */
        Event: {
            readonly _id: string;
            /** @description Starts of occurrences that are cancelled */
            readonly cancelledOccurrences: string[];
            readonly community: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            /**
             * Format: markdown
             * @example Bring *seeds*.
             */
            description: string;
            /**
             * Format: date-time
             * @description After the start, at most 31 days
             * @example 2026-05-02T10:00:00.000Z
             */
            endDate: string;
            readonly goingCount: number;
            isRecurring: boolean;
            readonly maybeCount: number;
            /**
             * Format: uri-reference
             * @description Answered to members only
             */
            meetingLink?: string;
            readonly notGoingCount: number;
            /** Format: date-time */
            readonly recurrenceEndsAt?: string;
            /**
             * @description An RFC 5545 recurrence rule
             * @example FREQ=WEEKLY;BYDAY=SA;COUNT=10
             */
            recurrencePattern?: string;
            readonly sequence: number;
            /**
             * Format: date-time
             * @example 2026-05-02T08:00:00.000Z
             */
            startDate: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example Seed swap */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "text",
         *       "summary": "text",
         *       "startDate": "2026-01-31T09:30:00.000Z",
         *       "endDate": "2026-01-31T09:30:00.000Z",
         *       "timeZone": "text",
         *       "occurrence": {
         *         "startDate": "2026-01-31T09:30:00.000Z",
         *         "endDate": "2026-01-31T09:30:00.000Z"
         *       },
         *       "community": "65a000000000000000000001",
         *       "creator": "65a000000000000000000001",
         *       "creatorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "isRecurring": false,
         *       "goingCount": 0,
         *       "maybeCount": 0,
         *       "notGoingCount": 0,
         *       "viewer": {
         *         "answersOccurrence": false,
         *         "can": []
         *       }
         *     }
         */
        EventCard: {
            _id: string;
            community: string;
            communityCard?: components["schemas"]["EventCommunity"];
            creator: string;
            creatorCard: components["schemas"]["Person"];
            /** Format: date-time */
            endDate: string;
            /** @description Who comes to this occurrence */
            goingCount: number;
            isRecurring: boolean;
            maybeCount: number;
            /** @description Answered to members only */
            meetingLink?: string;
            notGoingCount: number;
            /** @description When it takes place this time */
            occurrence: components["schemas"]["Occurrence"];
            recurrencePattern?: string;
            /**
             * Format: date-time
             * @description Of a series: of its first occurrence
             */
            startDate: string;
            /** @description The description's first words */
            summary: string;
            timeZone: string;
            title: string;
            viewer: components["schemas"]["EventViewer"];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "text"
         *     }
         */
        EventCommunity: {
            _id: string;
            name: string;
            slug?: string;
        };
        /**
         * @example {
         *       "title": "Seed swap",
         *       "description": "Bring *seeds*.",
         *       "startDate": "2026-05-02T08:00:00.000Z",
         *       "endDate": "2026-05-02T10:00:00.000Z",
         *       "recurrencePattern": "FREQ=WEEKLY;BYDAY=SA;COUNT=10",
         *       "timeZone": "Europe/Berlin"
         *     }
         */
        EventDraft: {
            /**
             * Format: markdown
             * @example Bring *seeds*.
             */
            description: string;
            /**
             * Format: date-time
             * @description After the start, at most 31 days
             * @example 2026-05-02T10:00:00.000Z
             */
            endDate: string;
            /** @default false */
            isRecurring?: boolean | null;
            /**
             * Format: uri-reference
             * @description Answered to members only
             */
            meetingLink?: string | null;
            /**
             * @description An RFC 5545 recurrence rule
             * @example FREQ=WEEKLY;BYDAY=SA;COUNT=10
             */
            recurrencePattern?: string | null;
            /**
             * Format: date-time
             * @example 2026-05-02T08:00:00.000Z
             */
            startDate: string;
            /** @example Europe/Berlin */
            timeZone?: string | null;
            /** @example Seed swap */
            title: string;
        };
        /**
         * @example {
         *       "title": "Seed swap",
         *       "description": "Bring *seeds*.",
         *       "startDate": "2026-05-02T08:00:00.000Z",
         *       "endDate": "2026-05-02T10:00:00.000Z",
         *       "recurrencePattern": "FREQ=WEEKLY;BYDAY=SA;COUNT=10",
         *       "timeZone": "Europe/Berlin"
         *     }
         */
        EventPatch: {
            /**
             * Format: markdown
             * @example Bring *seeds*.
             */
            description?: string;
            /**
             * Format: date-time
             * @description After the start, at most 31 days
             * @example 2026-05-02T10:00:00.000Z
             */
            endDate?: string;
            isRecurring?: boolean | null;
            /**
             * Format: uri-reference
             * @description Answered to members only
             */
            meetingLink?: string | null;
            /**
             * @description An RFC 5545 recurrence rule
             * @example FREQ=WEEKLY;BYDAY=SA;COUNT=10
             */
            recurrencePattern?: string | null;
            /**
             * Format: date-time
             * @example 2026-05-02T08:00:00.000Z
             */
            startDate?: string;
            /** @example Europe/Berlin */
            timeZone?: string | null;
            /** @example Seed swap */
            title?: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Seed swap",
         *       "description": "Bring *seeds*.",
         *       "startDate": "2026-05-02T08:00:00.000Z",
         *       "endDate": "2026-05-02T10:00:00.000Z",
         *       "community": "65a000000000000000000001",
         *       "creator": "65a000000000000000000001",
         *       "isRecurring": false,
         *       "recurrencePattern": "FREQ=WEEKLY;BYDAY=SA;COUNT=10",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "timeZone": "Europe/Berlin",
         *       "goingCount": 0,
         *       "maybeCount": 0,
         *       "notGoingCount": 0,
         *       "sequence": 0,
         *       "cancelledOccurrences": [],
         *       "descriptionHtml": "text",
         *       "creatorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "viewer": {
         *         "answersOccurrence": false,
         *         "can": []
         *       }
         *     }
         */
        EventView: {
            readonly _id: string;
            /** @description Starts of occurrences that are cancelled */
            readonly cancelledOccurrences: string[];
            readonly community: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            creatorCard: components["schemas"]["Person"];
            /**
             * Format: markdown
             * @example Bring *seeds*.
             */
            description: string;
            /** @description The description as safe HTML */
            descriptionHtml: string;
            /**
             * Format: date-time
             * @description After the start, at most 31 days
             * @example 2026-05-02T10:00:00.000Z
             */
            endDate: string;
            readonly goingCount: number;
            isRecurring: boolean;
            readonly maybeCount: number;
            /**
             * Format: uri-reference
             * @description Answered to members only
             */
            meetingLink?: string;
            readonly notGoingCount: number;
            /** @description The one that was asked for; the counts are its own */
            occurrence?: components["schemas"]["Occurrence"];
            /** Format: date-time */
            readonly recurrenceEndsAt?: string;
            /**
             * @description An RFC 5545 recurrence rule
             * @example FREQ=WEEKLY;BYDAY=SA;COUNT=10
             */
            recurrencePattern?: string;
            readonly sequence: number;
            /**
             * Format: date-time
             * @example 2026-05-02T08:00:00.000Z
             */
            startDate: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example Seed swap */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            viewer: components["schemas"]["EventViewer"];
        };
        /**
         * @example {
         *       "answersOccurrence": false,
         *       "can": []
         *     }
         */
        EventViewer: {
            /** @description My answer is to this occurrence of a series alone */
            answersOccurrence: boolean;
            can: ("attend" | "edit" | "remove")[];
            /**
             * @description My answer to the occurrence, else to the event as a whole
             * @enum {string}
             */
            status?: "going" | "maybe" | "not_going";
        };
        /**
         * @example {
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        FeedView: {
            /** @description Only in the answer that makes it: whoever knows it can read the calendar */
            address?: string;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example {
         *       "video": "65a000000000000000000001",
         *       "title": "text",
         *       "course": "65a000000000000000000001",
         *       "courseTitle": "text",
         *       "inTitle": false,
         *       "can": []
         *     }
         */
        FoundLesson: {
            can: ("watch" | "edit" | "remove")[];
            course: string;
            courseTitle: string;
            /** @description Seconds */
            duration?: number;
            /** @description Whether the title holds the words */
            inTitle: boolean;
            /** @description Where they are said; only of a lesson that the caller may watch */
            said?: components["schemas"]["Said"];
            title: string;
            video: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "creator": "65a000000000000000000001",
         *       "code": "text",
         *       "uses": 0,
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Invitation: {
            readonly _id: string;
            readonly code: string;
            readonly community: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly creator: string;
            /** Format: date-time */
            expiresAt?: string;
            maxUses?: number;
            readonly uses: number;
        };
        /**
         * @example {
         *       "community": "65a000000000000000000001",
         *       "name": "text",
         *       "description": "text",
         *       "descriptionHtml": "text",
         *       "memberCount": 0,
         *       "invitedBy": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "questions": []
         *     }
         */
        InvitationCard: {
            community: string;
            /** @description Of a private community its address carries the code, and so opens the picture to who holds it */
            coverCard?: components["schemas"]["PictureCard"];
            coverImage?: string;
            description: string;
            /** @description The description as safe HTML */
            descriptionHtml: string;
            invitedBy: components["schemas"]["Person"];
            memberCount: number;
            name: string;
            questions: string[];
            slug?: string;
        };
        InvitationDraft: {
            /** Format: date-time */
            expiresAt?: string | null;
            maxUses?: number | null;
        };
        JoinRequestDraft: {
            /** @description To the community's questions, in order; an empty one leaves its question open. Who asks to be let in answers all of them; a 422 names the questions that are open */
            answers?: string[] | null;
            /** @description The code of an invitation link */
            invitation?: string | null;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Kneading",
         *       "course": "65a000000000000000000001",
         *       "order": 0,
         *       "isPreview": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "viewer": {
         *         "progress": 0,
         *         "position": 0,
         *         "completed": false,
         *         "can": []
         *       }
         *     }
         */
        Lesson: {
            readonly _id: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: markdown */
            description?: string;
            descriptionHtml?: string;
            /** @description Seconds; the server finds it for uploads */
            duration?: number;
            isPreview: boolean;
            readonly order: number;
            /** Format: uri-reference */
            thumbnail?: string;
            thumbnailCard?: components["schemas"]["PictureCard"];
            /** @example Kneading */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            /** @description The film, uploaded here. It takes the place of videoUrl */
            videoFileId?: string;
            /**
             * Format: uri-reference
             * @description A film that is kept elsewhere. It takes the place of videoFileId
             */
            videoUrl?: string;
            viewer: components["schemas"]["VideoViewer"];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "firstName": "text",
         *       "lastName": "text",
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Liker: {
            _id: string;
            avatar?: string;
            avatarCard?: components["schemas"]["PictureCard"];
            /** Format: date-time */
            createdAt: string;
            firstName: string;
            lastName: string;
        };
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "password": "text"
         *     }
         */
        LogInDraft: {
            /** @example ada@example.org */
            email: string;
            password: string;
            /**
             * @description cookie: an HttpOnly cookie; bearer: the token in the answer
             * @default cookie
             * @enum {string|null}
             */
            transport?: "cookie" | "bearer" | null;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "owner": "65a000000000000000000001",
         *       "purpose": "avatar",
         *       "filename": "text",
         *       "type": "text",
         *       "bytes": 0,
         *       "state": "processing",
         *       "progress": 0,
         *       "url": "text",
         *       "isAlpha": false,
         *       "isAnimated": false,
         *       "rungs": [],
         *       "uses": 0,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        MediaFile: {
            readonly _id: string;
            readonly blurhash?: string;
            readonly bytes: number;
            readonly colour?: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly duration?: number;
            readonly filename: string;
            readonly height?: number;
            readonly isAlpha: boolean;
            readonly isAnimated: boolean;
            readonly owner: string;
            readonly problem?: string;
            readonly progress: number;
            /** @enum {string} */
            readonly purpose: "avatar" | "cover" | "post" | "thumbnail" | "video";
            readonly rungs: components["schemas"]["Rung"][];
            /** @enum {string} */
            readonly state: "processing" | "ready" | "failed";
            readonly type: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly url: string;
            readonly uses: number;
            readonly width?: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "user": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "role": "admin",
         *       "joinedAt": "2026-01-31T09:30:00.000Z",
         *       "status": "active",
         *       "answers": [],
         *       "person": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "can": []
         *     }
         */
        MemberCard: {
            readonly _id: string;
            /** @description Shown to admins of the community and to oneself */
            readonly answers: string[];
            /** @description What the viewer may do about this member */
            can: ("promote" | "demote" | "approve" | "reject" | "block" | "unblock" | "remove")[];
            readonly community: string;
            /** Format: date-time */
            readonly joinedAt: string;
            person: components["schemas"]["Person"];
            /** @enum {string} */
            role: "admin" | "member";
            /**
             * @description active lets in who has asked, blocked keeps out; remove the membership to unblock
             * @enum {string}
             */
            status: "active" | "pending" | "blocked";
            readonly user: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "user": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "role": "admin",
         *       "joinedAt": "2026-01-31T09:30:00.000Z",
         *       "status": "active",
         *       "answers": []
         *     }
         */
        Membership: {
            readonly _id: string;
            /** @description Shown to admins of the community and to oneself */
            readonly answers: string[];
            readonly community: string;
            /** Format: date-time */
            readonly joinedAt: string;
            /** @enum {string} */
            role: "admin" | "member";
            /**
             * @description active lets in who has asked, blocked keeps out; remove the membership to unblock
             * @enum {string}
             */
            status: "active" | "pending" | "blocked";
            readonly user: string;
        };
        MembershipPatch: {
            /** @enum {string|null} */
            role?: "admin" | "member" | null;
            /**
             * @description active lets in who has asked, blocked keeps out; remove the membership to unblock
             * @enum {string|null}
             */
            status?: "active" | "pending" | "blocked" | null;
        };
        /**
         * @example {
         *       "label": "English",
         *       "text": "WEBVTT\n\n00:01.000 --> 00:04.000\nHello."
         *     }
         */
        NewCaptionDraft: {
            /**
             * @default captions
             * @enum {string|null}
             */
            kind?: "captions" | "subtitles" | null;
            /** @example English */
            label: string;
            /**
             * @description A WebVTT or SubRip file
             * @example WEBVTT
             *
             *     00:01.000 --> 00:04.000
             *     Hello.
             */
            text: string;
        };
        /**
         * @example {
         *       "videos": []
         *     }
         */
        NewOrderDraft: {
            videos: string[];
        };
        /**
         * @example {
         *       "password": "correct horse battery staple"
         *     }
         */
        NewPasswordDraft: {
            /** @example correct horse battery staple */
            password: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "name": "Nightly export",
         *       "scopes": [
         *         "read"
         *       ],
         *       "user": "65a000000000000000000001",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "token": "text"
         *     }
         */
        NewToken: {
            readonly _id: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: date-time */
            readonly lastUsedAt?: string;
            /** @example Nightly export */
            name: string;
            /** @description read, write (includes read), admin (includes both) */
            scopes: ("read" | "write" | "admin")[];
            /** @description Shown only now */
            readonly token: string;
            readonly user: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "text",
         *       "order": 0
         *     }
         */
        NextVideo: {
            _id: string;
            order: number;
            title: string;
        };
        /**
         * @example {
         *       "startDate": "2026-01-31T09:30:00.000Z",
         *       "endDate": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Occurrence: {
            /** Format: date-time */
            endDate: string;
            /** Format: date-time */
            startDate: string;
        };
        /**
         * @example {
         *       "isOwner": false
         *     }
         */
        OwnershipDraft: {
            /** @description Owns this installation */
            isOwner: boolean;
        };
        /**
         * @example {
         *       "currentPassword": "correct horse battery staple",
         *       "password": "correct horse battery staple"
         *     }
         */
        PasswordChangeDraft: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /** @example correct horse battery staple */
            password: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "firstName": "text",
         *       "lastName": "text"
         *     }
         */
        Person: {
            _id: string;
            avatar?: string;
            avatarCard?: components["schemas"]["PictureCard"];
            firstName: string;
            lastName: string;
        };
        /**
         * @example {
         *       "url": "text",
         *       "address": "text",
         *       "width": 0,
         *       "height": 0
         *     }
         */
        PictureCard: {
            /** @description Where it is, for who may see it; ?tr=w-400 gives another size */
            address: string;
            /** @description What it looks like, in a few characters: blurha.sh */
            blurhash?: string;
            /** @description #rrggbb, until the picture is there */
            colour?: string;
            /** @description Pixels */
            height: number;
            /** @description As the member beside it says */
            url: string;
            /** @description Pixels */
            width: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "My first tomatoes",
         *       "content": "They are **red**.",
         *       "images": [],
         *       "author": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "isPinned": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "commentCount": 0
         *     }
         */
        Post: {
            readonly _id: string;
            readonly author: string;
            readonly commentCount: number;
            readonly community: string;
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt?: string;
            images: string[];
            readonly isPinned: boolean;
            readonly likeCount: number;
            /** @example My first tomatoes */
            title: string;
            /** @description The key of one of the community's topics */
            topic?: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "My first tomatoes",
         *       "content": "They are **red**.",
         *       "images": [],
         *       "author": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "isPinned": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "commentCount": 0,
         *       "contentHtml": "text",
         *       "imageCards": [],
         *       "authorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "isCut": false,
         *       "firstComments": [],
         *       "viewer": {
         *         "liked": false,
         *         "can": []
         *       }
         *     }
         */
        PostCard: {
            readonly _id: string;
            readonly author: string;
            authorCard: components["schemas"]["Person"];
            readonly commentCount: number;
            readonly community: string;
            communityCard?: components["schemas"]["CommunityName"];
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content: string;
            /** @description The content as safe HTML */
            contentHtml: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt?: string;
            firstComments: components["schemas"]["CommentCard"][];
            /** @description Of the images that were uploaded here */
            imageCards: components["schemas"]["PictureCard"][];
            images: string[];
            /** @description In feeds: the content is only the beginning; read the post for the rest */
            isCut: boolean;
            readonly isPinned: boolean;
            readonly likeCount: number;
            /** @example My first tomatoes */
            title: string;
            /** @description The key of one of the community's topics */
            topic?: string;
            /** Format: date-time */
            readonly updatedAt: string;
            viewer: components["schemas"]["PostViewer"];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "post": "65a000000000000000000001",
         *       "content": "Well done!",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "replyCount": 0
         *     }
         */
        PostComment: {
            readonly _id: string;
            /** @description Not given when the comment was deleted */
            readonly author?: string;
            readonly community: string;
            /**
             * Format: markdown
             * @example Well done!
             */
            content: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /** Format: date-time */
            readonly editedAt?: string;
            readonly likeCount: number;
            /** @description The comment that this one replies to */
            parent?: string;
            readonly post: string;
            readonly replyCount: number;
        };
        /**
         * @example {
         *       "content": "Well done!"
         *     }
         */
        PostCommentDraft: {
            /**
             * Format: markdown
             * @example Well done!
             */
            content: string;
            /** @description The comment that this one replies to */
            parent?: string | null;
        };
        /**
         * @example {
         *       "content": "Well done!"
         *     }
         */
        PostCommentPatch: {
            /**
             * Format: markdown
             * @example Well done!
             */
            content?: string;
        };
        /**
         * @example {
         *       "title": "My first tomatoes",
         *       "content": "They are **red**."
         *     }
         */
        PostDraft: {
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content: string;
            /** @description Addresses elsewhere, or the url of an upload of your own with purpose post */
            images?: string[] | null;
            /** @example My first tomatoes */
            title: string;
            /** @description The key of one of the community's topics */
            topic?: string | null;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "My first tomatoes",
         *       "content": "They are **red**.",
         *       "images": [],
         *       "author": "65a000000000000000000001",
         *       "community": "65a000000000000000000001",
         *       "isPinned": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "likeCount": 0,
         *       "commentCount": 0,
         *       "contentHtml": "text",
         *       "imageCards": [],
         *       "authorCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "isCut": false
         *     }
         */
        PostFace: {
            readonly _id: string;
            readonly author: string;
            authorCard: components["schemas"]["Person"];
            readonly commentCount: number;
            readonly community: string;
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content: string;
            /** @description The content as safe HTML */
            contentHtml: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt?: string;
            /** @description Of the images that were uploaded here */
            imageCards: components["schemas"]["PictureCard"][];
            images: string[];
            /** @description In feeds: the content is only the beginning; read the post for the rest */
            isCut: boolean;
            readonly isPinned: boolean;
            readonly likeCount: number;
            /** @example My first tomatoes */
            title: string;
            /** @description The key of one of the community's topics */
            topic?: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "title": "My first tomatoes",
         *       "content": "They are **red**."
         *     }
         */
        PostPatch: {
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content?: string;
            /** @description Addresses elsewhere, or the url of an upload of your own with purpose post */
            images?: string[] | null;
            /** @example My first tomatoes */
            title?: string;
            /** @description The key of one of the community's topics */
            topic?: string | null;
        };
        /**
         * @example {
         *       "liked": false,
         *       "can": []
         *     }
         */
        PostViewer: {
            can: ("like" | "comment" | "edit" | "remove" | "pin")[];
            liked: boolean;
        };
        /**
         * @example {
         *       "html": "text"
         *     }
         */
        Preview: {
            /** @description The content as safe HTML, as readers get it */
            readonly html: string;
        };
        /**
         * @example {
         *       "content": "They are **red**."
         *     }
         */
        PreviewDraft: {
            /**
             * Format: markdown
             * @example They are **red**.
             */
            content: string;
        };
        /**
         * @example {
         *       "type": "/problems/invalid",
         *       "title": "Not valid",
         *       "status": 422,
         *       "detail": "some fields are not valid",
         *       "requestId": "7f3kq0z80000001",
         *       "problems": [
         *         {
         *           "path": "title",
         *           "message": "is required"
         *         }
         *       ]
         *     }
         */
        Problem: {
            detail: string;
            problems?: {
                message: string;
                path: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            /**
             * Format: uri-reference
             * @example /problems/invalid
             */
            type: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "firstName": "text",
         *       "lastName": "text",
         *       "role": "student",
         *       "createdAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Profile: {
            _id: string;
            avatar?: string;
            avatarCard?: components["schemas"]["PictureCard"];
            readonly bio?: string;
            /** Format: date-time */
            readonly createdAt: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            readonly role: "student" | "creator";
        };
        /**
         * @example {
         *       "video": {
         *         "video": "65a000000000000000000001",
         *         "progress": 0,
         *         "position": 0,
         *         "intervals": [],
         *         "completed": false
         *       },
         *       "enrollment": {
         *         "enrollment": "65a000000000000000000001",
         *         "course": "65a000000000000000000001",
         *         "progress": 0,
         *         "completedCount": 0,
         *         "certificateIssued": false
         *       }
         *     }
         */
        Recorded: {
            enrollment: components["schemas"]["CourseProgress"];
            video: components["schemas"]["VideoProgress"];
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "course": "65a000000000000000000001",
         *       "student": "65a000000000000000000001",
         *       "rating": 5,
         *       "comment": "I bake every Sunday now.",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "studentCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "viewer": {
         *         "can": []
         *       }
         *     }
         */
        ReviewView: {
            readonly _id: string;
            /** @example I bake every Sunday now. */
            comment?: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly editedAt?: string;
            /** @example 5 */
            rating: number;
            readonly student: string;
            studentCard: components["schemas"]["Person"];
            viewer: components["schemas"]["ReviewViewer"];
        };
        /**
         * @example {
         *       "can": []
         *     }
         */
        ReviewViewer: {
            can: ("edit" | "remove")[];
        };
        /**
         * @example {
         *       "bytes": 0,
         *       "quota": 0,
         *       "files": 0,
         *       "unfinished": 0
         *     }
         */
        Room: {
            /** @description Of all files, and of what unfinished uploads will have */
            bytes: number;
            files: number;
            /** @description Bytes that may be kept */
            quota: number;
            /** @description Uploads that are not complete */
            unfinished: number;
        };
        /**
         * @example {
         *       "width": 0,
         *       "height": 0,
         *       "bandwidth": 0,
         *       "codecs": "text"
         *     }
         */
        Rung: {
            bandwidth: number;
            codecs: string;
            height: number;
            width: number;
        };
        /**
         * @example {
         *       "language": "text",
         *       "cues": []
         *     }
         */
        Said: {
            /** @description The first of those with most of the words */
            cues: components["schemas"]["SpokenCue"][];
            /** @description Of the captions, as en, de-CH or zh-Hans */
            language: string;
        };
        /**
         * @example {
         *       "video": "65a000000000000000000001",
         *       "title": "text",
         *       "language": "text",
         *       "cues": []
         *     }
         */
        Saying: {
            cues: components["schemas"]["SpokenCue"][];
            language: string;
            title: string;
            video: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "user": "65a000000000000000000001",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "lastSeenAt": "2026-01-31T09:30:00.000Z",
         *       "expiresAt": "2026-01-31T09:30:00.000Z",
         *       "address": "text",
         *       "agent": "text"
         *     }
         */
        Session: {
            readonly _id: string;
            readonly address: string;
            readonly agent: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly lastSeenAt: string;
            readonly user: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "user": "65a000000000000000000001",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "lastSeenAt": "2026-01-31T09:30:00.000Z",
         *       "expiresAt": "2026-01-31T09:30:00.000Z",
         *       "address": "text",
         *       "agent": "text",
         *       "isCurrent": false
         *     }
         */
        SessionCard: {
            readonly _id: string;
            readonly address: string;
            readonly agent: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** @description The session that asks */
            readonly isCurrent: boolean;
            /** Format: date-time */
            readonly lastSeenAt: string;
            readonly user: string;
        };
        /**
         * @example {
         *       "siteName": "Lovelace School",
         *       "email": "ada@example.org",
         *       "password": "correct horse battery staple",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace"
         *     }
         */
        SetupDraft: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example Ada */
            firstName: string;
            /** @example Lovelace */
            lastName: string;
            /** @example correct horse battery staple */
            password: string;
            /** @description What the server printed at start */
            setupToken?: string | null;
            /** @example Lovelace School */
            siteName: string;
            /**
             * @description cookie: an HttpOnly cookie; bearer: the token in the answer
             * @default cookie
             * @enum {string|null}
             */
            transport?: "cookie" | "bearer" | null;
        };
        /**
         * @example {
         *       "user": {
         *         "_id": "65a000000000000000000001",
         *         "email": "ada@example.org",
         *         "firstName": "Ada",
         *         "lastName": "Lovelace",
         *         "role": "student",
         *         "createdAt": "2026-01-31T09:30:00.000Z",
         *         "updatedAt": "2026-01-31T09:30:00.000Z",
         *         "isOwner": false,
         *         "eventReminders": false
         *       }
         *     }
         */
        SignedIn: {
            readonly token?: string;
            readonly user: components["schemas"]["Account"];
        };
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "password": "correct horse battery staple",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace"
         *     }
         */
        SignUpDraft: {
            /** @description To that community's questions, in order; an empty one leaves its question open */
            answers?: string[] | null;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example Ada */
            firstName: string;
            /** @description The code of an invitation link: joins its community */
            invitation?: string | null;
            /** @example Lovelace */
            lastName: string;
            /** @example correct horse battery staple */
            password: string;
            /**
             * @default student
             * @enum {string|null}
             */
            role?: "student" | "creator" | null;
            /**
             * @description cookie: an HttpOnly cookie; bearer: the token in the answer
             * @default cookie
             * @enum {string|null}
             */
            transport?: "cookie" | "bearer" | null;
        };
        /**
         * @example {
         *       "name": "Lovelace School",
         *       "accentColor": "#3366cc"
         *     }
         */
        SitePatch: {
            /** @example #3366cc */
            accentColor?: string | null;
            /** @description Whether visitors may register */
            allowRegistration?: boolean | null;
            /** @example Lovelace School */
            name?: string;
        };
        /**
         * @example {
         *       "name": "text",
         *       "isSetUp": false,
         *       "isRegistrationOpen": false,
         *       "needsSetupToken": false,
         *       "minPasswordLength": 0
         *     }
         */
        SiteView: {
            readonly accentColor?: string;
            readonly isRegistrationOpen: boolean;
            readonly isSetUp: boolean;
            /** @description Characters of a new password */
            readonly minPasswordLength: number;
            readonly name: string;
            readonly needsSetupToken: boolean;
        };
        /**
         * @example {
         *       "start": 0,
         *       "end": 0,
         *       "text": "text"
         *     }
         */
        SpokenCue: {
            /** @description Seconds */
            end: number;
            /** @description As in WebVTT: line:0 align:start */
            settings?: string;
            /** @description Seconds */
            start: number;
            text: string;
        };
        /**
         * @example {
         *       "start": 0,
         *       "end": 0,
         *       "text": "text"
         *     }
         */
        SpokenCueDraft: {
            /** @description Seconds */
            end: number;
            /** @description As in WebVTT: line:0 align:start */
            settings?: string | null;
            /** @description Seconds */
            start: number;
            text: string;
        };
        /**
         * @example {
         *       "hls": "text",
         *       "mp4": "text",
         *       "poster": "text",
         *       "captions": [],
         *       "expiresAt": "2026-01-31T09:30:00.000Z",
         *       "type": "upload"
         *     }
         */
        Stream: {
            captions: components["schemas"]["Track"][];
            /**
             * Format: date-time
             * @description When the addresses on this site end; ask for new ones before
             */
            expiresAt: string | null;
            hls: string | null;
            mp4: string | null;
            poster: string | null;
            /**
             * @description upload: kept here; link: kept elsewhere
             * @enum {string}
             */
            type: "upload" | "link" | "none";
        };
        /**
         * @example {
         *       "studentCard": {
         *         "_id": "65a000000000000000000001",
         *         "firstName": "text",
         *         "lastName": "text"
         *       },
         *       "enrollment": "65a000000000000000000001",
         *       "enrolledAt": "2026-01-31T09:30:00.000Z",
         *       "progress": 0,
         *       "completedCount": 0,
         *       "videoCount": 0,
         *       "certificateIssued": false
         *     }
         */
        StudentView: {
            certificateIssued: boolean;
            completedCount: number;
            /** Format: date-time */
            enrolledAt: string;
            enrollment: string;
            /** Format: date-time */
            lastAccessedAt?: string;
            progress: number;
            studentCard: components["schemas"]["Person"];
            videoCount: number;
        };
        /**
         * @example {
         *       "key": "show-and-tell",
         *       "name": "Show and tell",
         *       "color": "#3366cc"
         *     }
         */
        Topic: {
            /** @example #3366cc */
            color?: string;
            /** @example show-and-tell */
            key: string;
            /** @example Show and tell */
            name: string;
        };
        /**
         * @example {
         *       "key": "show-and-tell",
         *       "name": "Show and tell",
         *       "color": "#3366cc"
         *     }
         */
        TopicDraft: {
            /** @example #3366cc */
            color?: string | null;
            /** @example show-and-tell */
            key: string;
            /** @example Show and tell */
            name: string;
        };
        /**
         * @example {
         *       "language": "text",
         *       "label": "text",
         *       "url": "text"
         *     }
         */
        Track: {
            label: string;
            language: string;
            url: string;
        };
        /**
         * @example {
         *       "language": "text",
         *       "label": "text",
         *       "cues": []
         *     }
         */
        Transcript: {
            cues: components["schemas"]["SpokenCue"][];
            label: string;
            language: string;
        };
        /**
         * @example {
         *       "user": "65a000000000000000000001"
         *     }
         */
        TransferDraft: {
            /** @description An active member */
            user: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "status": "receiving",
         *       "offset": 0,
         *       "length": 0,
         *       "expiresAt": "2026-01-31T09:30:00.000Z",
         *       "progress": 0
         *     }
         */
        UploadView: {
            _id: string;
            blurhash?: string;
            colour?: string;
            /** @description Seconds */
            duration?: number;
            /**
             * Format: date-time
             * @description Until then it can be gone on with or asked for
             */
            expiresAt: string;
            /** @description From its last byte on: what videoFileId names */
            file?: string;
            height?: number;
            length: number;
            /** @description Bytes that have arrived for good */
            offset: number;
            /** @description Why it has failed */
            problem?: string;
            /** @description Percent of the work on the complete file */
            progress: number;
            /** @enum {string} */
            status: "receiving" | "processing" | "ready" | "failed";
            /** @description Media type, found from the bytes */
            type?: string;
            /** @description What members that hold an address name, as avatar or images */
            url?: string;
            width?: number;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "email": "ada@example.org",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "role": "student",
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "isOwner": false,
         *       "eventReminders": false
         *     }
         */
        User: {
            readonly _id: string;
            /** Format: uri-reference */
            avatar?: string;
            bio?: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly deletedAt?: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** Format: date-time */
            readonly emailVerifiedAt?: string;
            /** @description Mails before the events that I come to */
            eventReminders: boolean;
            /** @example Ada */
            firstName: string;
            /** @description Owns this installation */
            readonly isOwner: boolean;
            /** @example Lovelace */
            lastName: string;
            /**
             * @example student
             * @enum {string}
             */
            role: "student" | "creator";
            /** Format: date-time */
            readonly updatedAt: string;
        };
        /**
         * @example {
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "role": "student"
         *     }
         */
        UserPatch: {
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose avatar
             */
            avatar?: string | null;
            bio?: string | null;
            /** @description Mails before the events that I come to */
            eventReminders?: boolean | null;
            /** @example Ada */
            firstName?: string;
            /** @example Lovelace */
            lastName?: string;
            /**
             * @example student
             * @enum {string}
             */
            role?: "student" | "creator";
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Kneading",
         *       "course": "65a000000000000000000001",
         *       "order": 0,
         *       "isPreview": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z"
         *     }
         */
        Video: {
            readonly _id: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: markdown */
            description?: string;
            /** @description Seconds; the server finds it for uploads */
            duration?: number;
            isPreview: boolean;
            readonly order: number;
            /** Format: uri-reference */
            thumbnail?: string;
            /** @example Kneading */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            /** @description The film, uploaded here. It takes the place of videoUrl */
            videoFileId?: string;
            /**
             * Format: uri-reference
             * @description A film that is kept elsewhere. It takes the place of videoFileId
             */
            videoUrl?: string;
        };
        /**
         * @example {
         *       "title": "Kneading"
         *     }
         */
        VideoDraft: {
            /** Format: markdown */
            description?: string | null;
            /** @description Seconds; the server finds it for uploads */
            duration?: number | null;
            /** @default false */
            isPreview?: boolean | null;
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose thumbnail
             */
            thumbnail?: string | null;
            /** @example Kneading */
            title: string;
            /** @description The film, uploaded here. It takes the place of videoUrl. An upload of your own with purpose video */
            videoFileId?: string | null;
            /**
             * Format: uri-reference
             * @description A film that is kept elsewhere. It takes the place of videoFileId
             */
            videoUrl?: string | null;
        };
        /**
         * @example {
         *       "title": "Kneading"
         *     }
         */
        VideoPatch: {
            /** Format: markdown */
            description?: string | null;
            /** @description Seconds; the server finds it for uploads */
            duration?: number | null;
            isPreview?: boolean | null;
            /**
             * Format: uri-reference
             * @description Addresses elsewhere, or the url of an upload of your own with purpose thumbnail
             */
            thumbnail?: string | null;
            /** @example Kneading */
            title?: string;
            /** @description The film, uploaded here. It takes the place of videoUrl. An upload of your own with purpose video */
            videoFileId?: string | null;
            /**
             * Format: uri-reference
             * @description A film that is kept elsewhere. It takes the place of videoFileId
             */
            videoUrl?: string | null;
        };
        /**
         * @example {
         *       "video": "65a000000000000000000001",
         *       "progress": 0,
         *       "position": 0,
         *       "intervals": [],
         *       "completed": false
         *     }
         */
        VideoProgress: {
            completed: boolean;
            intervals: number[][];
            position: number;
            progress: number;
            video: string;
        };
        /**
         * @example {
         *       "_id": "65a000000000000000000001",
         *       "title": "Kneading",
         *       "course": "65a000000000000000000001",
         *       "order": 0,
         *       "isPreview": false,
         *       "createdAt": "2026-01-31T09:30:00.000Z",
         *       "updatedAt": "2026-01-31T09:30:00.000Z",
         *       "descriptionHtml": "text",
         *       "viewer": {
         *         "progress": 0,
         *         "position": 0,
         *         "completed": false,
         *         "can": []
         *       }
         *     }
         */
        VideoView: {
            readonly _id: string;
            readonly course: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: markdown */
            description?: string;
            descriptionHtml: string;
            /** @description Seconds; the server finds it for uploads */
            duration?: number;
            isPreview: boolean;
            nextVideo?: string;
            readonly order: number;
            previousVideo?: string;
            /** Format: uri-reference */
            thumbnail?: string;
            thumbnailCard?: components["schemas"]["PictureCard"];
            /** @example Kneading */
            title: string;
            /** Format: date-time */
            readonly updatedAt: string;
            /** @description The film, uploaded here. It takes the place of videoUrl */
            videoFileId?: string;
            /**
             * Format: uri-reference
             * @description A film that is kept elsewhere. It takes the place of videoFileId
             */
            videoUrl?: string;
            viewer: components["schemas"]["VideoViewer"];
        };
        /**
         * @example {
         *       "progress": 0,
         *       "position": 0,
         *       "completed": false,
         *       "can": []
         *     }
         */
        VideoViewer: {
            can: ("watch" | "edit" | "remove")[];
            completed: boolean;
            position: number;
            progress: number;
        };
        /**
         * @example {
         *       "intervals": [],
         *       "duration": 60
         *     }
         */
        WatchedDraft: {
            /** @example 60 */
            duration: number;
            /** @description Pairs [from, to] in seconds */
            intervals: number[][];
            position?: number | null;
        };
    };
    responses: {
        /** @description As If-None-Match knows it */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not readable */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not signed in */
        Problem401: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not paid for */
        Problem402: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed; From another site */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not with this method */
        Problem405: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too slow */
        Problem408: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not possible now; Still at work; Not set up yet */
        Problem409: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Without a length */
        Problem411: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed meanwhile; Another version of tus */
        Problem412: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not this type */
        Problem415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such range */
        Problem416: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unknown expectation */
        Problem417: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another host */
        Problem421: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not valid; Key used before */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many */
        Problem429: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Header too large */
        Problem431: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Other bytes than were sent */
        Problem460: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of ours */
        Problem500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Busy */
        Problem503: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Disk full */
        Problem507: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
        IdempotencyKey: string;
        /** @description The ETag that was read: 412 when it has changed */
        IfMatch: string;
        /** @description The ETag that is known: 304 while it holds */
        IfNoneMatch: string;
        /** @description Which bytes: bytes=0-499, bytes=500-, bytes=-500 */
        Range: string;
    };
    requestBodies: never;
    headers: {
        /** @description `bytes`: parts of it may be asked for with Range */
        "Accept-Ranges": string;
        /** @description Which part this is (206), or how long the whole is (416) */
        "Content-Range": string;
        /** @description The version of this answer, for If-None-Match and If-Match */
        ETag: string;
        /** @description `true`: the answer that was kept for this Idempotency-Key */
        "Idempotent-Replayed": string;
        /** @description For If-Modified-Since and If-Range */
        "Last-Modified": string;
        /** @description `rel="next"`: the next page */
        Link: string;
        /** @description Where the new document is found */
        Location: string;
        /** @description Seconds to wait */
        "Retry-After": number;
        /** @description Bearer */
        "WWW-Authenticate": string;
        /** @description Finds the request in the log of the server */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCalendarBySecretIcs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCertificatesByCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCertificatesByCodePdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Which bytes: bytes=0-499, bytes=500-, bytes=-500 */
                Range?: components["parameters"]["Range"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The part that Range asked for; several are parts of a multipart/byteranges */
            206: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "multipart/byteranges": string;
                };
            };
            /** @description It is kept elsewhere, at the address in Location */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            416: components["responses"]["Problem416"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCommentsByComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCard"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCommentsByComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchCommentsByComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PostCommentPatch"];
                "application/merge-patch+json": components["schemas"]["PostCommentPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putCommentsByCommentLike: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteCommentsByCommentLike: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunities: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Words of the name or the description */
                search?: string;
                /** @description members (the default) or newest. A search and my private communities come newest first: there sort=members is refused. A search finds my private communities before the public ones */
                sort?: "members" | "newest";
                /** @description private: those that I belong to */
                type?: "public" | "private";
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CommunityCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCommunities: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCommunitiesByCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchCommunitiesByCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommunityPatch"];
                "application/merge-patch+json": components["schemas"]["CommunityPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityCourses: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Words in title and description; newest matches first */
                search?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Card"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putCommunitiesByCommunityCreator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityEvents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description What ends after this; now when it is not given */
                from?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description What starts before this; 90 days after `from` when it is not given */
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCommunitiesByCommunityEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityInvitations: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCommunitiesByCommunityInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InvitationDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postCommunitiesByCommunityJoin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["JoinRequestDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postCommunitiesByCommunityLeave: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityMembers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                role?: "admin" | "member";
                /** @description Words of the name; a page may hold fewer than its limit and still have a next one */
                search?: string;
                /** @description active when it is not given; others for admins */
                status?: "active" | "pending" | "blocked";
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MemberCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCommunitiesByCommunityMembersByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCard"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCommunitiesByCommunityMembersByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchCommunitiesByCommunityMembersByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MembershipPatch"];
                "application/merge-patch+json": components["schemas"]["MembershipPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityPosts: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                search?: string;
                /** @description latest (the default), or top: the most liked of the last seven days, one page; a search is always latest */
                sort?: "latest" | "top";
                topic?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PostCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCommunitiesByCommunityPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCommunitiesByCommunityVideos: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Words of the title, or that are said in the lesson */
                search?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FoundLesson"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCourses: {
        parameters: {
            query?: {
                category?: string;
                /** @description Who made them; your own id also lists your drafts */
                creator?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description true: only free ones; false: only paid ones */
                free?: boolean;
                level?: "beginner" | "intermediate" | "advanced";
                /** @description Items of a page */
                limit?: number;
                /** @description At most this price, each in its own currency */
                maxPrice?: number;
                /** @description Words in title and description; newest matches first */
                search?: string;
                /** @description mine: courses of your communities first, then all others, each newest first. Not with `search` */
                sort?: "mine" | "newest" | "popular" | "rated";
                tag?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Card"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCourses: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCoursesByCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCoursesByCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchCoursesByCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CoursePatch"];
                "application/merge-patch+json": components["schemas"]["CoursePatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postCoursesByCourseEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentView"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteCoursesByCourseEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putCoursesByCoursePublished: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteCoursesByCoursePublished: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCoursesByCourseReviews: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReviewView"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteCoursesByCourseReviewsByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putCoursesByCourseReviewsMine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseReviewDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteCoursesByCourseReviewsMine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCoursesByCourseStudents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StudentView"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putCoursesByCourseStudentsByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getCoursesByCourseTranscript: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only captions in it */
                language?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Words that are said */
                search?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Saying"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCoursesByCourseVideos: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lesson"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postCoursesByCourseVideos: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putCoursesByCourseVideosOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                course: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lesson"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putEmailVerificationsByToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getEnrollmentsByEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                enrollment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEventsByEvent: {
        parameters: {
            query?: {
                /** @description The start of one occurrence of a series */
                occurrence?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteEventsByEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchEventsByEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EventPatch"];
                "application/merge-patch+json": components["schemas"]["EventPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getEventsByEventIcs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putEventsByEventAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceAnswerDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteEventsByEventAttendance: {
        parameters: {
            query?: {
                /** @description The start of one occurrence of a series */
                occurrence?: string;
            };
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getEventsByEventAttendees: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Who comes to this occurrence; not given: the answers to the event as a whole */
                occurrence?: string;
                status?: "going" | "maybe" | "not_going";
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AttendeeCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putEventsByEventOccurrencesByStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
                start: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteEventsByEventOccurrencesByStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                event: string;
                start: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getFiles: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MediaFile"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFilesByFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaFile"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteFilesByFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postFilesByFileRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getFilesQuota: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInvitationsByCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCard"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteInvitationsByInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getMediaByFile: {
        parameters: {
            query?: {
                /** @description The code of an invitation: shows the cover of the community that it leads to */
                invitation?: string;
                /**
                 * @description A variant, in ImageKit's words: w-400,h-300,c-at_max,q-80,f-auto
                 * @example w-400
                 */
                tr?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Which bytes: bytes=0-499, bytes=500-, bytes=-500 */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The part that Range asked for; several are parts of a multipart/byteranges */
            206: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "multipart/byteranges": string;
                };
            };
            /** @description It is kept elsewhere, at the address in Location */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            416: components["responses"]["Problem416"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMediaVByTokenByFileByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Which bytes: bytes=0-499, bytes=500-, bytes=-500 */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
                name: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apple.mpegurl": string;
                    "image/jpeg": string;
                    "video/mp4": string;
                };
            };
            /** @description The part that Range asked for; several are parts of a multipart/byteranges */
            206: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apple.mpegurl": string;
                    "image/jpeg": string;
                    "multipart/byteranges": string;
                    "video/mp4": string;
                };
            };
            /** @description It is kept elsewhere, at the address in Location */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            416: components["responses"]["Problem416"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMediaVByTokenByFileCaptionsByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Which bytes: bytes=0-499, bytes=500-, bytes=-500 */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                file: string;
                name: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": string;
                };
            };
            /** @description The part that Range asked for; several are parts of a multipart/byteranges */
            206: {
                headers: {
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "multipart/byteranges": string;
                    "text/vtt": string;
                };
            };
            /** @description It is kept elsewhere, at the address in Location */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            416: components["responses"]["Problem416"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPasswordResets: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressDraft"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putPasswordResetsByToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordDraft"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getPostsByPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deletePostsByPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchPostsByPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PostPatch"];
                "application/merge-patch+json": components["schemas"]["PostPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getPostsByPostComments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description The replies to this comment */
                parent?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CommentThread"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPostsByPostComments: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostCommentDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putPostsByPostLike: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deletePostsByPostLike: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getPostsByPostLikes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Liker"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putPostsByPostPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deletePostsByPostPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postPreviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getSessions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SessionCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteSessionsBySession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteSessionsCurrent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SitePatch"];
                "application/merge-patch+json": components["schemas"]["SitePatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postUploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    optionsUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getUploadsByUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteUploadsByUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    headUploadsByUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchUploadsByUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            460: components["responses"]["Problem460"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description Words of the name, or an e-mail address */
                search?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchUsersByUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnershipDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteUsersMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureDraft"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchUsersMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
                "application/merge-patch+json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersMeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postUsersMeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteUsersMeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersMeCommunities: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description pending: those that I have asked to let me in */
                status?: "active" | "pending";
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CommunityCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putUsersMeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressChangeDraft"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersMeEnrollments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EnrollmentView"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getUsersMeEvents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description What ends after this; now when it is not given */
                from?: string;
                /** @description Items of a page */
                limit?: number;
                /** @description What starts before this; 90 days after `from` when it is not given */
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getUsersMeExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getUsersMeFeed: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PostCard"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putUsersMePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getUsersMeTokens: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postUsersMeTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteUsersMeTokensByToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    postUsersMeVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getVideosByVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoView"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteVideosByVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchVideosByVideo: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VideoPatch"];
                "application/merge-patch+json": components["schemas"]["VideoPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getVideosByVideoCaptions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Items of a page */
                limit?: number;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Caption"][];
                        nextCursor: string | null;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    putVideosByVideoCaptionsByLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                language: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaptionDraft"];
            };
        };
        responses: {
            /** @description Made */
            200: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caption"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caption"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    deleteVideosByVideoCaptionsByLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                language: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    patchVideosByVideoCaptionsByLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters: sent again with the same key, the request takes effect once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                language: string;
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CaptionEditPatch"];
                "application/merge-patch+json": components["schemas"]["CaptionEditPatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caption"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    putVideosByVideoProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read: 412 when it has changed */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchedDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            507: components["responses"]["Problem507"];
        };
    };
    getVideosByVideoStream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stream"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getVideosByVideoTranscript: {
        parameters: {
            query?: {
                /** @description As en, de-CH or zh-Hans */
                language?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 while it holds */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description 24 hexadecimal digits; a slug where the resource has one */
                video: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            417: components["responses"]["Problem417"];
            421: components["responses"]["Problem421"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
