import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { membersQuery } from '@/shared/members'
import { Faces } from '@/ui/Avatar'

const shown = 8

export function AboutMembers({ community, address }: { community: Community; address: string }) {
  const t = useT()
  const { data } = useInfiniteQuery(membersQuery(address))
  const people = allOf(data).map(({ person }) => person)
  if (!people.length) return null
  return (
    <section className="card relative p-4 hover:border-line-2">
      <h2 className="text-md">{t('app.members')}</h2>
      <div className="mt-3">
        <Faces people={people.slice(0, shown)} size={28} />
      </div>
      <Link
        to="/c/$community/members"
        params={{ community: address }}
        className="mt-2 block text-control font-[570] text-brand-ink after:absolute after:inset-0"
      >
        {t('communities.about.members', { n: community.memberCount })}
      </Link>
    </section>
  )
}
