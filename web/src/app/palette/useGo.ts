import { useNavigate, type NavigateOptions } from '@tanstack/react-router'

/** Closes the palette and goes somewhere. */
export function useGo(onClose: () => void) {
  const navigate = useNavigate()
  return (to: NavigateOptions) => () => {
    onClose()
    void navigate(to)
  }
}
