import { NotFound, PageFailure } from '@/ui/Gone'

/** A lesson that did not load, or that is not there (no error): its page has no shell around it. */
export function LessonFailure({ error }: { error?: unknown }) {
  return (
    <main id="main" className="min-h-dvh">
      {error ? <PageFailure error={error} /> : <NotFound />}
    </main>
  )
}
