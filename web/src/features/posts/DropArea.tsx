import type { ReactNode } from 'react'

const holdsFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')

const picturesIn = ({ files }: DataTransfer) => [...files].filter(({ type }) => type.startsWith('image/'))

/** Takes pictures that are dropped or pasted anywhere on it: a drop would else leave the page to show them. */
export function DropArea({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const take = (from: DataTransfer) => {
    const pictures = picturesIn(from)
    if (pictures.length) onFiles(pictures)
    return pictures.length > 0
  }
  const onDrop = (event: React.DragEvent) => {
    if (!holdsFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    take(event.dataTransfer)
  }
  const onPaste = (event: React.ClipboardEvent) => {
    if (!event.defaultPrevented && take(event.clipboardData)) event.preventDefault()
  }
  return (
    <div
      role="group"
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
    </div>
  )
}
