import type { ReactNode } from 'react'

const holdsFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes pictures that are dropped anywhere on it: else the browser would leave the page to show them. */
export function DropArea({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const onDrop = (event: React.DragEvent) => {
    if (!holdsFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    const pictures = [...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/'))
    if (pictures.length) onFiles(pictures)
  }
  return (
    <div role="group" onDragOver={(event) => holdsFiles(event) && event.preventDefault()} onDrop={onDrop}>
      {children}
    </div>
  )
}
