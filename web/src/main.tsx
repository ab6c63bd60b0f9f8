import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from './app/queryClient'
import { router } from './app/router'
import { startLanguage, Translated } from './i18n'

await startLanguage()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Translated>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Translated>
  </StrictMode>,
)
