import { describe, expect, it } from 'vitest'
import { merged, plainHtml, withChanged, withComment, withoutComment, type Comment, type Thread } from './threads'

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  _id: id,
  post: 'p',
  community: 'c',
  author: 'a',
  content: id,
  contentHtml: id,
  createdAt: `2026-01-01T00:00:0${id.length}.000Z`,
  likeCount: 0,
  replyCount: 0,
  viewer: { liked: false, can: ['like'] },
  ...more,
})
const thread = (id: string, replies: Comment[] = [], more: Partial<Comment> = {}): Thread => ({
  ...comment(id, { replyCount: replies.length, ...more }),
  replies,
})
const pagesOf = (...pages: Thread[][]) => ({
  pages: pages.map((data) => ({ data, nextCursor: null })),
  pageParams: pages.map(() => undefined),
})
const idsOf = (pages: ReturnType<typeof withComment>) =>
  pages!.pages.flatMap(({ data }) => data.flatMap((one) => [one._id, ...one.replies.map((reply) => `> ${reply._id}`)]))

describe('a comment that is added', () => {
  it('stands at the end of what is loaded', () => {
    expect(idsOf(withComment(pagesOf([thread('a')], [thread('b')]), comment('new')))).toEqual(['a', 'b', 'new'])
  })
  it('stands below the comment that it replies to, which counts it', () => {
    const after = withComment(pagesOf([thread('a', [comment('b')]), thread('c')]), comment('new', { parent: 'a' }))
    expect(idsOf(after)).toEqual(['a', '> b', '> new', 'c'])
    expect(after!.pages[0]!.data[0]!.replyCount).toBe(2)
  })
  it('changes nothing where no list is loaded', () => {
    expect(withComment(undefined, comment('new'))).toBeUndefined()
  })
  it('is taken back as if it had never been', () => {
    const before = pagesOf([thread('a', [comment('b')])])
    const reply = comment('new', { parent: 'a' })
    expect(withoutComment(withComment(before, reply), reply)).toEqual(before)
    const first = comment('new')
    expect(withoutComment(withComment(before, first), first)).toEqual(before)
  })
})

describe('a comment that is changed', () => {
  it('is replaced by what the server answered, with its own id', () => {
    const after = withChanged(pagesOf([thread('a', [comment('pending')])]), 'pending', () =>
      comment('real', { parent: 'a' }),
    )
    expect(idsOf(after)).toEqual(['a', '> real'])
  })
  it('keeps its replies', () => {
    const after = withChanged(pagesOf([thread('a', [comment('b')])]), 'a', (old) => ({ ...old, likeCount: 5 }))
    expect(idsOf(after)).toEqual(['a', '> b'])
    expect(after!.pages[0]!.data[0]!.likeCount).toBe(5)
  })
})

describe('a comment that is deleted', () => {
  it('is gone when nobody replied', () => {
    expect(idsOf(withoutComment(pagesOf([thread('a'), thread('b')]), comment('a')))).toEqual(['b'])
  })
  it('leaves an empty place above its replies', () => {
    const after = withoutComment(pagesOf([thread('a', [comment('b')])]), comment('a'))
    const [left] = after!.pages[0]!.data
    expect(left).toMatchObject({ _id: 'a', contentHtml: '', viewer: { can: [] } })
    expect(left!.deletedAt).toBeTruthy()
    expect(left!.authorCard).toBeUndefined()
    expect(left!.replies).toHaveLength(1)
  })
  it('takes the empty place above with it when it was the last reply', () => {
    const reply = comment('b', { parent: 'a' })
    expect(
      idsOf(withoutComment(pagesOf([thread('a', [reply], { deletedAt: '2026-01-01' }), thread('c')]), reply)),
    ).toEqual(['c'])
    expect(idsOf(withoutComment(pagesOf([thread('a', [reply]), thread('c')]), reply))).toEqual(['a', 'c'])
  })
})

describe('lists of comments', () => {
  it('show each once, oldest first, as it was loaded last', () => {
    const list = merged([comment('a'), comment('ccc')], [comment('bb'), comment('ccc', { likeCount: 2 })])
    expect(list.map(({ _id, likeCount }) => [_id, likeCount])).toEqual([
      ['a', 0],
      ['bb', 0],
      ['ccc', 2],
    ])
  })
  it('show what is under way as text, never as markup', () => {
    expect(plainHtml(' <b>1</b> & 2\nthree\n\nfour ')).toBe('<p>&lt;b&gt;1&lt;/b&gt; &amp; 2<br>three</p><p>four</p>')
  })
})
