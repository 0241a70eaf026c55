const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The same number for the same text, everywhere and always: FNV-1a, its bits mixed as MurmurHash3 does. */
export function seeded(text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Of one chore: two chores of a guild do not draw alike. */
export const seedOf = (guildId: string, choreId: string) => `${guildId}:${choreId}`
