import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'

/**
 * What everybody may check who has a certificate's code; what leads to the course is there while visitors may see it.
 */
export type Certificate = Schemas['CertificateView'] & {
  teacherName?: string
  pdf?: string
  course?: string
  communitySlug?: string
}

export const certificateQuery = (code: string) =>
  queryOptions({
    queryKey: ['certificate', code],
    queryFn: (): Promise<Certificate> => answered(api.GET('/certificates/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
    retryOnMount: false,
  })

/** The sheet to print. */
export const sheetOf = (code: string) => `/api/v1/certificates/${encodeURIComponent(code)}.pdf`
