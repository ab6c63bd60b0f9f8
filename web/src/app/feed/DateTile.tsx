import { formatDate } from '@/i18n/dates'

/** A day as on a calendar's sheet; the date in words stands beside it. */
export function DateTile({ date }: { date: string }) {
  return (
    <span aria-hidden className="grid size-11 shrink-0 content-center justify-items-center rounded-[10px] border border-line bg-sunken leading-none">
      <span className="text-[10px] font-[640] tracking-wide text-danger uppercase">{formatDate(date, { month: 'short' })}</span>
      <span className="mt-[3px] text-md leading-none! font-[640]">{formatDate(date, { day: 'numeric' })}</span>
    </span>
  )
}
