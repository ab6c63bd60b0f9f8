import { Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem } from '@/ui/Menu'
import { nameOf } from '@/ui/Avatar'
import { useRemoveComment } from './commentWrites'
import { copyLink } from './copyLink'
import type { Place } from './place'
import type { Comment } from './threads'

export function CommentMenu({ comment, place, onEdit }: { comment: Comment; place: Place; onEdit: () => void }) {
  const t = useT()
  const [asksToRemove, setAsking] = useState(false)
  const { can } = comment.viewer
  const label = t('posts.comment.menu', { name: comment.authorCard ? nameOf(comment.authorCard) : '' })
  return (
    <>
      <Menu
        button={
          <IconButton small label={label} title={t('ui.menu')} icon={<Ellipsis />} className="size-7! min-h-7!" />
        }
      >
        <MenuItem
          icon={<Link2 />}
          onSelect={() => void copyLink(`/c/${place.address}/p/${comment.post}#comment-${comment._id}`)}
        >
          {t('posts.link')}
        </MenuItem>
        {can.includes('edit') && (
          <MenuItem icon={<Pencil />} onSelect={onEdit}>
            {t('ui.edit')}
          </MenuItem>
        )}
        {can.includes('remove') && (
          <MenuItem danger icon={<Trash2 />} onSelect={() => setAsking(true)}>
            {t('ui.delete')}
          </MenuItem>
        )}
      </Menu>
      {asksToRemove && <RemoveComment comment={comment} onClose={() => setAsking(false)} />}
    </>
  )
}

function RemoveComment({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useT()
  const { mutateAsync: remove } = useRemoveComment(comment)
  return (
    <Confirm
      title={t('posts.comment.remove.title')}
      action={t('posts.comment.remove')}
      run={() => remove()}
      onClose={onClose}
    >
      <p>{t('posts.comment.remove.text')}</p>
    </Confirm>
  )
}
