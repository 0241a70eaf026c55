import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createKey, type DevelopmentKey } from '../fake-discord/signer.ts'
import { CalmError, codeOf } from '../support/calm-error.ts'

const OWNER_ONLY = 0o600

/** Made once and kept: rows sealed under a lost key could never be read again. */
export interface Secrets {
  readonly discordKey: DevelopmentKey
  readonly encryptionKeys: string
  readonly postgresPassword: string
}

export async function openSecrets(folder: string): Promise<Secrets> {
  await mkdir(folder, { recursive: true })
  const secret = (name: string, make: () => string) => readOrMake(join(folder, name), make)
  const key = await secret('discord-key.json', () => JSON.stringify(createKey()))
  return {
    discordKey: keyOf(key, join(folder, 'discord-key.json')),
    encryptionKeys: await secret(
      'encryption-keys',
      () => `k1:${randomBytes(32).toString('base64')}`,
    ),
    postgresPassword: await secret('postgres-password', () =>
      randomBytes(24).toString('base64url'),
    ),
  }
}

async function readOrMake(path: string, make: () => string): Promise<string> {
  try {
    // Fails when it is there already, so that two starts at once end with one secret.
    await writeFile(path, `${make()}\n`, { mode: OWNER_ONLY, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new CalmError(
        `${path} cannot be written (${codeOf(error)}). Check who owns the folder.`,
        { cause: error },
      )
  }
  const text = (await readFile(path, 'utf8')).trim()
  if (!text) throw new CalmError(`${path} is empty. Remove it, and a new one is made.`)
  return text
}

function keyOf(text: string, path: string): DevelopmentKey {
  const { publicKey, privateKey } = parse(text)
  const isHex = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value)
  if (!isHex(publicKey) || !isHex(privateKey))
    throw new CalmError(
      `${path} is no key pair of 32 bytes in hex. Remove it, and a new one is made.`,
    )
  return { publicKey: String(publicKey), privateKey: String(privateKey) }
}

function parse(text: string): Partial<DevelopmentKey> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
