// Owns how a value travels between the page and the main process as text, keeping what Electron's structured clone
// keeps (bytes, dates, undefined, maps) and refusing what it refuses. It knows nothing of channels or windows.

export type Wire = {
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/** Self-contained on purpose: its source is also injected into the page, so it may use nothing from outside itself. */
export function makeWire(): Wire {
  type Tagged = { readonly $: string; readonly v?: unknown }
  type ByteView = { new (buffer: ArrayBuffer): unknown }
  type Base64 = { toBase64(): string }
  type FromBase64 = { fromBase64(text: string): Uint8Array<ArrayBuffer> }

  const views: Readonly<Record<string, ByteView>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const node = (globalThis as { Buffer?: typeof Buffer }).Buffer
  const toBase64 = (bytes: Uint8Array): string =>
    node === undefined
      ? (bytes as unknown as Base64).toBase64()
      : node.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    node === undefined
      ? (Uint8Array as unknown as FromBase64).fromBase64(text)
      : new Uint8Array(node.from(text, 'base64'))

  const refuse = (what: string): never => {
    throw new Error(`An object could not be cloned: ${what}`)
  }

  const pack = (value: unknown, above: readonly unknown[]): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value !== 'object') return refuse(`a ${typeof value}`)
    if (above.includes(value)) return refuse('a value that contains itself')
    const inside = [...above, value]
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, inside))
    if (value instanceof Date) return { $: 'Date', v: value.getTime() }
    if (value instanceof Map) return { $: 'Map', v: [...value].map((pair) => pack(pair, inside)) }
    if (value instanceof Set) return { $: 'Set', v: [...value].map((item) => pack(item, inside)) }
    if (value instanceof Error) return { $: 'Error', v: { name: value.name, message: value.message } }
    if (value instanceof ArrayBuffer) return { $: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength)
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return kind in views ? { $: kind, v: toBase64(bytes) } : refuse(kind)
    }
    if (value instanceof Promise || value instanceof WeakMap) return refuse(value.constructor.name)
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item, inside)] as const)
    const plain = Object.fromEntries(entries)
    return Object.hasOwn(value, '$') ? { $: 'object', v: plain } : plain
  }

  const unpackEntries = (value: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))

  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    if (!Object.hasOwn(value, '$')) return unpackEntries(value)
    const { $: tag, v } = value as Tagged
    switch (tag) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v as string)
      case 'Date':
        return new Date(v as number)
      case 'Map':
        return new Map(
          (v as readonly (readonly [unknown, unknown])[]).map(([key, item]) => [unpack(key), unpack(item)]),
        )
      case 'Set':
        return new Set((v as readonly unknown[]).map(unpack))
      case 'Error': {
        const { name, message } = v as { readonly name: string; readonly message: string }
        return Object.assign(new Error(message), { name })
      }
      case 'ArrayBuffer':
        return fromBase64(v as string).buffer
      case 'object':
        return unpackEntries(v as object)
      default: {
        const View = views[tag]
        return View === undefined ? refuse(tag) : new View(fromBase64(v as string).buffer)
      }
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
