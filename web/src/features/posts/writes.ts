import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { changeIn, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { toastFailure } from '@/ui/toast'
import { postsKey, type Post } from './queries'

const isPages = (data: unknown): data is Pages<Post> => !!data && typeof data === 'object' && 'pages' in data

/** Changes one post wherever it is shown: in every feed and on its own page. */
export function changePost(client: QueryClient, id: string, change: (post: Post) => Post) {
  const one = (post: Post) => (post._id === id ? change(post) : post)
  client.setQueriesData<Pages<Post> | Post>({ queryKey: postsKey }, (data) => (isPages(data) ? changeIn(data, one) : data && one(data)))
}

/** Likes, or takes it back: shown at once, put right by the answer, taken back when it fails. */
export function useLike(post: Post) {
  const t = useT()
  const client = useQueryClient()
  const path = { params: { path: { post: post._id } } }
  const show = (liked: boolean) =>
    changePost(client, post._id, (old) => ({ ...old, likeCount: old.likeCount + Number(liked) - Number(old.viewer.liked), viewer: { ...old.viewer, liked } }))
  const mutation = useMutation({
    mutationFn: (liked: boolean) => answered(liked ? api.PUT('/posts/{post}/like', path) : api.DELETE('/posts/{post}/like', path)),
    onMutate: show,
    onSuccess: ({ likeCount, viewer }) => changePost(client, post._id, (old) => ({ ...old, likeCount, viewer })),
    onError: (failure, liked) => {
      show(!liked)
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(liked) })
    },
    scope: { id: `like ${post._id}` },
  })
  return mutation
}
