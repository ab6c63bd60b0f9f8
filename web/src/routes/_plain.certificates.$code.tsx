import { createFileRoute } from '@tanstack/react-router'
import { CertificatePage } from '@/features/enrollments/CertificatePage'
import { certificateQuery } from '@/features/enrollments/queries'

export const Route = createFileRoute('/_plain/certificates/$code')({
  // A code that there is none for is for the page to say.
  loader: ({ context: { queryClient }, params }) => queryClient.prefetchQuery(certificateQuery(params.code)),
  component: CertificatePage,
})
