import { expect, test } from 'vitest'
import { teamOf } from './team'

const person = (_id: string) => ({ _id, firstName: _id, lastName: '' })

test('everybody once, with all their parts', () => {
  const team = teamOf({
    creator: person('ada'),
    admins: [person('ada'), person('ben')],
    teachers: [person('ben'), person('cleo'), person('ben')],
  })
  expect(team.map(({ person, parts }) => [person._id, parts])).toEqual([
    ['ada', ['creator']],
    ['ben', ['admin', 'teacher']],
    ['cleo', ['teacher']],
  ])
})

test('a visitor knows no more than what is open', () => {
  expect(teamOf({ admins: [], teachers: [] })).toEqual([])
})
