import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave } from './autosave'

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => void vi.useRealTimers())

test('saves once after a pause in typing', async () => {
  const save = vi.fn(async () => {})
  const one = new Autosave<string>('k', '', save)
  one.change('H')
  one.change('Hi')
  expect(one.snapshot()).toMatchObject({ value: 'Hi', state: 'waiting' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(save.mock.calls).toEqual([['Hi']])
  expect(one.snapshot().state).toBe('saved')
  expect(localStorage.length).toBe(0)
})

test('what is typed while it saves is saved after it', async () => {
  let finish = () => {}
  const save = vi.fn(() => new Promise<void>((done) => (finish = done)))
  const one = new Autosave<string>('k', '', save)
  one.change('A')
  const saving = one.flush()
  one.change('AB')
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(save.mock.calls).toEqual([['A'], ['AB']])
  finish()
  await saving
  expect(one.snapshot()).toMatchObject({ value: 'AB', state: 'saved' })
})

test('a failure keeps the text, says so, and can be tried again', async () => {
  const save = vi.fn(async () => {}).mockRejectedValueOnce(new Error('offline'))
  const one = new Autosave<string>('k', '', save)
  one.change('A')
  await one.flush()
  expect(one.snapshot()).toMatchObject({ value: 'A', state: 'failed' })
  one.follow('', save)
  expect(one.snapshot().value).toBe('A')
  await one.flush()
  expect(one.snapshot().state).toBe('saved')
})

test('a window that closed before it was saved is made up for, unless the text changed elsewhere', async () => {
  new Autosave<string>('k', 'old', async () => {}).change('mine')
  expect(new Autosave('k', 'theirs', async () => {}).snapshot()).toMatchObject({ value: 'theirs', state: 'clean' })
  const save = vi.fn(async () => {})
  expect(new Autosave('k', 'old', save).snapshot().value).toBe('mine')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(save).toHaveBeenCalledWith('mine')
})

test('the server cutting off a space takes none from who is typing', async () => {
  const save = async () => {}
  const one = new Autosave<string>('k', '', save)
  one.change('Hi ')
  await one.flush()
  one.follow('Hi', save)
  expect(one.snapshot().value).toBe('Hi ')
  one.follow('Changed elsewhere', save)
  expect(one.snapshot().value).toBe('Changed elsewhere')
})
