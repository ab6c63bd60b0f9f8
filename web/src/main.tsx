import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from './app/queryClient'
import { RequestFailed } from './api/problems'
import { router } from './app/router'
import { allWords, startLanguage, Translated } from './i18n'
import { allProblems } from './ui/problemWords'

await startLanguage()
// What the server refused is told on the page; everything else that was caught is a fault of ours.
const onCaughtError = (error: unknown) => error instanceof RequestFailed || console.error(error)

createRoot(document.getElementById('root')!, { onCaughtError }).render(
  <StrictMode>
    <Translated>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Translated>
  </StrictMode>,
)

// What may be needed next comes when nothing else is to be done.
const whenIdle = window.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 1_000))
whenIdle(() => void Promise.all([allWords(), allProblems()]))
