import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { Dot } from '@/ui/Chip'

export function AboutTopics({ community }: { community: Community }) {
  const t = useT()
  return (
    <section className="card p-4 sm:px-6">
      <h2 className="text-md">{t('app.topics')}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {community.topics.map(({ key, name, color }) => (
          <li key={key}>
            <Link
              to="/c/$community"
              params={{ community: addressOf(community) }}
              search={{ topic: key }}
              className="inline-flex h-8 items-center gap-2 rounded-full border border-line-2 px-3 text-sm font-medium hover:bg-sunken"
            >
              <Dot color={color} />
              <span dir="auto">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
