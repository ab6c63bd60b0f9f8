import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { repliesQuery } from './commentQueries'
import { useAddComment } from './commentWrites'
import { CommentForm } from './CommentForm'
import { CommentItem } from './CommentItem'
import type { Place } from './place'
import { merged, type Comment, type Thread } from './threads'

/** A comment with the replies to it. `linked`: the comment that the address points to. */
export function ThreadItem({ thread, place, linked }: { thread: Thread; place: Place; linked?: Comment }) {
  const t = useT()
  const [isOpened, setOpened] = useState(false)
  const isExpanded = isOpened || linked?.parent === thread._id
  const [isReplying, setReplying] = useState(() => !!localStorage.getItem(draftKeyOf(thread)))
  const { mutateAsync: add } = useAddComment(thread.post)
  const rest = useInfiniteQuery({ ...repliesQuery(thread.post, thread._id), enabled: isExpanded })
  const replies = merged<Comment>(allOf(rest.data), thread.replies)
  const hidden = thread.replyCount - replies.length
  const showMore = () => (isExpanded ? void rest.fetchNextPage() : setOpened(true))
  const reply = thread.authorCard && {
    onReply: () => setReplying(true),
  }
  return (
    <li>
      <CommentItem comment={thread} place={place} isLinked={linked?._id === thread._id} {...reply} />
      {(replies.length > 0 || isReplying) && (
        <ul className="ms-4 mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 border-s border-line ps-4 sm:ms-[1.125rem] sm:ps-[1.6rem]">
          {replies.map((one) => (
            <li key={one._id}>
              <CommentItem comment={one} place={place} isLinked={linked?._id === one._id} onReply={reply?.onReply} />
            </li>
          ))}
          {hidden > 0 && (
            <li>
              <Button small look="ghost" busy={rest.isFetching} className="text-brand-ink!" onClick={showMore}>
                {t('posts.replies.more', { n: hidden })}
              </Button>
            </li>
          )}
          {isReplying && (
            <li className="py-1.5">
              <CommentForm
                label={t('posts.reply.write')}
                action={t('posts.reply')}
                draftKey={draftKeyOf(thread).slice('draft:'.length)}
                send={(content) => add({ content, parent: thread._id })}
                onClose={() => setReplying(false)}
                focus
              />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

const draftKeyOf = ({ _id }: Thread) => `draft:reply:${_id}`
