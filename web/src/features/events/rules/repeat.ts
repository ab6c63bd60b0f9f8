// How an event repeats, as the form asks it.
import { dateOf, daysIn, monthOf, weekdayOf } from '../time/days'

/** As rules name them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** In a month: on the date ("the 9th"), on the weekday counted from the beginning, or on the last such weekday. */
export type Monthly = 'date' | 'nth' | 'last'

export type Every = 'never' | 'day' | 'week' | 'month' | 'year' | 'other'

export interface Repeat {
  every: Every
  interval: number
  weekdays: Weekday[]
  monthly: Monthly
  ends: 'never' | 'on' | 'after'
  /** The last day, when it ends on one. */
  until: string
  count: number
  /** A rule that the form cannot say, kept as it is. */
  rule: string
}

export const noRepeat: Repeat = {
  every: 'never',
  interval: 1,
  weekdays: [],
  monthly: 'date',
  ends: 'never',
  until: '',
  count: 10,
  rule: '',
}

export const weekdayNameOf = (day: string): Weekday => weekdays[weekdayOf(day) - 1]!
/** The how manieth such weekday of its month a day is. */
export const placeInMonth = (day: string): number => Math.ceil(dateOf(day) / 7)
export const isLastInMonth = (day: string): boolean => dateOf(day) + 7 > daysIn(monthOf(day))

/** What a month offers for a day: the fifth Tuesday is only the last one, since not every month has five. */
export function monthlyChoices(day: string): Monthly[] {
  return [
    'date',
    ...(placeInMonth(day) < 5 ? (['nth'] as const) : []),
    ...(isLastInMonth(day) ? (['last'] as const) : []),
  ]
}

/** The days of a week on which it takes place: always the one on which it begins. */
export const weekdaysOf = (repeat: Repeat, start: string): Weekday[] =>
  weekdays.filter((day) => repeat.weekdays.includes(day) || day === weekdayNameOf(start))

/**
 * What a repetition becomes when the start moves: the weekday goes along, and what the new day cannot be is given up.
 */
export function moveStart(repeat: Repeat, from: string, to: string): Repeat {
  const choices = monthlyChoices(to)
  const monthly = choices.includes(repeat.monthly) ? repeat.monthly : repeat.monthly === 'nth' ? 'last' : 'date'
  return {
    ...repeat,
    weekdays: repeat.weekdays.filter((day) => day !== weekdayNameOf(from)),
    monthly: choices.includes(monthly) ? monthly : 'date',
    until: repeat.until && repeat.until < to ? to : repeat.until,
  }
}
