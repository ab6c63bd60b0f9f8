import { createFileRoute } from '@tanstack/react-router'
import { StudentsPage } from '@/features/enrollments/StudentsPage'

export const Route = createFileRoute('/_site/teach/courses/$course/students')({
  component: StudentsPage,
})
