import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { Avatar } from '@/ui/Avatar'
import { useAddComment } from './commentWrites'
import { CommentForm } from './CommentForm'

/** The line to begin a comment with; it opens to the whole editor. `#write` and the key C lead here. */
export function NewComment({ post }: { post: string }) {
  const t = useT()
  const me = useMe()
  const { mutateAsync: add } = useAddComment(post)
  const isAsked = useLocation({ select: ({ hash }) => hash === 'write' })
  const [asked, setAsked] = useState(0)
  const wantsFocus = isAsked || asked > 0
  const isOpen = wantsFocus || !!localStorage.getItem(`draft:comment:${post}`)
  if (!me) return null
  return (
    <div id="write" className="flex items-start gap-3">
      <Avatar person={me} size={36} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          data-key="c"
          onClick={() => setAsked((old) => old + 1)}
          className={isOpen ? 'sr-only' : 'field-control h-11 text-start text-ink-3! hover:border-ink-3'}
          tabIndex={isOpen ? -1 : 0}
          aria-hidden={isOpen || undefined}
        >
          {t('posts.comment.write')}
        </button>
        {isOpen && (
          <CommentForm
            label={t('posts.comment.write')}
            action={t('posts.comment.send')}
            draftKey={`comment:${post}`}
            send={(content) => add({ content })}
            focus={wantsFocus && `${asked} ${isAsked}`}
          />
        )}
      </div>
    </div>
  )
}
