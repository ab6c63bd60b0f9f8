export function Unbuilt({ name }: { name: string }) {
  return <h1 className="p-8 text-xl">{name}</h1>
}
