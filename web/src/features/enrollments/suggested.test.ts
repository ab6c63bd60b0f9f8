import { expect, it } from 'vitest'
import type { CourseCard } from '@/shared/courses/queries'
import { suggested } from './suggested'

const card = (_id: string, more: object = {}) => ({ _id, viewer: {}, ...more }) as unknown as CourseCard
const names = (cards: CourseCard[]) => cards.map(({ _id }) => _id)

it('what could be next is not the course itself, not a finished one, and not my own', () => {
  const cards = [
    card('this'),
    card('finished', { viewer: { progress: 100 } }),
    card('own', { viewer: { isCreator: true } }),
    card('other'),
  ]
  expect(names(suggested(cards, { _id: 'this' }))).toEqual(['other'])
})

it('what I have begun comes first, then what is near', () => {
  const cards = [
    card('far'),
    card('subject', { category: 'Baking' }),
    card('near', { community: 'c' }),
    card('begun', { viewer: { progress: 10 } }),
  ]
  expect(names(suggested(cards, { _id: 'this', community: 'c', category: 'Baking' }))).toEqual(['begun', 'near'])
})
