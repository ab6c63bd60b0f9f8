import { describe, expect, it } from 'vitest'
import { foundIn } from './foundLessons'

const course = { _id: 'c', title: 'Film' }
const lessons = [
  { _id: '1', title: 'Light without a meter' },
  { _id: '2', title: 'Chemicals', description: 'Light is kept out' },
  { _id: '3', title: 'Drying' },
]

describe('lessons that are found', () => {
  it('are each listed once, with the first place where it is said', () => {
    const sayings = [
      { video: '1', title: 'Light without a meter', cues: [{ start: 5, end: 6, text: 'The light falls' }] },
      {
        video: '3',
        title: 'Drying',
        cues: [
          { start: 9, end: 10, text: 'Now light again' },
          { start: 20, end: 21, text: 'light' },
        ],
      },
      { video: '3', title: 'Drying', cues: [{ start: 1, end: 2, text: 'Licht, light' }] },
    ]
    expect(foundIn({ course, lessons, sayings }, 'light').map(({ lesson, said }) => [lesson, said?.at])).toEqual([
      ['1', 5],
      ['2', undefined],
      ['3', 9],
    ])
  })
})
