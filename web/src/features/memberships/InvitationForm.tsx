import { useT, type MessageId } from '@/i18n'
import { Select } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { draftOf, lifetimes, linkOf, uses, type Lifetime, type Uses } from './invitations'
import { toast } from '@/ui/toast'
import type { Invitation } from './queries'
import { useInvite } from './writes'

const lifetimeNames: Record<Lifetime, MessageId> = {
  day: 'memberships.lifetime.day',
  week: 'memberships.lifetime.week',
  month: 'memberships.lifetime.month',
  ever: 'memberships.lifetime.ever',
}

/** How long a new link lasts and how many it lets in. */
export function InvitationForm({ community, onMade }: { community: string; onMade: (invitation: Invitation) => void }) {
  const t = useT()
  const invite = useInvite(community)
  const submit = async (values: FormValues) => {
    const draft = draftOf(values.text('expiresAt') as Lifetime, values.text('maxUses') as Uses, Date.now())
    const made = await invite.mutateAsync(draft)
    onMade(made)
    // Where the browser does not allow it after a request, the button beside the link copies.
    await navigator.clipboard.writeText(linkOf(made)).then(
      () => toast(t('memberships.link.copied')),
      () => {},
    )
  }
  return (
    <Form submit={submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t('memberships.lifetime')} name="expiresAt" defaultValue="month">
          {(Object.keys(lifetimes) as Lifetime[]).map((one) => (
            <option key={one} value={one}>
              {t(lifetimeNames[one])}
            </option>
          ))}
        </Select>
        <Select label={t('memberships.uses')} name="maxUses" defaultValue="any">
          {(Object.keys(uses) as Uses[]).map((one) => (
            <option key={one} value={one}>
              {uses[one] === undefined ? t('memberships.uses.any') : t('memberships.uses.n', { n: uses[one] })}
            </option>
          ))}
        </Select>
      </div>
      <Submit className="justify-self-start">{t('memberships.link.make')}</Submit>
    </Form>
  )
}
