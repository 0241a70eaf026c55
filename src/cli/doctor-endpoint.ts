import { generateKeyPairSync, sign } from 'node:crypto'
import type { Application } from '../core/discord/registrations.ts'
import { createSender, type Incoming } from '../core/discord/send.ts'
import { systemClock } from '../core/time/system-clock.ts'
import type { DiscordConfig } from './discord.ts'
import { fail, type Line, ok, warn } from './line.ts'

interface At {
  readonly config: DiscordConfig
  readonly signal: AbortSignal
}

const PORTAL = 'in the Developer Portal'
/** As Discord does when it probes an endpoint: whoever takes this takes anything. */
const PING = JSON.stringify({ id: '1', application_id: '1', type: 1, token: '', version: 1 })

const oursOf = ({ publicUrl }: DiscordConfig, path: string) =>
  `${publicUrl ?? 'https://<your host>'}${path}`

/**
 * The way in, from outside. Nobody but Discord can sign a PING that is taken; but Discord keeps an address only after
 * its PING was answered there, so what is left to see is that it is ours, and that a stranger's PING is refused.
 */
export async function endpointLine(
  { interactionsUrl }: Application,
  { config, signal }: At,
): Promise<Line> {
  const name = 'endpoint'
  const ours = oursOf(config, '/interactions')
  const entered = `Enter ${ours} ${PORTAL}, «General Information», while http runs.`
  if (interactionsUrl === undefined) return warn(name, 'Discord knows no address of it', entered)
  if (config.publicUrl && interactionsUrl !== ours)
    return fail(
      name,
      `Discord calls ${interactionsUrl}, which is not at PUBLIC_URL`,
      `${entered} Two deployments cannot share an application.`,
    )
  return lineOf(interactionsUrl, await askAsStranger(interactionsUrl, signal))
}

function lineOf(url: string, answer: Incoming | string): Line {
  const name = 'endpoint'
  if (typeof answer === 'string')
    return fail(
      name,
      `nobody answers at ${url} (${answer})`,
      'Is http running, and does that address lead to it?',
    )
  const { status, text } = answer
  if (status === 401 && text === '')
    return ok(name, `answers at ${url}, and refuses what Discord did not sign`)
  if (status === 200)
    return fail(
      name,
      `${url} takes what Discord did not sign`,
      'That is not ChoresTree: what answers there?',
    )
  return fail(
    name,
    `${url} answers ${status} where 401 is due`,
    'What stands before http must let POST through as it is: see deploy/cloudflare.',
  )
}

/** A PING that is signed as it should be, by a key that nobody knows. The text says why there was no answer. */
async function askAsStranger(url: string, signal: AbortSignal): Promise<Incoming | string> {
  const timestamp = String(Math.trunc(systemClock.now().epochMilliseconds / 1000))
  const { privateKey } = generateKeyPairSync('ed25519')
  const signature = sign(null, Buffer.from(timestamp + PING), privateKey).toString('hex')
  const sender = createSender()
  try {
    return await sender.send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'choresctl doctor',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      },
      body: PING,
      signal,
    })
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  } finally {
    sender.close()
  }
}

/** Discord switches them off when too many were not taken. Source: its page «Webhook Events». */
const SWITCHED_OFF = 3
const ON = 2

/** How a server that installs the bot is greeted; everything else works without. */
export function eventsLine({ events }: Application, { config }: Pick<At, 'config'>): Line {
  const name = 'webhook events'
  const fix = `Enter ${oursOf(config, '/events')} ${PORTAL}, «Webhooks», with «Application Authorized».`
  if (events.status === SWITCHED_OFF)
    return fail(name, 'Discord switched them off: too many were not taken', fix)
  if (events.url === undefined || events.status !== ON)
    return warn(name, 'none are sent, so nobody is greeted after an installation', fix)
  return ok(name, 'Discord sends them')
}
