import type { AddressInfo } from 'node:net'
import type { Temporal } from '../../src/core/clock.ts'
import { enterAddress, ping, sendEvent } from './ask.ts'
import { createControl } from './control.ts'
import type { Fault } from './faults.ts'
import { createGuild, type GuildHandle } from './guild.ts'
import type { Delivery, Interaction } from './interaction.ts'
import { openDocument } from './openapi.ts'
import { createRateLimits, type Traffic } from './rate-limits.ts'
import { createFakeServer, type Page } from './server.ts'
import { createKey, type DevelopmentKey, privateKeyOf } from './signer.ts'
import type { Simulation } from './simulation.ts'
import { createWorld, type Problem, type World } from './world.ts'
import type { WorldClock } from './world-clock.ts'

export interface FakeDiscordOptions {
  /** Where the bot listens, such as http://127.0.0.1:3000; `connectBot` says it later. */
  readonly bot?: string
  readonly key?: DevelopmentKey
  readonly token?: string
  readonly seed?: number
  readonly startAt?: Temporal.Instant
  readonly frozen?: boolean
  /** 0 is any free port. */
  readonly port?: number
  readonly host?: string
  /** Discord's OpenAPI document; by default the file that DISCORD_OPENAPI names, if any. */
  readonly openApi?: string | undefined
  /** False: repeated posts make repeated messages, so that a test of repetitions can be seen to fail. */
  readonly enforcesNonces?: boolean
  /** A page in a browser, served beside the control interface. */
  readonly page?: Page
}

export interface FakeDiscord extends AsyncDisposable {
  readonly world: World
  readonly sim: Simulation
  readonly clock: WorldClock
  readonly key: DevelopmentKey
  readonly token: string
  readonly applicationId: string
  /** Such as http://127.0.0.1:4400; the control interface is below `/_/`. */
  readonly url: string
  /** For DISCORD_API_URL: without the version. */
  readonly apiUrl: string
  connectBot(url: string): void
  /** The guild of this name; made when it is not there yet. */
  guild(name: string, options?: { readonly locale?: string }): GuildHandle
  ping(): Promise<Delivery>
  /** As a developer does in the portal; rejects where the bot there does not pass Discord's probes. */
  enterAddress(url: string): Promise<void>
  event(type: string, data: object): Promise<Delivery>
  fault(fault: Fault): void
  /** Requests of the bot by its token, and how many of them came within one second. */
  traffic(): Traffic
  /** Every interaction so far, oldest first, with request, response, latency and state. */
  interactions(): readonly Interaction[]
  /** Problems that nobody looked at yet; asking for them is looking at them. */
  problems(): readonly Problem[]
  /** Throws while there are problems that nobody looked at. */
  assertQuiet(): void
  /** Stops listening. */
  close(): Promise<void>
}

const TOKEN = 'fake-discord-application.fake-time.proof-for-development'

export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { key = createKey(), token = TOKEN, port = 0, host = '127.0.0.1', bot = '' } = options
  const world = createWorld({ ...options, publicKey: key.publicKey, token })
  const documented = await openDocument(options.openApi ?? process.env.DISCORD_OPENAPI)
  const sim = { world, key: privateKeyOf(key), documented, bot, self: '' } satisfies Simulation
  const limits = createRateLimits(() => performance.now())
  const server = createFakeServer(sim, { limits, control: createControl(sim), page: options.page })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  // A server that listens on a port has an address with a port.
  sim.self = `http://${host}:${(server.address() as AddressInfo).port}`
  const guilds = new Map<string, GuildHandle>()

  const discord: FakeDiscord = {
    world,
    sim,
    clock: world.clock,
    key,
    token,
    applicationId: world.application.id,
    url: sim.self,
    apiUrl: `${sim.self}/api`,
    connectBot(url) {
      sim.bot = url
    },
    guild(name, { locale = 'en-US' } = {}) {
      const found = guilds.get(name) ?? createGuild(sim, name, { locale })
      guilds.set(name, found)
      return found
    },
    ping: () => ping(sim),
    enterAddress: (url) => enterAddress(sim, url),
    event: (type, data) => sendEvent(sim, type, data),
    fault: (fault) => world.faults.add(fault),
    traffic: limits.traffic,
    interactions: () => [...world.interactions.values()],
    problems() {
      const unseen = world.problems.filter(({ lookedAt }) => !lookedAt)
      for (const problem of unseen) problem.lookedAt = true
      return unseen
    },
    assertQuiet: () => assertQuiet(world),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    async [Symbol.asyncDispose]() {
      await discord.close()
      assertQuiet(world)
    },
  }
  return discord
}

function assertQuiet({ problems }: World) {
  const unseen = problems.filter(({ lookedAt }) => !lookedAt)
  if (unseen.length === 0) return
  const list = unseen.map(({ where, what }) => `- ${where}: ${what}`).join('\n')
  throw new Error(`Discord found ${unseen.length} problem(s) that nobody looked at:\n${list}`)
}
