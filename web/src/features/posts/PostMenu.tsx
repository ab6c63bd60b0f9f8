import { Ellipsis, Heart, Link2, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT, withWords } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import { copyLink } from './copyLink'
import type { Place } from './place'
import type { Post } from './queries'
import { usePin } from './writes'

const EditPost = lazy(() => withWords(import('./EditPost')))
const LikesDialog = lazy(() => withWords(import('./LikesDialog')))
const RemovePost = lazy(() => withWords(import('./RemovePost')))

interface Props {
  post: Post
  place: Place
  /** After it was deleted. */
  onRemoved?: () => void
}

/** Everything else that can be done with a post. */
export function PostMenu({ post, place, onRemoved }: Props) {
  const t = useT()
  const pin = usePin(post)
  const [dialog, setDialog] = useState<'edit' | 'remove' | 'likes'>()
  const { can } = post.viewer
  const close = () => setDialog(undefined)
  const button = (
    <IconButton
      small
      data-key="."
      label={t('posts.menu', { title: post.title })}
      title={t('ui.menu')}
      icon={<Ellipsis />}
      className="hit -me-1.5 -mt-0.5"
    />
  )
  return (
    <>
      <Menu button={button}>
        <MenuItem icon={<Link2 />} onSelect={() => void copyLink(`/c/${place.address}/p/${post._id}`)}>
          {t('posts.link')}
        </MenuItem>
        {post.likeCount > 0 && (
          <MenuItem icon={<Heart />} onSelect={() => setDialog('likes')}>
            {t('posts.likers')}
          </MenuItem>
        )}
        {can.includes('pin') && (
          <MenuItem icon={post.isPinned ? <PinOff /> : <Pin />} onSelect={() => pin.mutate(!post.isPinned)}>
            {t(post.isPinned ? 'posts.unpin' : 'posts.pin')}
          </MenuItem>
        )}
        {can.includes('edit') && (
          <MenuItem icon={<Pencil />} onSelect={() => setDialog('edit')}>
            {t('ui.edit')}
          </MenuItem>
        )}
        {can.includes('remove') && (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 />} onSelect={() => setDialog('remove')}>
              {t('posts.remove')}
            </MenuItem>
          </>
        )}
      </Menu>
      <Suspense>
        {dialog === 'edit' && <EditPost post={post} topics={place.topics} onClose={close} />}
        {dialog === 'likes' && <LikesDialog post={post} place={place} onClose={close} />}
        {dialog === 'remove' && <RemovePost post={post} onClose={close} onRemoved={onRemoved} />}
      </Suspense>
    </>
  )
}
