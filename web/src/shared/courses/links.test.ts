import { describe, expect, it } from 'vitest'
import { courseLink, coursesLink, doneLink, inside, lessonLink, lessonSearchOf } from './links'

describe('the links of a course', () => {
  it('stay inside the community that one came through', () => {
    const place = { community: 'fieldwork', course: 'c1' }
    expect(coursesLink(place)).toEqual({ to: '/c/$community/courses', params: { community: 'fieldwork' } })
    expect(courseLink(place)).toEqual({ to: '/c/$community/courses/$course', params: place })
    expect(doneLink(place)).toEqual({ to: '/c/$community/courses/$course/done', params: place })
    expect(lessonLink(place, 'l1')).toEqual({
      to: '/c/$community/courses/$course/$lesson',
      params: { ...place, lesson: 'l1' },
    })
  })

  it('name no community for a course by itself', () => {
    expect(coursesLink({})).toEqual({ to: '/courses', params: {} })
    expect(courseLink({ course: 'c1' })).toEqual({ to: '/courses/$course', params: { course: 'c1' } })
    expect(doneLink({ course: 'c1' })).toEqual({ to: '/courses/$course/done', params: { course: 'c1' } })
    expect(lessonLink({ course: 'c1' }, 'l1')).toEqual({
      to: '/courses/$course/$lesson',
      params: { course: 'c1', lesson: 'l1' },
    })
  })

  it('lead from the short address into the community', () => {
    expect(inside('lesson', 'fieldwork', { course: 'c1', lesson: 'l1' })).toEqual({
      to: '/c/$community/courses/$course/$lesson',
      params: { community: 'fieldwork', course: 'c1', lesson: 'l1' },
    })
  })

  it('lead to the second at which something is said', () => {
    const place = { community: 'fieldwork', course: 'c1' }
    expect(lessonLink(place, 'l1', 83.4)).toEqual({ ...lessonLink(place, 'l1'), search: { t: 83 } })
    expect(lessonSearchOf({ t: 83 })).toEqual({ t: 83 })
    expect(lessonSearchOf({ t: '12.9' })).toEqual({ t: 12 })
    for (const t of [undefined, '', 'x', -3, 0, Infinity]) expect(lessonSearchOf({ t })).toEqual({})
  })
})
