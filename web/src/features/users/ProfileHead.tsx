import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import type { Profile } from '@/shared/people'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Chip } from '@/ui/Chip'

interface Props {
  profile: Profile
  /** Further marks beside the name. */
  chips?: ReactNode
  /** "Member since March 2026", where that is what counts. */
  since?: string
  actions?: ReactNode
}

/** A person: face, name, what they do here, since when, and what they say of themselves. */
export function ProfileHead({ profile, chips, since, actions }: Props) {
  const t = useT()
  return (
    <section className="card p-5 sm:p-6">
      <div className="flex flex-wrap items-start gap-x-5 gap-y-4">
        <Avatar person={profile} size={96} />
        <div className="min-w-0 flex-1 basis-52">
          <h1 className="text-2xl" dir="auto">
            {nameOf(profile)}
          </h1>
          <p className="mt-1.5 flex flex-wrap items-center gap-2">
            {profile.role === 'creator' && <Chip tone="plum">{t('profiles.creator')}</Chip>}
            {chips}
            <span className="text-control text-ink-3">
              {since ??
                t('profiles.since', { date: formatDate(profile.createdAt, { month: 'long', year: 'numeric' }) })}
            </span>
          </p>
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {profile.bio && (
        <p className="mt-5 max-w-prose text-md whitespace-pre-line" dir="auto">
          {profile.bio}
        </p>
      )}
    </section>
  )
}
