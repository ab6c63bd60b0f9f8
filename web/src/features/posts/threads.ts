import type { Schemas } from '@/api/client'
import type { Pages } from '@/api/lists'

export type Thread = Schemas['CommentThread']
export type Comment = Schemas['CommentCard']

// What a write makes of the pages of comments that are on the screen. A thread is a comment with its first replies.

type Loaded = Pages<Thread> | undefined

const changeThreads = (pages: Loaded, change: (threads: Thread[]) => Thread[]): Loaded =>
  pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, data: change(page.data) })) }

/** With a comment in its place: at the end, or below the one that it replies to. */
export function withComment(pages: Loaded, comment: Comment): Loaded {
  if (comment.parent) {
    return changeThreads(pages, (threads) =>
      threads.map((thread) =>
        thread._id === comment.parent
          ? { ...thread, replyCount: thread.replyCount + 1, replies: [...thread.replies, comment] }
          : thread,
      ),
    )
  }
  const last = pages?.pages.at(-1)
  if (!pages || !last) return pages
  const added = { ...last, data: [...last.data, { ...comment, replies: [] }] }
  return { ...pages, pages: [...pages.pages.slice(0, -1), added] }
}

/** With one comment changed, whether it is a thread's first or a reply. */
export const withChanged = (pages: Loaded, id: string, change: (comment: Comment) => Comment): Loaded =>
  changeThreads(pages, (threads) =>
    threads.map((thread) => {
      if (thread._id === id) return { ...thread, ...change(thread) }
      if (!thread.replies.some((reply) => reply._id === id)) return thread
      return { ...thread, replies: thread.replies.map((reply) => (reply._id === id ? change(reply) : reply)) }
    }),
  )

const emptied = (thread: Thread): Thread => ({
  ...thread,
  author: undefined,
  authorCard: undefined,
  content: '',
  contentHtml: '',
  deletedAt: new Date().toISOString(),
  viewer: { liked: false, can: [] },
})

/** Without a comment. One with replies leaves an empty place; that goes with its last reply. */
export const withoutComment = (pages: Loaded, comment: Comment): Loaded =>
  changeThreads(pages, (threads) =>
    threads.flatMap((thread) => {
      if (thread._id === comment._id) return thread.replyCount > 0 ? [emptied(thread)] : []
      if (thread._id !== comment.parent) return [thread]
      const left = {
        ...thread,
        replyCount: thread.replyCount - 1,
        replies: thread.replies.filter((reply) => reply._id !== comment._id),
      }
      return left.deletedAt && left.replyCount === 0 ? [] : [left]
    }),
  )

const inOrder = (one: Comment, other: Comment) =>
  one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0

/** Each once, oldest first: what was just written may arrive again with a further page. */
export const merged = <T extends Comment>(...lists: T[][]): T[] =>
  [...new Map(lists.flat().map((comment) => [comment._id, comment])).values()].sort(inOrder)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Text as it may be shown until the server has rendered it. */
export const plainHtml = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`)
    .join('')
