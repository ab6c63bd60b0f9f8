import { useId } from 'react'
import { useT } from '@/i18n'
import type { CommunityCard } from '@/shared/communities'
import { Callout } from '@/ui/Callout'
import { messageOf } from '@/ui/failures'
import { Skeleton } from '@/ui/Skeleton'
import { CommunityTile } from './CommunityTile'

interface Props {
  title: string
  communities: CommunityCard[]
  /** Where they come from, while that is under way or has failed. */
  query?: { isPending: boolean; isError: boolean; error: unknown }
  /** On the first screen. */
  eager?: boolean
}

export function CommunityGrid({ title, communities, query, eager }: Props) {
  const t = useT()
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {query?.isError && (
        <Callout tone="danger" alert>
          {messageOf(query.error)}
        </Callout>
      )}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3" aria-busy={query?.isPending}>
        {communities.map((community, at) => (
          <CommunityTile key={community._id} community={community} eager={eager && at < 3} />
        ))}
        {query?.isPending && <Waiting label={t('ui.loading')} />}
      </div>
    </section>
  )
}

function Waiting({ label }: { label: string }) {
  return [0, 1, 2].map((at) => (
    <div key={at} role={at ? undefined : 'status'} aria-label={at ? undefined : label} className="card overflow-hidden">
      <Skeleton className="aspect-[5/2] rounded-none!" />
      <div className="grid gap-2 p-4">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-12" />
        <Skeleton className="h-8 w-24" />
      </div>
    </div>
  ))
}
