import { useT } from '@/i18n'
import { formatPrice } from '@/i18n/dates'

export function Price({ course }: { course: { price: number; currency: string } }) {
  const t = useT()
  return course.price > 0 ? formatPrice(course.price, course.currency) : t('courses.free')
}
