import type { BenchDatabase } from './database.ts'
import type { Kind } from './interactions.ts'
import type { Loaded } from './load.ts'
import { mixedQuestions, questions, type Source, supplyOf } from './mix.ts'
import type { Client, Server } from './processes.ts'

const INTERACTIONS = '/interactions'

export interface Effort {
  readonly rounds: number
  /** Of one closed loop. */
  readonly seconds: number
  /** Of one open loop. */
  readonly pacedSeconds: number
  /** Of a closed loop. */
  readonly connections: number
  /** Of the rates that the budgets name. */
  readonly paceShare: number
}

export interface Running {
  readonly door: Server
  readonly floor: Server
  readonly client: Client
  readonly database: BenchDatabase
  readonly effort: Effort
  readonly progress: (text: string) => void
}

/** Everything that runs, and the ways to ask it. Every answer is looked at. */
export class Rig {
  readonly running: Running
  readonly #source: Source
  /** Of every load with a wrong answer: how many, and the first. */
  readonly wrong: string[] = []

  constructor(running: Running) {
    const { open } = running.database
    this.running = running
    this.#source = { open, supply: supplyOf(open) }
  }

  get guildCount() {
    return new Set(this.#source.open.map(({ guildId }) => guildId)).size
  }

  /** Closed loop: how many answers a second? */
  async full(server: Server, kind: Kind, count: number): Promise<Loaded> {
    const isDoor = server === this.running.door
    const loaded = await this.running.client.load({
      port: server.port,
      path: isDoor ? INTERACTIONS : `/${kind}`,
      connections: this.running.effort.connections,
      questions: questions(kind, count, this.#source),
    })
    return this.#looked(`${isDoor ? 'door' : 'floor'} ${kind}`, loaded)
  }

  /** Open loop: how long does whom wait? */
  async paced(kind: Kind | 'mixed', ratePerSecond: number): Promise<Loaded> {
    const { effort, door } = this.running
    const rate = ratePerSecond * effort.paceShare
    const count = Math.ceil(rate * effort.pacedSeconds)
    const asked =
      kind === 'mixed' ? mixedQuestions(count, this.#source) : questions(kind, count, this.#source)
    const task = { port: door.port, path: INTERACTIONS, questions: asked, ratePerSecond: rate }
    return this.#looked(kind, await this.running.client.load(task))
  }

  #looked(what: string, loaded: Loaded): Loaded {
    if (loaded.wrong > 0) this.wrong.push(`${what}: ${loaded.wrong} wrong, first ${loaded.example}`)
    return loaded
  }
}
