import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { useMe, type Me } from '@/shared/session'
import { toast, toastFailure } from '@/ui/toast'
import type { Pages } from '@/api/lists'
import { commentsKey, threadsQuery } from './commentQueries'
import { plainHtml, withChanged, withComment, withoutComment, type Comment, type Thread } from './threads'
import { changePost } from './writes'

type Change = (pages: Pages<Thread> | undefined) => Pages<Thread> | undefined

const changeLists = (client: QueryClient, post: string, change: Change) =>
  client.setQueriesData<Pages<Thread>>({ queryKey: commentsKey(post) }, change)
const changeOne = (client: QueryClient, { post, _id }: Comment, change: (comment: Comment) => Comment) =>
  changeLists(client, post, (pages) => withChanged(pages, _id, change))
const count = (client: QueryClient, post: string, step: number) =>
  changePost(client, post, (old) => ({ ...old, commentCount: old.commentCount + step }))

interface Written {
  content: string
  parent?: string
}

let sent = 0

/** As it is shown until the server has answered: nothing can be done with it yet. */
const pending = (post: string, me: Me, { content, parent }: Written): Comment => ({
  _id: `pending-${sent++}`,
  post,
  community: '',
  author: me._id,
  authorCard: me,
  content,
  contentHtml: plainHtml(content),
  createdAt: new Date().toISOString(),
  likeCount: 0,
  replyCount: 0,
  parent,
  viewer: { liked: false, can: [] },
})

export const isPending = ({ _id }: Comment) => _id.startsWith('pending-')

/** Writes a comment: shown at once, replaced by the answer, taken back when it fails. */
export function useAddComment(post: string) {
  const client = useQueryClient()
  const me = useMe()
  return useMutation({
    mutationFn: (body: Written) => answered(api.POST('/posts/{post}/comments', { params: { path: { post } }, body })),
    onMutate: async (written) => {
      await client.cancelQueries({ queryKey: commentsKey(post) })
      const shown = pending(post, me!, written)
      // Replies that were opened come from a list of their own and from the thread: one place is enough.
      client.setQueryData<Pages<Thread>>(threadsQuery(post).queryKey, (pages) => withComment(pages, shown))
      count(client, post, 1)
      return shown
    },
    onSuccess: (comment, _written, shown) => changeOne(client, shown, () => comment),
    onError: (failure, _written, shown) => {
      if (shown) {
        changeLists(client, post, (pages) => withoutComment(pages, shown))
        count(client, post, -1)
      }
      toastFailure(failure)
    },
  })
}

export function useEditComment(comment: Comment) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (content: string) =>
      answered(api.PATCH('/comments/{comment}', { params: { path: { comment: comment._id } }, body: { content } })),
    onSuccess: (edited) => changeOne(client, comment, () => edited),
    onError: (failure) => toastFailure(failure),
  })
}

export function useRemoveComment(comment: Comment) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.DELETE('/comments/{comment}', { params: { path: { comment: comment._id } } })),
    onSuccess: () => {
      changeLists(client, comment.post, (pages) => withoutComment(pages, comment))
      count(client, comment.post, -1)
      toast(t('posts.comment.removed'))
    },
  })
}

/** Likes a comment, or takes it back: as with posts. */
export function useLikeComment(comment: Comment) {
  const t = useT()
  const client = useQueryClient()
  const path = { params: { path: { comment: comment._id } } }
  const show = (liked: boolean) =>
    changeOne(client, comment, (old) => ({
      ...old,
      likeCount: old.likeCount + Number(liked) - Number(old.viewer.liked),
      viewer: { ...old.viewer, liked },
    }))
  const mutation = useMutation({
    mutationFn: (liked: boolean) =>
      answered(liked ? api.PUT('/comments/{comment}/like', path) : api.DELETE('/comments/{comment}/like', path)),
    onMutate: show,
    onSuccess: ({ likeCount, viewer }) => changeOne(client, comment, (old) => ({ ...old, likeCount, viewer })),
    onError: (failure, liked) => {
      show(!liked)
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(liked) })
    },
    scope: { id: `like ${comment._id}` },
  })
  return mutation
}
