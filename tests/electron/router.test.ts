import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asking, type Handlers, makeRouter } from '../../electron/ipc-router.ts'
import { describeBug } from '../../electron/log.ts'
import { type RequestName, requestNames, requests, stageRequests } from '../../src/core/contract.ts'
import { ok } from '../../src/core/result.ts'

const ours = { id: 1 }
const topFrame = { url: 'app://erfakreds/#/moeder', origin: 'app://erfakreds', parent: null }
const us: Asking = { sender: ours, senderFrame: topFrame }

/** Handlers that note who was reached and with what. */
const listening = () => {
  const reached: { readonly name: string; readonly input: unknown }[] = []
  const handlers = Object.fromEntries(
    requestNames.map((name) => [
      name,
      (input: unknown) => {
        reached.push({ name, input })
        return ok(null)
      },
    ]),
  ) as unknown as Handlers
  return { handlers, reached }
}
const routerWith = (handlers: Handlers, own: object | null = ours) => {
  const bugs: string[] = []
  const route = makeRouter(
    handlers,
    () => own,
    (where, thrown) => bugs.push(`${where}: ${describeBug(thrown)}`),
  )
  return { route, bugs }
}

const stage = { id: 2 }
const theStage: Asking = { sender: stage, senderFrame: { ...topFrame, url: 'app://erfakreds/stage.html' } }
const routerWithStage = (handlers: Handlers) =>
  makeRouter(
    handlers,
    () => ours,
    () => undefined,
    () => stage,
  )

const aRequestName = fc.constantFrom(...requestNames)

describe('the router', () => {
  it('hands a valid request of our own page to its handler and answers with its Result', async () => {
    const { handlers, reached } = listening()
    const { route } = routerWith(handlers)
    expect(await route(us, 'vault.unlock', { passphrase: 'lang nok' })).toEqual({ ok: true, value: null })
    expect(reached).toEqual([{ name: 'vault.unlock', input: { passphrase: 'lang nok' } }])
  })

  it('answers any malformed input with invalid-input or hands on what the schema made of it', async () => {
    const { handlers, reached } = listening()
    const { route } = routerWith(handlers)
    const input = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      fc.dictionary(
        fc.constantFrom(
          'passphrase',
          'changes',
          'after',
          'kind',
          'id',
          'base',
          'folder',
          'blobId',
          'job',
          'to',
          '__proto__',
        ),
        fc.anything(),
      ),
    )
    await fc.assert(
      fc.asyncProperty(aRequestName, input, async (name, given) => {
        const before = reached.length
        const reply = await route(us, name, given)
        const parsed = requests[name].input.safeParse(given)
        if (parsed.success) {
          expect(reply).toEqual({ ok: true, value: null })
          expect(reached.at(-1)).toEqual({ name, input: parsed.data })
        } else {
          expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
          expect(reached.length).toBe(before)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never repeats what was sent in the problems it names', async () => {
    const { route } = routerWith(listening().handlers)
    await fc.assert(
      fc.asyncProperty(aRequestName, fc.constantFrom('passphrase', 'after', 'kind', 'x'), async (name, field) => {
        const secret = 'HEMMELIGT-7f3a'
        const reply = await route(us, name, { [field]: [secret], [`${secret}-felt`]: secret })
        expect(JSON.stringify(reply)).not.toContain(secret)
        expect(reply.ok).toBe(false)
      }),
    )
  })

  it('knows no name that is not in the contract, however it is spelt', async () => {
    const { handlers, reached } = listening()
    const { route } = routerWith(handlers)
    const known: ReadonlySet<unknown> = new Set(requestNames)
    const inherited = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf')
    const close = aRequestName.map((name) => `${name} `)
    await fc.assert(
      fc.asyncProperty(fc.oneof(inherited, close, fc.string(), fc.anything()), fc.anything(), async (name, input) => {
        fc.pre(!known.has(name))
        expect(await route(us, name, input)).toEqual({ ok: false, error: { code: 'unknown-request' } })
      }),
    )
    expect(reached).toEqual([])
  })

  it('lets nobody in but the top frame of our own window showing our own page', async () => {
    const { handlers, reached } = listening()
    const { route } = routerWith(handlers)
    const strangers: readonly Asking[] = [
      { sender: { id: 1 }, senderFrame: topFrame },
      { sender: ours, senderFrame: null },
      { sender: ours, senderFrame: { ...topFrame, parent: topFrame } },
      { sender: ours, senderFrame: { ...topFrame, url: 'https://example.dk/' } },
      { sender: ours, senderFrame: { ...topFrame, origin: 'null' } },
      { sender: ours, senderFrame: { ...topFrame, origin: 'https://example.dk' } },
      { sender: ours, senderFrame: { ...topFrame, url: 'about:blank', origin: 'app://erfakreds' } },
      { sender: ours, senderFrame: { ...topFrame, url: 'app://erfakreds.evil/', origin: 'app://erfakreds.evil' } },
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...strangers), aRequestName, fc.anything(), async (stranger, name, input) => {
        expect(await route(stranger, name, input)).toEqual({ ok: false, error: { code: 'foreign-sender' } })
      }),
    )
    const random = fc.record({ url: fc.webUrl(), origin: fc.webUrl(), parent: fc.constant(null) })
    await fc.assert(
      fc.asyncProperty(random, async (senderFrame) => {
        const reply = await route({ sender: ours, senderFrame }, 'vault.state', {})
        expect(reply).toEqual({ ok: false, error: { code: 'foreign-sender' } })
      }),
    )
    expect(reached).toEqual([])
  })

  it('lets the second screen ask for its own few things and for nothing else, whatever it shows', async () => {
    const { handlers, reached } = listening()
    const route = routerWithStage(handlers)
    expect([...stageRequests].toSorted()).toEqual(['stage.close', 'stage.press', 'stage.view'])
    for (const name of requestNames.filter((each) => !stageRequests.has(each)))
      for (const url of ['app://erfakreds/stage.html', 'app://erfakreds/', 'app://erfakreds/#/personer'])
        expect(await route({ sender: stage, senderFrame: { ...topFrame, url } }, name, {})).toEqual({
          ok: false,
          error: { code: 'foreign-sender' },
        })
    expect(reached).toEqual([])
    expect(await route(theStage, 'stage.press', { press: 'next' })).toEqual({ ok: true, value: null })
    expect(await route(theStage, 'stage.view', {})).toEqual({ ok: true, value: null })
    expect(reached.map(({ name }) => name)).toEqual(['stage.press', 'stage.view'])
  })

  it('does not take a frame within the second screen for it', async () => {
    const route = routerWithStage(listening().handlers)
    const within = { sender: stage, senderFrame: { ...topFrame, parent: topFrame } }
    expect(await route(within, 'stage.view', {})).toEqual({ ok: false, error: { code: 'foreign-sender' } })
  })

  it('lets nobody in while there is no window', async () => {
    const { handlers, reached } = listening()
    expect(await routerWith(handlers, null).route(us, 'vault.state', {})).toEqual({
      ok: false,
      error: { code: 'foreign-sender' },
    })
    expect(reached).toEqual([])
  })

  it('answers a bug with `unexpected` and reports where, without a word of what it said', async () => {
    const secret = 'Sagen om Karen Jensen'
    const failing = (thrown: unknown) => {
      const { handlers } = listening()
      const broken: Handlers = {
        ...handlers,
        'records.commit': () => {
          throw thrown
        },
      }
      return routerWith(broken)
    }
    const change = { kind: 'person', id: 'p1', base: [], value: { givenName: 'Karen' } }
    const named = Object.assign(new TypeError(`${secret}\n    at ${secret} (secret.ts:1:1)`), {
      name: secret,
      code: secret,
    })
    for (const thrown of [new Error(secret), named, secret, { secret }, null]) {
      const { route, bugs } = failing(thrown)
      expect(await route(us, 'records.commit', { changes: [change] })).toEqual({
        ok: false,
        error: { code: 'unexpected' },
      })
      expect(bugs).toHaveLength(1)
      expect(bugs[0]).toMatch(/^records\.commit: /)
      expect(bugs[0]).not.toMatch(/Karen|Sagen|Jensen/)
    }
  })
})

describe('the contract', () => {
  it('has no field for SQL, a key or a path', () => {
    const names = (schema: unknown): readonly string[] => {
      if (typeof schema !== 'object' || schema === null) return []
      const shape = 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? schema.shape : {}
      return Object.entries(shape).flatMap(([name, inner]) => [name, ...names(inner)])
    }
    const fields = requestNames.flatMap((name: RequestName) => names(requests[name].input))
    expect(fields.length).toBeGreaterThan(20)
    expect(fields.filter((field) => /sql|query|statement|path|directory|^key$|pragma/i.test(field))).toEqual([])
  })
})
