import { settle } from '../../playground/default-world.ts'
import { createPage } from '../../playground/page-files.ts'
import { type Household, type HouseholdOptions, startHousehold } from '../../support/household.ts'
import { bundlePage } from './page-script.ts'

export interface Playground extends Pick<Household, 'discord' | 'database' | 'close'> {
  /** Of the page. */
  readonly url: string
}

/**
 * A household whose Discord has its page, as `pnpm start` opens it; by default with the people who live there. Whoever
 * opens it closes it.
 */
export async function openPlayground(options: HouseholdOptions = {}): Promise<Playground> {
  const { discord, database, close } = await startHousehold({
    populate: settle,
    page: createPage(),
    ...options,
  })
  await bundlePage(discord.url)
  return { discord, database, close, url: discord.url }
}
