import { createFileRoute } from '@tanstack/react-router'
import { CertificatePage } from '@/features/enrollments/CertificatePage'

export const Route = createFileRoute('/_plain/certificates/$code')({
  component: CertificatePage,
})
