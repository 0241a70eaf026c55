import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/bundles.ts'

const read = (file: string) => readFile(join(ROOT, file), 'utf8')
const json = async (file: string) => JSON.parse(await read(file))

test('the devcontainer has the Node of the image, and what the proof installs', async () => {
  const { image, onCreateCommand, customizations } = await json('.devcontainer/devcontainer.json')
  const [, base] = /^FROM node:(\d+-\w+)-slim AS run$/m.exec(await read('Dockerfile')) ?? []
  expect(image).toBe(`mcr.microsoft.com/devcontainers/typescript-node:${base}`)
  const proof = await read('.ci/run')
  const [, list = ''] = /--no-install-recommends (.+)$/.exec(onCreateCommand) ?? []
  const packages = list.split(' ')
  expect(packages.length).toBeGreaterThan(3)
  for (const name of packages) expect(proof).toContain(`missing+=(${name})`)
  const { recommendations } = await json('.vscode/extensions.json')
  expect(customizations.vscode.extensions).toEqual(recommendations)
})

test('what the editor starts is there', async () => {
  const { scripts } = await json('package.json')
  const { tasks } = await json('.vscode/tasks.json')
  for (const { command } of tasks) expect(scripts).toHaveProperty(command.split(' ').at(-1))
  const { configurations } = await json('.vscode/launch.json')
  for (const { program } of configurations)
    expect(await read(program.replace(/^[^/]+\//, ''))).not.toBe('')
})
