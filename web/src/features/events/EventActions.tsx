import { useNavigate } from '@tanstack/react-router'
import { CalendarX2, Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import { toast } from '@/ui/toast'
import type { EventView } from './queries'
import { timeRange } from './time/labels'
import { viewerZone } from './time/zones'
import { useDates, useRemove } from './writes'

export function EventActions({ event, community }: { event: EventView; community: string }) {
  const t = useT()
  const navigate = useNavigate()
  const [asks, setAsks] = useState<'cancel' | 'delete'>()
  const remove = useRemove(event._id)
  const { cancel } = useDates(event._id)
  const { can } = event.viewer
  const date = event.isRecurring ? event.occurrence : undefined
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => toast(t('events.linkcopied')))
  const removeAll = async () => {
    await remove()
    toast(t('events.deleted'))
    await navigate({ to: '/c/$community/events', params: { community } })
  }
  return (
    <>
      <Menu button={<IconButton label={t('ui.menu')} icon={<Ellipsis />} className="max-sm:size-11!" />}>
        {isSecureContext && (
          <MenuItem icon={<Link2 />} onSelect={copy}>
            {t('events.copylink')}
          </MenuItem>
        )}
        {can.includes('edit') && (
          <MenuItem
            icon={<Pencil />}
            onSelect={() =>
              void navigate({ to: '/c/$community/manage/events/$event', params: { community, event: event._id } })
            }
          >
            {event.isRecurring ? t('events.edit.series') : t('ui.edit')}
          </MenuItem>
        )}
        {(can.includes('edit') || can.includes('remove')) && <MenuSeparator />}
        {can.includes('edit') && date && (
          <MenuItem icon={<CalendarX2 />} onSelect={() => setAsks('cancel')}>
            {t('events.cancel')}
          </MenuItem>
        )}
        {can.includes('remove') && (
          <MenuItem danger icon={<Trash2 />} onSelect={() => setAsks('delete')}>
            {event.isRecurring ? t('events.delete.series') : t('events.delete')}
          </MenuItem>
        )}
      </Menu>
      {asks === 'cancel' && date && (
        <Confirm
          title={t('events.cancel.title')}
          action={t('events.cancel')}
          run={() => cancel(date.startDate)}
          onClose={() => setAsks(undefined)}
        >
          <p>
            {t('events.cancel.text', {
              date: timeRange(date, viewerZone(), { weekday: 'long', day: 'numeric', month: 'long' }),
            })}
          </p>
        </Confirm>
      )}
      {asks === 'delete' && (
        <Confirm
          title={t('events.delete.title', { title: event.title })}
          action={event.isRecurring ? t('events.delete.series') : t('events.delete')}
          run={removeAll}
          onClose={() => setAsks(undefined)}
        >
          <p>{t(event.isRecurring ? 'events.delete.series.text' : 'events.delete.text')}</p>
        </Confirm>
      )}
    </>
  )
}
