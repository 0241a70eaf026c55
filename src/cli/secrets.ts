import { WrongUsage } from './report.ts'

const SECRET = /^--?[a-z-]*(?:token|secret|password|passwd|keys?)(?:=|$)/i

/** Whoever is on the same machine can read the arguments of a process. The value is not said back. */
export function refuseSecrets(args: readonly string[]) {
  const [name] = args.find((arg) => SECRET.test(arg))?.split('=') ?? []
  if (name !== undefined)
    throw new WrongUsage(
      `${name}: no secret is taken as an argument, where everybody on this machine can read it. Set it in the environment, or as a file with _FILE.`,
    )
}
