import { CalendarDays, CalendarPlus, Download } from 'lucide-react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Menu, MenuItem } from '@/ui/Menu'
import { fileLink, googleLink, outlookLink, type CalendarEntry } from './calendarLinks'

interface Props {
  entry: CalendarEntry
  /** The date that Outlook takes when the event is a series. */
  date: { startDate: string; endDate: string }
  small?: boolean
}

export function AddToCalendar({ entry, date, small }: Props) {
  const t = useT()
  const button = (
    <Button
      look={small ? 'ghost' : 'secondary'}
      small={small}
      className={small ? 'max-sm:size-11! max-sm:p-0!' : 'max-sm:min-h-11!'}
    >
      <CalendarPlus aria-hidden />
      <span className={small ? 'max-sm:sr-only' : undefined}>{t('events.add')}</span>
    </Button>
  )
  return (
    <Menu button={button}>
      <MenuItem icon={<CalendarDays />} href={googleLink(entry)}>
        {t('events.add.google')}
      </MenuItem>
      <MenuItem icon={<CalendarDays />} href={outlookLink({ ...entry, ...date })}>
        {entry.recurrencePattern ? t('events.add.outlook.date') : t('events.add.outlook')}
      </MenuItem>
      <MenuItem icon={<Download />} href={fileLink(entry._id)} download="">
        {t('events.add.file')}
      </MenuItem>
    </Menu>
  )
}
