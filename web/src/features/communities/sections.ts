import type { MessageId } from '@/i18n'
import type { Community } from '@/shared/communities'

type Right = Community['viewer']['can'][number]

/** What who runs a community finds behind tabs, each for who has its right. */
export const sections = [
  { to: '/c/$community/manage/requests', label: 'app.requests', right: 'approve' },
  { to: '/c/$community/manage/members', label: 'app.members', right: 'approve' },
  { to: '/c/$community/manage/invitations', label: 'memberships.invitations', right: 'invite' },
  { to: '/c/$community/manage/settings', label: 'app.settings', right: 'edit' },
] as const satisfies { to: string; label: MessageId; right: Right }[]

export const openSections = (community: Community) =>
  sections.filter(({ right }) => community.viewer.can.includes(right))

/** The parts of a community's settings, as addresses name them. */
export const settingsSections = ['general', 'topics', 'joining', 'danger'] as const
export type SettingsSection = (typeof settingsSections)[number]
