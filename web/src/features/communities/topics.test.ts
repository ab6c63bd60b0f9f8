import { expect, test } from 'vitest'
import { draftsOf, edited, mostTopics, moved, palette, withNewTopic } from './topics'

const questions = { key: 'questions', name: 'Questions', color: palette[0] }

test('a key is made from the name once and stays when the topic is renamed', () => {
  const renamed = edited([questions]).map((topic) => ({ ...topic, name: ' Ask anything ' }))
  expect(draftsOf(renamed)).toEqual([{ key: 'questions', name: 'Ask anything', color: palette[0] }])
  expect(draftsOf([{ id: 'new', name: 'Show & tell' }])).toEqual([
    { key: 'show-tell', name: 'Show & tell', color: null },
  ])
})

test('no two topics share a key', () => {
  const topics = [{ id: 'a', name: 'Questions' }, ...edited([questions]), { id: 'b', name: 'Questions!' }]
  expect(draftsOf(topics).map(({ key }) => key)).toEqual(['questions-2', 'questions', 'questions-3'])
})

test('a name without a Latin letter still gets a key', () => {
  expect(
    draftsOf([
      { id: 'a', name: 'أسئلة' },
      { id: 'b', name: '質問' },
    ]).map(({ key }) => key),
  ).toEqual(['topic', 'topic-2'])
})

test('a long name makes a key that the server takes', () => {
  const [first, second] = draftsOf([
    { id: 'a', name: 'x'.repeat(40) },
    { id: 'b', name: 'x'.repeat(40) },
  ])
  expect(first!.key.length).toBeLessThanOrEqual(40)
  expect(second!.key.length).toBeLessThanOrEqual(40)
})

test('a new topic takes a colour that is free, up to the most there may be', () => {
  expect(withNewTopic(edited([questions]), 'new')[1]).toEqual({ id: 'new', name: '', color: palette[1] })
  const full = Array.from({ length: mostTopics }, (_, n) => ({ id: `${n}`, name: `${n}` }))
  expect(withNewTopic(full, 'new')).toBe(full)
})

test('moving keeps every topic and stays inside the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  const list = ['a', 'b']
  expect(moved(list, 0, -1)).toBe(list)
  expect(moved(list, 1, 2)).toBe(list)
})
