import { describe, expect, test } from 'vitest'
import { continueList, link, prefixLines, wrap, type Editing } from './edits'

/** "a [b] c": what stands between the brackets is selected; "|" is a caret. */
function from(marked: string): Editing {
  const caret = marked.indexOf('|')
  if (caret >= 0) return { text: marked.replace('|', ''), start: caret, end: caret }
  const start = marked.indexOf('‹')
  return { text: marked.replace(/[‹›]/g, ''), start, end: marked.indexOf('›') - 1 }
}
function shown(editing: Editing | undefined): string | undefined {
  if (!editing) return undefined
  const { text, start, end } = editing
  return start === end
    ? `${text.slice(0, start)}|${text.slice(end)}`
    : `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`
}

describe('marks', () => {
  test.each([
    ['make ‹this› bold', 'make **‹this›** bold'],
    ['make **‹this›** bold', 'make ‹this› bold'],
    ['spaces ‹ stay › out', 'spaces  **‹stay›**  out'],
    ['here |', 'here **|**'],
  ])('%s becomes %s', (before, after) => expect(shown(wrap(from(before), '**'))).toBe(after))
})

describe('lines', () => {
  test.each([
    ['- ', 'one|', '- one|'],
    ['- ', '- one|', 'one|'],
    ['{n}. ', '‹a\nb›', '‹1. a\n2. b›'],
    ['{n}. ', '‹1. a\n2. b›', '‹a\nb›'],
    ['> ', 'before\nin |here\nafter', 'before\n> in here|\nafter'],
  ])('%s on %j', (prefix, before, after) => expect(shown(prefixLines(from(before), prefix))).toBe(after))
})

test('a link selects what is to be typed', () => {
  expect(shown(link(from('see ‹this›')))).toBe('see [this](‹https://›)')
  expect(shown(link(from('see |')))).toBe('see [|](https://)')
})

describe('Enter in a list', () => {
  test.each([
    ['- one|', '- one\n- |'],
    ['  * one|', '  * one\n  * |'],
    ['9. nine|', '9. nine\n10. |'],
    ['- [x] done|', '- [x] done\n- [ ] |'],
    ['- one\n- |', '- one\n|'],
    ['no list|', undefined],
    ['- ‹one›', undefined],
  ])('%j', (before, after) => expect(shown(continueList(from(before)))).toBe(after))
})
