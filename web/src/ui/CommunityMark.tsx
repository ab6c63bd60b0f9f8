import { variantOf, type PictureSource } from './pictures'

/** A community's sign: a square of its cover, or its first letter on the accent. Its name stands beside it. */
export function CommunityMark({
  community,
  size = 34,
}: {
  community: { name: string; coverCard?: PictureSource }
  size?: 26 | 34 | 44
}) {
  const box = { width: size, height: size, borderRadius: size / 3.8 }
  if (community.coverCard) {
    return (
      <img
        src={variantOf(community.coverCard.address, { width: size * 2, square: true })}
        alt=""
        width={size}
        height={size}
        className="shrink-0 bg-sunken object-cover"
        style={box}
      />
    )
  }
  return (
    <span aria-hidden className="grid shrink-0 place-items-center bg-brand font-bold text-on-brand" style={box}>
      {Array.from(community.name)[0]}
    </span>
  )
}
