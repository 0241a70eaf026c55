import { Connection } from 'rabbitmq-client'

/** Whether the broker lets us in; otherwise why not, in its own words, which name no password. */
export async function reachBroker(url: string, withinMs: number): Promise<string | undefined> {
  const connection = new Connection({ url, connectionTimeout: withinMs })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('connection', resolve)
      connection.once('error', reject)
    })
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return code
  } finally {
    connection.on('error', () => undefined)
    connection.unsafeDestroy()
  }
}
