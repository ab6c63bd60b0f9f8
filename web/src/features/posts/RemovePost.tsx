import { useT } from '@/i18n'
import { Confirm } from '@/ui/Confirm'
import type { Post } from './queries'
import { useRemove } from './writes'

export default function RemovePost({
  post,
  onClose,
  onRemoved,
}: {
  post: Post
  onClose: () => void
  onRemoved?: () => void
}) {
  const t = useT()
  const { mutateAsync: remove } = useRemove(post)
  const run = async () => {
    await remove()
    onRemoved?.()
  }
  return (
    <Confirm title={t('posts.remove.title')} action={t('posts.remove')} run={run} onClose={onClose}>
      <p>{t('posts.remove.text', { n: post.commentCount })}</p>
    </Confirm>
  )
}
