import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/api/client'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import { Skeleton } from '@/ui/Skeleton'
import { Composer } from './Composer'
import { bodyOf, draftOf } from './postDraft'
import { postQuery, type Post } from './queries'
import { useEdit } from './writes'

interface Props {
  post: Post
  topics: Schemas['Topic'][]
  onClose: () => void
}

/** A post being changed. What a feed holds may be its beginning only, so the whole of it is read first. */
export default function EditPost({ post, topics, onClose }: Props) {
  const t = useT()
  const whole = useQuery({ ...postQuery(post._id), staleTime: 0 })
  // Cards among those of several communities do not know the topics.
  const community = useQuery({ ...communityQuery(post.community), enabled: !topics.length })
  const { mutateAsync: edit } = useEdit(post)
  if (whole.isFetchedAfterMount && whole.data && !community.isLoading) {
    return (
      <Composer
        heading={t('posts.edit')}
        action={t('ui.save')}
        draftKey={`post-edit:${post._id}`}
        start={draftOf(whole.data)}
        topics={community.data?.topics ?? topics}
        send={(draft) => edit(bodyOf(draft))}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title={t('posts.edit')} onClose={onClose}>
      {whole.isError ? <p className="text-danger">{messageOf(whole.error)}</p> : <Skeleton className="h-72" />}
    </Dialog>
  )
}
