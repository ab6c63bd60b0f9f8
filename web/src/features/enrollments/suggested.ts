import type { Course, CourseCard } from '@/shared/courses/queries'

/** Of these, two that go well after a course: begun ones first, then the same community's, then the same subject's. */
export function suggested(cards: CourseCard[], after: Pick<Course, '_id' | 'community' | 'category'>): CourseCard[] {
  const worth = (card: CourseCard) =>
    Number((card.viewer.progress ?? 0) > 0) * 4 +
    Number(!!after.community && card.community === after.community) * 2 +
    Number(!!after.category && card.category === after.category)
  return cards
    .filter((card) => card._id !== after._id && (card.viewer.progress ?? 0) < 100 && !card.viewer.isCreator)
    .map((card, place) => ({ card, place }))
    .sort((a, b) => worth(b.card) - worth(a.card) || a.place - b.place)
    .slice(0, 2)
    .map(({ card }) => card)
}
