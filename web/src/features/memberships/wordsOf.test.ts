import { expect, test } from 'vitest'
import { wordsOf } from './wordsOf'

test.each([
  ['## Hello\nWe grow *coffee* and **tea**.', 'Hello\nWe grow coffee and tea.'],
  ['See [the roof](https://example.org), ![a bed](/media/1) today', 'See the roof,  today'],
  ['> quoted\n\n- one\n- `two`', 'quoted\n\n• one\n• two'],
  ['2 * 3 * 4 and snake_case_names stay', '2 * 3 * 4 and snake_case_names stay'],
  ['', ''],
])('the words of %j', (markdown, words) => expect(wordsOf(markdown)).toBe(words))
