import { createFileRoute } from '@tanstack/react-router'
import { TeachPage } from '@/features/courses/TeachPage'

export const Route = createFileRoute('/_site/teach/')({
  component: TeachPage,
})
