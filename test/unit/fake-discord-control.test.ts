import { expect, test } from 'vitest'
import {
  button,
  CHORE,
  card,
  label,
  modal,
  row,
  stage,
  text,
  textInput,
  update,
} from '../fake-discord/stage.ts'

async function control() {
  const staged = await stage(({ type, data }) => {
    if (type === 4) return { type: 8, data: { choices: [{ name: 'Dishes', value: '1' }] } }
    if (type === 3 && data.custom_id === 'form') return modal(label('Naam', textInput('name')))
    if (type === 3) return update([text('gedaan')])
    return card([text('Afwas'), row(button('Klaar', 'done'), button('✏️ Wijzig', 'form'))])
  })
  await staged.register([CHORE])
  staged.flat.member('Tom', { locale: 'nl' })
  const call = async (method: string, path: string, body?: object) => {
    const init = body ? { method, body: JSON.stringify(body) } : { method }
    const response = await fetch(`${staged.discord.url}/_${path}`, init)
    return { status: response.status, json: JSON.parse(await response.text()) }
  }
  return { ...staged, call, act: (todo: object) => call('POST', '/act', { as: 'tom', ...todo }) }
}

test('a member acts by name: command, button, form, typing', async () => {
  const { act } = await control()
  const { json } = await act({ command: '/klus nieuw', options: { naam: 'Afwas' } })
  expect(json).toMatchObject({
    outcome: 'message',
    lines: ['Afwas', '[Klaar] [✏️ Wijzig]'],
    payload: { type: 4 },
  })
  expect((await act({ click: ['Edit', 'Wijzig'] })).json.modal).toEqual({
    title: 'A form',
    labels: ['Naam'],
  })
  // What cannot be filled in like that leaves the form open.
  expect((await act({ submit: { Nope: 'x' } })).json.error).toContain('no field «Nope»')
  expect((await act({ submit: { Naam: 'x' } })).json.outcome).toBe('message')
  expect((await act({ click: ['Klaar'] })).json).toMatchObject({
    outcome: 'update',
    lines: ['gedaan'],
  })
  expect(
    (await act({ command: '/klus klaar', options: { klus: 'Dis' }, type: true })).json,
  ).toEqual({ choices: [{ name: 'Dishes', value: '1' }] })
})

test('a wrong request is one sentence', async () => {
  const { act, call } = await control()
  expect(await act({ as: 'nobody', command: '/chore add' })).toMatchObject({
    status: 400,
    json: { error: expect.stringContaining('There are: tom') },
  })
  expect((await act({ click: ['Klaar'] })).json.error).toContain('nothing to press')
  expect((await act({ submit: {} })).json.error).toContain('no form open')
  expect((await act({ colour: 1 })).status).toBe(400)
  expect((await call('POST', '/clock', { advance: 'soon' })).status).toBe(400)
})

test('the clock jumps, faults are set, everything is told as events and shown as state', async () => {
  const { discord, call, act } = await control()
  const stream = await fetch(`${discord.url}/_/events`)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const before = discord.clock.now()
  const { json } = await call('POST', '/clock', { advance: '+1h' })
  expect(json.now).toBe(before.add({ hours: 1 }).toString())
  expect((await call('POST', '/clock', { to: '2020-01-01T00:00:00Z' })).json.error).toContain(
    'forward',
  )
  expect(
    (await call('POST', '/faults', { kind: 'duplicate', on: 'interactions' })).json,
  ).toHaveLength(1)
  await act({ command: '/chore add', options: { name: 'x' } })
  let heard = ''
  while (!heard.includes('answered')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain('"kind":"clock"')
  await reader?.cancel()
  const { json: state } = await call('GET', '/state')
  expect(state).toMatchObject({
    guilds: [{ name: 'Flat' }],
    messages: [{ components: [{ content: 'Afwas' }, {}] }],
    interactions: [
      { status: 200, request: { type: 2 }, response: { type: 4 }, repeats: [{ status: 200 }] },
    ],
  })
  expect(state.interactions[0].budgetShare).toBeLessThan(1)
  expect((await call('GET', '/screen?as=tom')).json.commands).toMatchObject([{ name: 'klus' }])
})
