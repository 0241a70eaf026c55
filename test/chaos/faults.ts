import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './plan.ts'
import type { Rig } from './rig.ts'

type Of<K extends Fault['kind']> = Extract<Fault, { readonly kind: K }>

/** Lets the plan happen; resolves when everything is healed and every service is back. */
export async function happen(plan: readonly Fault[], rig: Rig) {
  const begin = performance.now()
  const healing: Promise<unknown>[] = []
  for (const fault of plan) {
    await wait(Math.max(0, begin + fault.atMs - performance.now()))
    healing.push(strike(fault, rig))
  }
  await Promise.all(healing)
}

async function strike(fault: Fault, rig: Rig) {
  if (fault.kind === 'kill') return kill(fault, rig)
  if (fault.kind === 'crash') return crash(fault, rig)
  return cut(fault, rig)
}

/** Not the last one of its kind: a bot of which nothing runs keeps no promise. */
function kill({ process: name }: Of<'kill'>, { processes }: Rig) {
  const victim = processes.find((one) => one.name === name)
  const others = processes.filter((one) => one !== victim && one.door === victim?.door)
  if (victim?.isOpen() && others.some((other) => other.isOpen())) victim.kill()
}

async function crash({ service: name, forMs }: Of<'crash'>, { services }: Rig) {
  const service = services[name]
  await service.crash()
  await wait(forMs)
  await service.restart()
}

async function cut({ cable: name, mode, forMs }: Of<'cut'>, { cables }: Rig) {
  await cables[name].become(mode)
  await wait(forMs)
  await cables[name].become('pass')
}
