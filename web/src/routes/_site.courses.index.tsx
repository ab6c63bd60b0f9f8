import { createFileRoute } from '@tanstack/react-router'
import { CataloguePage } from '@/features/courses/CataloguePage'

export const Route = createFileRoute('/_site/courses/')({
  component: CataloguePage,
})
