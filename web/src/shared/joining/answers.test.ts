import { expect, test } from 'vitest'
import { RequestFailed } from '@/api/problems'
import { answersOf, questionsOf } from './answers'

const values = (typed: Record<string, string>) => ({ text: (name: string) => typed[name] ?? '' })

test('answers keep the order of the questions', () => {
  const questions = ['Why?', 'How often?', 'Since when?']
  expect(answersOf(values({ 'answers.1': 'Twice a week' }), questions)).toEqual(['', 'Twice a week'])
  expect(answersOf(values({ 'answers.0': 'Because' }), questions)).toEqual(['Because'])
})

test('nothing answered is nothing sent', () => {
  expect(answersOf(values({}), ['Why?'])).toBeUndefined()
  expect(answersOf(values({}), [])).toBeUndefined()
})

test('a refusal names the questions of a hidden community', () => {
  const problems = [
    { path: 'answers.10', message: 'last' },
    { path: 'answers.0', message: 'first' },
    { path: 'invitation', message: 'is not valid' },
  ]
  const failure = new RequestFailed(422, {
    type: '/problems/invalid',
    title: '',
    status: 422,
    detail: '',
    requestId: '',
    problems,
  })
  expect(questionsOf(failure)).toEqual(['first', 'last'])
})
