import { describe, expect, it } from 'vitest'
import { embedFrom, embedOf } from './embed'
import { filmOf } from './film'

describe('a film that is kept elsewhere', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
  ])('is shown by YouTube without its cookies: %s', (page) => {
    expect(embedOf(page)).toMatchObject({
      site: 'YouTube',
      page,
      address: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0',
    })
  })
  it('begins where it is asked to', () => {
    const youtube = embedOf('https://youtu.be/dQw4w9WgXcQ?t=90s')!
    expect(embedFrom(youtube, 12).address).toMatch(/&start=12$/)
    expect(embedFrom(youtube)).toBe(youtube)
    expect(embedFrom(embedOf('https://vimeo.com/76979871')!, 12).address).toMatch(/\?autoplay=1&dnt=1#t=12s$/)
  })
  it('begins where the link says', () => {
    expect(embedOf('https://youtu.be/dQw4w9WgXcQ?t=90s')?.address).toContain('&start=90')
  })
  it('is shown by Vimeo, with the word that opens an unlisted one', () => {
    expect(embedOf('https://vimeo.com/76979871')?.address).toBe(
      'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1',
    )
    expect(embedOf('https://vimeo.com/76979871/8272103f6e')?.address).toContain('&h=8272103f6e')
  })
  it.each([
    'https://example.org/film.mp4',
    'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'film.mp4',
  ])('is a film itself: %s', (page) => {
    expect(embedOf(page)).toBeUndefined()
  })
})

describe('the film of a lesson', () => {
  const stream = { captions: [], expiresAt: null, poster: null, hls: null, mp4: null }
  it('is being prepared while an upload has nothing to play', () => {
    expect(filmOf({ ...stream, type: 'upload' }).kind).toBe('preparing')
  })
  it('plays as it came until more is ready', () => {
    expect(filmOf({ ...stream, type: 'upload', mp4: '/media/v/a/b/video.mp4' })).toEqual({
      kind: 'film',
      hls: null,
      mp4: '/media/v/a/b/video.mp4',
    })
  })
  it('may be none, or a file elsewhere', () => {
    expect(filmOf({ ...stream, type: 'none' }).kind).toBe('none')
    expect(filmOf({ ...stream, type: 'link', mp4: 'https://example.org/film.mp4' })).toMatchObject({
      kind: 'film',
      elsewhere: 'https://example.org/film.mp4',
    })
  })
})
