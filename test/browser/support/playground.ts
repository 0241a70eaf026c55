import { settle } from '../../playground/default-world.ts'
import { createPage } from '../../playground/page-files.ts'
import { type Household, type HouseholdOptions, openHousehold } from '../../support/household.ts'
import { bundlePage } from './page-script.ts'

export interface Playground extends Pick<Household, 'discord' | 'database'> {
  /** Of the page. */
  readonly url: string
}

/** A household whose Discord has its page, as `pnpm start` opens it; by default with the people who live there. */
export async function openPlayground(options: HouseholdOptions = {}): Promise<Playground> {
  const { discord, database } = await openHousehold({
    populate: settle,
    page: createPage(),
    ...options,
  })
  await bundlePage(discord.url)
  return { discord, database, url: discord.url }
}
