import { describe, expect, it } from 'vitest'
import { showsNew, withNew } from './feeds'
import type { Post } from './queries'

const post = (id: string, more: Partial<Post> = {}) => ({ _id: id, isPinned: false, topic: undefined, ...more }) as Post
const pagesOf = (...pages: Post[][]) => ({
  pages: pages.map((data) => ({ data, nextCursor: null })),
  pageParams: pages.map(() => undefined),
})

describe('a post that was just written', () => {
  it('stands after what is pinned', () => {
    const pages = pagesOf([post('pinned', { isPinned: true }), post('old')], [post('older')])
    const ids = withNew(pages, post('new'))!.pages.map(({ data }) => data.map((one) => one._id))
    expect(ids).toEqual([['pinned', 'new', 'old'], ['older']])
  })
  it('is the first of an empty feed', () => {
    expect(withNew(pagesOf([]), post('new'))!.pages[0]!.data).toHaveLength(1)
  })
  it('shows in the newest posts and in its topic only', () => {
    expect(showsNew({}, post('a'))).toBe(true)
    expect(showsNew({ topic: 'tools' }, post('a', { topic: 'tools' }))).toBe(true)
    expect(showsNew({ topic: 'tools' }, post('a'))).toBe(false)
    expect(showsNew({ sort: 'top' }, post('a'))).toBe(false)
    expect(showsNew({ search: 'a' }, post('a'))).toBe(false)
  })
})
