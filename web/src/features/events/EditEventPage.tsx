import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Submit } from '@/ui/Form'
import { NotFound } from '@/ui/Gone'
import { narrowPage } from '@/ui/looks'
import { toast } from '@/ui/toast'
import { EventForm } from './form/EventForm'
import { fieldsOf, movesDates, patchOf, type EventFields } from './form/fields'
import { eventQuery } from './queries'
import { useChange } from './writes'

const route = getRouteApi('/c/$community/manage/events/$event')

export function EditEventPage() {
  const t = useT()
  const { community, event: id } = route.useParams()
  const navigate = route.useNavigate()
  const { data: event } = useSuspenseQuery(eventQuery(id))
  // What it was when the form opened: the differences to it are sent, whatever is loaded meanwhile.
  const [before] = useState(() => fieldsOf(event))
  const [fields, setFields] = useState(before)
  const change = useChange(id)
  useTitle(t('events.edit.title', { title: event.title }))
  if (!event.viewer.can.includes('edit')) return <NotFound />
  const send = async (fields: EventFields) => {
    const patch = patchOf(before, fields)
    if (Object.keys(patch).length) await change(patch)
    toast(t('ui.saved'))
    await navigate({ to: '/c/$community/events/$event', params: { community, event: id } })
  }
  return (
    <div className={narrowPage}>
      <h1 className="text-xl sm:text-2xl" dir="auto">
        {t('events.edit.title', { title: event.title })}
      </h1>
      <EventForm
        fields={fields}
        onChange={setFields}
        send={send}
        keptRule={before.repeat.rule || undefined}
        notice={movesDates(before, fields) ? t('events.form.moves') : undefined}
      >
        <Link to="/c/$community/events/$event" params={{ community, event: id }} className={buttonLook('ghost')}>
          {t('ui.cancel')}
        </Link>
        <Submit>{t('ui.save')}</Submit>
      </EventForm>
    </div>
  )
}
