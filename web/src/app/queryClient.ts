import { MutationCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, RequestFailed } from '@/api/problems'
import { askToSignIn } from './signInAgain'

/** What the server refused is refused; what did not arrive is asked once more. */
const mayRetry = (count: number, failure: unknown) =>
  count < 1 && (!(failure instanceof RequestFailed) || failure.status === 0 || failure.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: mayRetry } },
  mutationCache: new MutationCache({ onError: (failure) => isSignedOut(failure) && askToSignIn() }),
})
