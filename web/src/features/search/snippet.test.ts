import { describe, expect, it } from 'vitest'
import { marked, snippetOf, textOf } from './snippet'

describe('what is shown of something found', () => {
  it('marks the words that begin with what was searched', () => {
    expect(marked('Basil, Basilika and a bas', 'basil')).toEqual([
      { text: 'Basil', isFound: true },
      { text: ', ', isFound: false },
      { text: 'Basilika', isFound: true },
      { text: ' and a bas', isFound: false },
    ])
    expect(marked('Müller', 'mull')).toEqual([{ text: 'Müller', isFound: true }])
  })
  it('begins a little before the first of them', () => {
    const text = `${'word '.repeat(40)}basil grows`
    const snippet = snippetOf(text, 'basil')
    expect(snippet.startsWith('… word')).toBe(true)
    expect(snippet.endsWith('basil grows')).toBe(true)
  })
  it('begins at the beginning when nothing of it is there', () => {
    expect(snippetOf('short text', 'basil')).toBe('short text')
    expect(snippetOf('word '.repeat(100), 'basil', 10)).toBe('word word  …')
  })
  it('reads text out of markup', () => {
    expect(textOf('<p>One <strong>two</strong></p>\n<p>three</p>')).toBe('One two three')
  })
})
