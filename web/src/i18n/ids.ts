// Every message's id, from the English files. A new file needs one line here and nowhere else.
import type app from './en/app.json'
import type ui from './en/ui.json'
import type auth from './en/auth.json'
import type sessions from './en/sessions.json'
import type site from './en/site.json'
import type users from './en/users.json'
import type communities from './en/communities.json'
import type memberships from './en/memberships.json'
import type posts from './en/posts.json'
import type courses from './en/courses.json'
import type videos from './en/videos.json'
import type enrollments from './en/enrollments.json'
import type events from './en/events.json'
import type files from './en/files.json'
import type builder from './en/builder.json'
import type manage from './en/manage.json'
import type admin from './en/admin.json'
import type search from './en/search.json'
import type profiles from './en/profiles.json'
import type problems from './en/problems.json'

export type MessageId =
  | keyof typeof app
  | keyof typeof ui
  | keyof typeof auth
  | keyof typeof sessions
  | keyof typeof site
  | keyof typeof users
  | keyof typeof communities
  | keyof typeof memberships
  | keyof typeof posts
  | keyof typeof courses
  | keyof typeof videos
  | keyof typeof enrollments
  | keyof typeof events
  | keyof typeof files
  | keyof typeof builder
  | keyof typeof manage
  | keyof typeof admin
  | keyof typeof search
  | keyof typeof profiles
  | keyof typeof problems
