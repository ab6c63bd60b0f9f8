import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useDraft } from '@/shared/drafts'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Submit } from '@/ui/Form'
import { NotFound } from '@/ui/Gone'
import { narrowPage } from '@/ui/looks'
import { toast } from '@/ui/toast'
import { EventForm } from './form/EventForm'
import { draftOf, newFields, type EventFields } from './form/fields'
import { viewerZone } from './time/zones'
import { usePlan } from './writes'

const route = getRouteApi('/c/$community/manage/events/new')

export function NewEventPage() {
  const t = useT()
  const { community: address } = route.useParams()
  const navigate = route.useNavigate()
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const [empty] = useState(() => newFields(Date.now(), viewerZone()))
  const { draft, change, forget } = useDraft<EventFields>(`event:${community._id}`, empty)
  const plan = usePlan(address)
  useTitle(t('events.new'))
  if (!community.viewer.can.includes('edit')) return <NotFound />
  const send = async (fields: EventFields) => {
    const made = await plan(draftOf(fields))
    forget()
    toast(t('events.planned'))
    await navigate({ to: '/c/$community/events/$event', params: { community: address, event: made._id } })
  }
  return (
    <div className={narrowPage}>
      <h1 className="text-xl sm:text-2xl">{t('events.new')}</h1>
      <EventForm fields={draft} onChange={change} send={send}>
        <Link to="/c/$community/events" params={{ community: address }} className={buttonLook('ghost')}>
          {t('ui.cancel')}
        </Link>
        <Submit>{t('events.plan')}</Submit>
      </EventForm>
    </div>
  )
}
