import { useState } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { toast } from '@/ui/toast'
import { Composer } from './Composer'
import { bodyOf, emptyDraft } from './postDraft'
import { usePublish } from './writes'

/** A new post; `topic` is what the reader was looking at. */
export default function NewPost({
  community,
  topic,
  onClose,
}: {
  community: Community
  topic?: string
  onClose: () => void
}) {
  const t = useT()
  const { mutateAsync: publish } = usePublish(community)
  const [start] = useState(() => emptyDraft(community.topics.some(({ key }) => key === topic) ? topic : ''))
  return (
    <Composer
      heading={t('posts.new')}
      action={t('posts.publish')}
      draftKey={`post:${community._id}`}
      start={start}
      topics={community.topics}
      send={async (draft) => {
        await publish(bodyOf(draft))
        toast(t('posts.published'))
        scrollTo({ top: 0 })
      }}
      onClose={onClose}
    />
  )
}
