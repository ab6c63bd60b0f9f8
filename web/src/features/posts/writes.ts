import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { changeIn, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { toast, toastFailure } from '@/ui/toast'
import { showsNew, withNew } from './feeds'
import { feedsKey, homeFeedQuery, postQuery, postsKey, type FeedFilter, type Post } from './queries'

const isPages = (data: unknown): data is Pages<Post> => !!data && typeof data === 'object' && 'pages' in data

/** Changes one post wherever it is shown: in every feed and on its own page. */
export function changePost(client: QueryClient, id: string, change: (post: Post) => Post) {
  const one = (post: Post) => (post._id === id ? change(post) : post)
  client.setQueriesData<Pages<Post> | Post>({ queryKey: postsKey }, (data) =>
    isPages(data) ? changeIn(data, one) : data && one(data),
  )
}

/** Likes, or takes it back: shown at once, put right by the answer, taken back when it fails. */
export function useLike(post: Post) {
  const t = useT()
  const client = useQueryClient()
  const path = { params: { path: { post: post._id } } }
  const show = (liked: boolean) =>
    changePost(client, post._id, (old) => ({
      ...old,
      likeCount: old.likeCount + Number(liked) - Number(old.viewer.liked),
      viewer: { ...old.viewer, liked },
    }))
  const mutation = useMutation({
    mutationFn: (liked: boolean) =>
      answered(liked ? api.PUT('/posts/{post}/like', path) : api.DELETE('/posts/{post}/like', path)),
    onMutate: show,
    onSuccess: ({ likeCount, viewer }) => {
      changePost(client, post._id, (old) => ({ ...old, likeCount, viewer }))
      client.removeQueries({ queryKey: ['likers', post._id] })
    },
    onError: (failure, liked) => {
      show(!liked)
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(liked) })
    },
    scope: { id: `like ${post._id}` },
  })
  return mutation
}

/** Writes a post, and puts it into the feeds that begin with it. */
export function usePublish(community: Community) {
  const client = useQueryClient()
  const path = { params: { path: { community: addressOf(community) } } }
  return useMutation({
    mutationFn: (body: Schemas['PostDraft']) => answered(api.POST('/communities/{community}/posts', { ...path, body })),
    onSuccess: (post) => {
      for (const [key, pages] of client.getQueriesData<Pages<Post>>({ queryKey: feedsKey })) {
        const [place, filter] = key.slice(feedsKey.length) as [string, FeedFilter]
        const isHere = place === community.slug || place === community._id
        if (isHere && showsNew(filter, post)) client.setQueryData(key, withNew(pages, post))
      }
      void client.invalidateQueries(homeFeedQuery)
    },
  })
}

/** Changes a post; feeds are asked again, for they show its beginning only. */
export function useEdit(post: Post) {
  const client = useQueryClient()
  const path = { params: { path: { post: post._id } } }
  return useMutation({
    mutationFn: (body: Schemas['PostPatch']) => answered(api.PATCH('/posts/{post}', { ...path, body })),
    onSuccess: (edited) => {
      client.setQueryData(postQuery(post._id).queryKey, edited)
      return Promise.all([client.invalidateQueries({ queryKey: feedsKey }), client.invalidateQueries(homeFeedQuery)])
    },
  })
}

/** Deletes a post and takes it out of every feed. */
export function useRemove(post: Post) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.DELETE('/posts/{post}', { params: { path: { post: post._id } } })),
    onSuccess: () => {
      client.setQueriesData<Pages<Post>>(
        { queryKey: postsKey, predicate: ({ state }) => isPages(state.data) },
        (pages) => without(pages, (one) => one._id === post._id),
      )
      toast(t('posts.removed'))
    },
  })
}

/** Puts a post to the top of its community's feed, or back among the others. */
export function usePin(post: Post) {
  const t = useT()
  const client = useQueryClient()
  const path = { params: { path: { post: post._id } } }
  return useMutation({
    mutationFn: (pinned: boolean) =>
      answered(pinned ? api.PUT('/posts/{post}/pin', path) : api.DELETE('/posts/{post}/pin', path)),
    onSuccess: ({ isPinned }) => {
      changePost(client, post._id, (old) => ({ ...old, isPinned }))
      toast(t(isPinned ? 'posts.pinned.done' : 'posts.unpinned.done'))
      return client.invalidateQueries({ queryKey: feedsKey })
    },
    onError: (failure) => toastFailure(failure),
  })
}
