import { Link } from '@tanstack/react-router'
import { Award } from 'lucide-react'
import { useT } from '@/i18n'
import { formatAgo, formatDay, formatPercent } from '@/i18n/dates'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Chip } from '@/ui/Chip'
import { Bar } from '@/ui/Progress'
import type { Student } from '../queries'

export function StudentRow({ student }: { student: Student }) {
  const t = useT()
  const {
    studentCard: person,
    progress,
    completedCount,
    videoCount,
    lastAccessedAt,
    enrolledAt,
    certificateIssued,
  } = student
  const name = nameOf(person)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2 p-3.5 sm:grid-cols-[auto_minmax(0,1fr)_13rem_11.5rem] sm:px-4">
      <Avatar person={person} size={40} />
      <div className="min-w-0">
        <Link
          to="/users/$user"
          params={{ user: person._id }}
          className="block truncate font-[570] hover:underline"
          dir="auto"
        >
          {name}
        </Link>
        <p className="text-sm text-ink-3">{t('builder.students.since', { day: formatDay(enrolledAt) })}</p>
      </div>
      <div className="col-span-2 grid gap-1 sm:col-span-1">
        <Bar value={progress / 100} label={t('builder.students.progress', { name })} />
        <p className="flex justify-between gap-2 text-xs text-ink-2">
          <span>{formatPercent(progress / 100)}</span>
          <span>{t('builder.students.lessons', { done: completedCount, all: videoCount })}</span>
        </p>
      </div>
      <div className="col-span-2 flex flex-wrap items-center gap-2 text-sm text-ink-3 sm:col-span-1 sm:flex-col sm:items-end sm:gap-1 sm:text-end">
        {certificateIssued && (
          <Chip tone="gold">
            <Award aria-hidden />
            {t('builder.students.certificate')}
          </Chip>
        )}
        <span>
          {lastAccessedAt
            ? t('builder.students.seen', { ago: formatAgo(lastAccessedAt) })
            : t('builder.students.notyet')}
        </span>
      </div>
    </li>
  )
}
