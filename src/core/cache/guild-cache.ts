import type { Versions } from '../crypto/guild-keys.ts'
import type { Vault, VaultKeys } from '../crypto/vault.ts'
import type { Snowflake } from '../ids.ts'
import { jittered } from '../resilience/jitter.ts'
import { within } from '../resilience/within.ts'
import { Lru } from './lru.ts'
import type { Store } from './store.ts'

/** What replicas cached together shall not go together. */
const JITTER = 0.1
const AGE_MS_MAX = 10 * 60_000
/** What is as small as its key is not crowded out by lists of names. */
const SMALL_MAX = 4_000
const SMALL_LENGTH_MAX = 512
const LARGE_MAX = 1_000
const LARGE_LENGTH_MAX = 128 * 1024
/** Who waits this long for somebody else's question asks for themselves: that connection may be dead. */
const PATIENCE_MS = 250

/** Something that is read far more often than it changes. */
export interface Cached {
  /** One of few: a label of metrics. */
  readonly name: string
  /** Whose, where everybody sees another one. */
  readonly of?: Snowflake
  /** What it changes with: see `Versions`. What changes otherwise must not be cached. */
  readonly follows: keyof Versions
}

/** Who knew it: this `process`, the `shared` store, or nobody. */
export type CacheOutcome = 'process' | 'shared' | 'miss'

/** Whose texts: of one guild, under the keys that it has now. */
export interface Owner {
  readonly guildId: Snowflake
  readonly keys: VaultKeys
  readonly vault: Vault
}

interface Entry {
  /** What was read under other keys is not of this guild any more. */
  readonly keys: VaultKeys
  readonly version: number
  /** JSON: it tells its size, and each reader makes values of their own. */
  readonly text: string
}

type Load = () => Promise<string>

/** Texts of guilds, each of one version. What a version is, and whether it still is one, the caller knows. */
export interface GuildCache {
  /** What this process remembers, of whatever version. */
  known(owner: Owner, what: Cached): Entry | undefined
  forget(owner: Owner, what: Cached): void
  /** Of this version, from the store. */
  shared(owner: Owner, what: Cached, version: number): Promise<string | undefined>
  keep(owner: Owner, what: Cached, entry: Pick<Entry, 'version' | 'text'>): void
  /** Asks once, however many want it at the same time. */
  once(owner: Owner, what: Cached, version: number, load: Load): Promise<string>
  count(name: string, outcome: CacheOutcome): void
}

export interface GuildCacheOptions {
  readonly store?: Store | undefined
  readonly count?: (name: string, outcome: CacheOutcome) => void
}

/** Remembers what guilds' settings and lists of names are: in this process, and sealed in the store. */
export function createGuildCache(options: GuildCacheOptions = {}): GuildCache {
  const { store, count = () => undefined } = options
  const texts = createTexts()
  const asked = new Map<string, Promise<string>>()

  const remember = ({ guildId, keys }: Owner, what: Cached, version: number, text: string) =>
    texts.set(keyOf(guildId, what), { keys, version, text })

  return {
    count,

    known({ guildId, keys }, what) {
      const entry = texts.get(keyOf(guildId, what))
      return entry?.keys === keys ? entry : undefined
    },

    forget: ({ guildId }, what) => texts.delete(keyOf(guildId, what)),

    async shared(owner, what, version) {
      const sealed = await store?.get(storeKeyOf(owner, what, version))
      const text = sealed && readable(owner, fieldOf(what, version), sealed)
      if (text !== undefined) remember(owner, what, version, text)
      return text
    },

    keep(owner, what, { version, text }) {
      remember(owner, what, version, text)
      const sealed = store && owner.vault.seal(fieldOf(what, version), text)
      if (sealed)
        void store.set(storeKeyOf(owner, what, version), sealed, jittered(AGE_MS_MAX, JITTER))
    },

    async once(owner, what, version, load) {
      const key = storeKeyOf(owner, what, version)
      const running = asked.get(key)
      const quiet = running?.catch(() => undefined)
      const text = quiet && (await within(quiet, PATIENCE_MS, undefined))
      if (text !== undefined) {
        count(what.name, 'process')
        return text
      }
      if (running) return load()
      const asking = load().finally(() => asked.delete(key))
      asked.set(key, asking)
      return asking
    },
  }
}

/** Small texts and others, each as much as fits. */
function createTexts() {
  const maxAgeMs = AGE_MS_MAX
  const small = new Lru<string, Entry>({ entriesMax: SMALL_MAX, maxAgeMs })
  const large = new Lru<string, Entry>({
    entriesMax: LARGE_MAX,
    sizeMax: LARGE_LENGTH_MAX,
    maxAgeMs,
  })

  function forget(key: string) {
    small.delete(key)
    large.delete(key)
  }

  return {
    get: (key: string) => small.get(key) ?? large.get(key),
    delete: forget,
    set(key: string, entry: Entry) {
      forget(key)
      const fitting = entry.text.length <= SMALL_LENGTH_MAX ? small : large
      fitting.set(key, entry, entry.text.length)
    },
  }
}

const keyOf = (guildId: Snowflake, { name, of }: Cached) =>
  of === undefined ? `${guildId}:${name}` : `${guildId}:${name}:${of}`

const storeKeyOf = ({ guildId }: Owner, what: Cached, version: number) =>
  `ct:c:${keyOf(guildId, what)}:${version}`

const fieldOf = ({ name, of = '' }: Cached, version: number) => ({
  table: 'cache',
  column: name,
  id: `${of}/${version}`,
})

/** Nothing, where somebody else could write and did, or the keys are other ones by now. */
function readable({ vault }: Owner, field: Parameters<Vault['open']>[0], sealed: Buffer) {
  try {
    return vault.open(field, sealed)
  } catch {
    return undefined
  }
}
