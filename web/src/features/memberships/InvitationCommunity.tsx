import { Users } from 'lucide-react'
import { useT } from '@/i18n'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Picture } from '@/ui/Picture'
import { Prose } from '@/ui/Prose'
import type { InvitationCard } from './queries'

/** The community that somebody is invited to. */
export function InvitationCommunity({ invitation }: { invitation: InvitationCard }) {
  const t = useT()
  const { invitedBy, coverCard } = invitation
  return (
    <section className="card overflow-hidden">
      {coverCard && (
        <div className="aspect-[8/3] border-b border-line">
          <Picture picture={coverCard} alt="" sizes="(min-width: 640px) 560px, 100vw" className="size-full" eager />
        </div>
      )}
      <div className="grid gap-3 p-4 sm:p-6">
        <p className="flex items-center gap-2.5 text-ink-2">
          <Avatar person={invitedBy} size={32} />
          <span dir="auto">{t('memberships.invited.by', { name: nameOf(invitedBy) })}</span>
        </p>
        <h1 className="text-2xl" dir="auto">
          {invitation.name}
        </h1>
        <p className="flex items-center gap-1.5 text-control text-ink-2">
          <Users aria-hidden className="size-4" />
          {t('app.members.count', { n: invitation.memberCount })}
        </p>
        <Prose html={invitation.descriptionHtml} className="max-h-96 overflow-y-auto" />
      </div>
    </section>
  )
}
