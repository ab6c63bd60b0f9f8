import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'
import { useT } from '@/i18n'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Prose } from '@/ui/Prose'
import { AuthorLink } from './AuthorLink'
import { CommentForm } from './CommentForm'
import { CommentMenu } from './CommentMenu'
import { isPending, useEditComment, useLikeComment } from './commentWrites'
import { LikeButton } from './LikeButton'
import type { Place } from './place'
import type { Comment } from './threads'
import { When } from './When'

interface Props {
  comment: Comment
  place: Place
  /** The address points here. */
  isLinked: boolean
  onReply?: () => void
}

export function CommentItem({ comment, place, isLinked, onReply }: Props) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const [isEditing, setEditing] = useState(false)
  const { mutateAsync: edit } = useEditComment(comment)
  useEffect(() => {
    if (!isLinked) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.focus({ preventScroll: true })
  }, [isLinked])

  if (!comment.authorCard) {
    return (
      <div id={`comment-${comment._id}`} className="flex items-center gap-3 py-1.5 text-ink-3">
        <span aria-hidden className="size-8 shrink-0 rounded-full border border-dashed border-control" />
        {t('posts.comment.gone')}
      </div>
    )
  }
  return (
    <div
      ref={box}
      id={`comment-${comment._id}`}
      tabIndex={-1}
      className={clsx(
        '-mx-2 flex items-start gap-3 rounded-control px-2 py-1.5',
        isLinked && 'bg-brand-soft',
        isPending(comment) && 'opacity-70',
      )}
    >
      <Avatar person={comment.authorCard} size={32} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-1.5 text-sm text-ink-3">
            <AuthorLink person={comment.authorCard} place={place} className="text-control text-ink" />
            {isPending(comment) ? (
              <span role="status">{t('posts.comment.sending')}</span>
            ) : (
              <When createdAt={comment.createdAt} editedAt={comment.editedAt} />
            )}
          </p>
          {!isPending(comment) && <CommentMenu comment={comment} place={place} onEdit={() => setEditing(true)} />}
        </div>
        {isEditing ? (
          <CommentForm
            label={t('posts.comment.edit')}
            action={t('ui.save')}
            draftKey={`comment-edit:${comment._id}`}
            start={comment.content}
            send={edit}
            onClose={() => setEditing(false)}
            focus
          />
        ) : (
          <Prose html={comment.contentHtml} className="mt-0.5" />
        )}
        {!isEditing && <Foot comment={comment} onReply={onReply} />}
      </div>
    </div>
  )
}

function Foot({ comment, onReply }: { comment: Comment; onReply?: () => void }) {
  const t = useT()
  const like = useLikeComment(comment)
  const { can, liked } = comment.viewer
  const mayReply = onReply && can.includes('reply')
  if (!can.includes('like') && !comment.likeCount && !mayReply) return null
  return (
    <div className="-ms-2 mt-0.5 flex items-center gap-1">
      <LikeButton
        small
        liked={liked}
        n={comment.likeCount}
        onToggle={can.includes('like') ? (next) => like.mutate(next) : undefined}
      />
      {mayReply && (
        <Button small look="ghost" className="px-2!" onClick={onReply}>
          {t('posts.reply')}
        </Button>
      )}
    </div>
  )
}
