export default function Palette({ onClose }: { community?: string; onClose: () => void }) {
  return <button onClick={onClose}>Unbuilt</button>
}
