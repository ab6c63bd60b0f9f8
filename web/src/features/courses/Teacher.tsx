import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { Avatar, nameOf, type PersonLike } from '@/ui/Avatar'

export function Teacher({ person }: { person: PersonLike }) {
  const t = useT()
  return (
    <section>
      <h2 className="text-lg">{t('courses.teacher')}</h2>
      <Link
        to="/users/$user"
        params={{ user: person._id }}
        className="group mt-3 inline-flex max-w-full items-center gap-3.5"
      >
        <Avatar person={person} size={48} />
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-[620] group-hover:underline">
            {nameOf(person)}
          </span>
          <span className="text-sm text-ink-3">{t('courses.teacher.profile')}</span>
        </span>
      </Link>
    </section>
  )
}
