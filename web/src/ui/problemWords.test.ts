import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { problemInWords } from './problemWords'

beforeAll(() =>
  i18n.loadAndActivate({
    locale: 'en',
    messages: { 'ui.problem.long': ['At most ', ['n'], ' characters.'], 'ui.problem.required': 'Please fill this in.' },
  }),
)

test.each([
  ['must have at most 60 characters', 'At most 60 characters.'],
  ['is required', 'Please fill this in.'],
  ['must be something that nobody has thought of', 'Must be something that nobody has thought of'],
])('%s', (said, words) => expect(problemInWords(said)).toBe(words))
