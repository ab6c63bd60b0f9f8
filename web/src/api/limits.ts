// Written by ./dev api from the server; do not edit.
export const AddressChangeDraft = {
  currentPassword: {"required":true,"minLength":1,"maxLength":1024},
  email: {"required":true,"minLength":1,"maxLength":254,"format":"email"},
} as const

export const AddressDraft = {
  email: {"required":true,"minLength":1,"maxLength":254,"format":"email"},
} as const

export const ApiTokenDraft = {
  name: {"required":true,"minLength":1,"maxLength":100},
  scopes: {"required":true,"minItems":1,"maxItems":3,"items":{"enum":["read","write","admin"]}},
  expiresAt: {"format":"date-time"},
} as const

export const AttendanceAnswerDraft = {
  status: {"required":true,"enum":["going","maybe","not_going"]},
  occurrence: {"format":"date-time"},
} as const

export const CaptionEditPatch = {
  label: {"minLength":1,"maxLength":60},
  kind: {"enum":["captions","subtitles",null]},
  cues: {"maxItems":10000},
} as const

export const CommunityDraft = {
  name: {"required":true,"minLength":1,"maxLength":100},
  description: {"required":true,"minLength":1,"maxLength":20000,"format":"markdown"},
  type: {"required":true,"enum":["public","private"]},
  coverImage: {"maxLength":2000,"format":"uri-reference"},
  slug: {"minLength":2,"maxLength":60,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},
  topics: {"maxItems":12},
  questions: {"maxItems":5,"items":{"maxLength":200}},
} as const

export const CommunityPatch = {
  name: {"minLength":1,"maxLength":100},
  description: {"minLength":1,"maxLength":20000,"format":"markdown"},
  type: {"enum":["public","private"]},
  coverImage: {"maxLength":2000,"format":"uri-reference"},
  slug: {"minLength":2,"maxLength":60,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},
  topics: {"maxItems":12},
  questions: {"maxItems":5,"items":{"maxLength":200}},
} as const

export const CourseDraft = {
  title: {"required":true,"minLength":1,"maxLength":200},
  description: {"required":true,"minLength":1,"maxLength":20000,"format":"markdown"},
  thumbnail: {"maxLength":2000,"format":"uri-reference"},
  community: {"pattern":"^[0-9a-f]{24}$"},
  price: {"minimum":0,"maximum":1000000},
  level: {"enum":["beginner","intermediate","advanced",null]},
  category: {"minLength":1,"maxLength":60},
  tags: {"maxItems":20,"items":{"maxLength":40}},
  currency: {"minLength":3,"maxLength":3,"pattern":"^[A-Z]{3}$"},
} as const

export const CoursePatch = {
  title: {"minLength":1,"maxLength":200},
  description: {"minLength":1,"maxLength":20000,"format":"markdown"},
  thumbnail: {"maxLength":2000,"format":"uri-reference"},
  price: {"minimum":0,"maximum":1000000},
  level: {"enum":["beginner","intermediate","advanced",null]},
  category: {"minLength":1,"maxLength":60},
  tags: {"maxItems":20,"items":{"maxLength":40}},
  currency: {"minLength":3,"maxLength":3,"pattern":"^[A-Z]{3}$"},
} as const

export const CourseReviewDraft = {
  rating: {"required":true,"minimum":1,"maximum":5},
  comment: {"maxLength":5000},
} as const

export const DepartureDraft = {
  currentPassword: {"required":true,"minLength":1,"maxLength":1024},
  keepPosts: {},
} as const

export const EventDraft = {
  title: {"required":true,"minLength":1,"maxLength":200},
  description: {"required":true,"minLength":1,"maxLength":20000,"format":"markdown"},
  startDate: {"required":true,"format":"date-time"},
  endDate: {"required":true,"format":"date-time"},
  meetingLink: {"maxLength":2000,"format":"uri-reference"},
  isRecurring: {},
  recurrencePattern: {"maxLength":300},
  timeZone: {"maxLength":64},
} as const

export const EventPatch = {
  title: {"minLength":1,"maxLength":200},
  description: {"minLength":1,"maxLength":20000,"format":"markdown"},
  startDate: {"format":"date-time"},
  endDate: {"format":"date-time"},
  meetingLink: {"maxLength":2000,"format":"uri-reference"},
  isRecurring: {},
  recurrencePattern: {"maxLength":300},
  timeZone: {"maxLength":64},
} as const

export const InvitationDraft = {
  maxUses: {"minimum":1,"maximum":100000},
  expiresAt: {"format":"date-time"},
} as const

export const JoinRequestDraft = {
  answers: {"maxItems":5,"items":{"maxLength":1000}},
  invitation: {"maxLength":64},
} as const

export const LogInDraft = {
  email: {"required":true,"minLength":1,"maxLength":254},
  password: {"required":true,"minLength":1,"maxLength":1024},
  transport: {"enum":["cookie","bearer",null]},
} as const

export const MembershipPatch = {
  role: {"enum":["admin","member",null]},
  status: {"enum":["active","pending","blocked",null]},
} as const

export const NewCaptionDraft = {
  label: {"required":true,"minLength":1,"maxLength":60},
  kind: {"enum":["captions","subtitles",null]},
  text: {"required":true,"minLength":1,"maxLength":1000000},
} as const

export const NewOrderDraft = {
  videos: {"required":true,"maxItems":500,"items":{"pattern":"^[0-9a-f]{24}$"}},
} as const

export const NewPasswordDraft = {
  password: {"required":true,"minLength":1,"maxLength":1024},
} as const

export const OwnershipDraft = {
  isOwner: {"required":true},
} as const

export const PasswordChangeDraft = {
  currentPassword: {"required":true,"minLength":1,"maxLength":1024},
  password: {"required":true,"minLength":1,"maxLength":1024},
} as const

export const PostCommentDraft = {
  content: {"required":true,"minLength":1,"maxLength":5000,"format":"markdown"},
  parent: {"pattern":"^[0-9a-f]{24}$"},
} as const

export const PostCommentPatch = {
  content: {"minLength":1,"maxLength":5000,"format":"markdown"},
} as const

export const PostDraft = {
  title: {"required":true,"minLength":1,"maxLength":200},
  content: {"required":true,"minLength":1,"maxLength":20000,"format":"markdown"},
  images: {"maxItems":10,"items":{"maxLength":2000,"format":"uri-reference"}},
  topic: {"maxLength":40,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},
} as const

export const PostPatch = {
  title: {"minLength":1,"maxLength":200},
  content: {"minLength":1,"maxLength":20000,"format":"markdown"},
  images: {"maxItems":10,"items":{"maxLength":2000,"format":"uri-reference"}},
  topic: {"maxLength":40,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},
} as const

export const PreviewDraft = {
  content: {"required":true,"minLength":1,"maxLength":20000,"format":"markdown"},
} as const

export const SetupDraft = {
  siteName: {"required":true,"minLength":1,"maxLength":100},
  email: {"required":true,"minLength":1,"maxLength":254,"format":"email"},
  password: {"required":true,"minLength":1,"maxLength":1024},
  firstName: {"required":true,"minLength":1,"maxLength":60},
  lastName: {"required":true,"minLength":1,"maxLength":60},
  setupToken: {"maxLength":100},
  transport: {"enum":["cookie","bearer",null]},
} as const

export const SignUpDraft = {
  email: {"required":true,"minLength":1,"maxLength":254,"format":"email"},
  password: {"required":true,"minLength":1,"maxLength":1024},
  firstName: {"required":true,"minLength":1,"maxLength":60},
  lastName: {"required":true,"minLength":1,"maxLength":60},
  role: {"enum":["student","creator",null]},
  transport: {"enum":["cookie","bearer",null]},
  invitation: {"maxLength":64},
  answers: {"maxItems":5,"items":{"maxLength":1000}},
} as const

export const SitePatch = {
  name: {"minLength":1,"maxLength":100},
  accentColor: {"pattern":"^#[0-9a-fA-F]{6}$"},
  allowRegistration: {},
} as const

export const SpokenCueDraft = {
  start: {"required":true,"minimum":0,"maximum":360000},
  end: {"required":true,"minimum":0,"maximum":360000},
  text: {"required":true,"minLength":1,"maxLength":5000},
  settings: {"maxLength":200},
} as const

export const TopicDraft = {
  key: {"required":true,"minLength":1,"maxLength":40,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},
  name: {"required":true,"minLength":1,"maxLength":40},
  color: {"pattern":"^#[0-9a-fA-F]{6}$"},
} as const

export const TransferDraft = {
  user: {"required":true,"pattern":"^[0-9a-f]{24}$"},
} as const

export const UserPatch = {
  firstName: {"minLength":1,"maxLength":60},
  lastName: {"minLength":1,"maxLength":60},
  role: {"enum":["student","creator"]},
  avatar: {"maxLength":2000,"format":"uri-reference"},
  bio: {"maxLength":2000},
  eventReminders: {},
} as const

export const VideoDraft = {
  title: {"required":true,"minLength":1,"maxLength":200},
  description: {"maxLength":20000,"format":"markdown"},
  videoFileId: {"pattern":"^[0-9a-f]{24}$"},
  videoUrl: {"maxLength":2000,"format":"uri-reference"},
  thumbnail: {"maxLength":2000,"format":"uri-reference"},
  duration: {"minimum":0,"maximum":172800},
  isPreview: {},
} as const

export const VideoPatch = {
  title: {"minLength":1,"maxLength":200},
  description: {"maxLength":20000,"format":"markdown"},
  videoFileId: {"pattern":"^[0-9a-f]{24}$"},
  videoUrl: {"maxLength":2000,"format":"uri-reference"},
  thumbnail: {"maxLength":2000,"format":"uri-reference"},
  duration: {"minimum":0,"maximum":172800},
  isPreview: {},
} as const

export const WatchedDraft = {
  intervals: {"required":true,"maxItems":200},
  position: {"minimum":0,"maximum":172800},
  duration: {"required":true,"minimum":0.1,"maximum":172800},
} as const
