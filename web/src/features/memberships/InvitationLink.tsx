import { useEffect, useRef } from 'react'
import { useT } from '@/i18n'
import { CopyButton } from '@/ui/CopyButton'
import { linkOf } from './invitations'
import { InvitationTerms } from './InvitationTerms'
import type { Invitation } from './queries'

/** The link itself, chosen as a whole, with a button that copies it. */
export function InvitationLink({ invitation }: { invitation: Invitation }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <input
          ref={input}
          readOnly
          dir="ltr"
          aria-label={t('memberships.link')}
          value={linkOf(invitation)}
          onFocus={(event) => event.target.select()}
          className="field-control min-w-0 flex-1"
        />
        <CopyButton text={linkOf(invitation)} label={t('memberships.link.copy')} />
      </div>
      <p className="text-sm text-ink-3">
        <InvitationTerms invitation={invitation} />
      </p>
    </div>
  )
}
