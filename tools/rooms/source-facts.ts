// Owns what can be read off one source file without knowing where it lies: imports, exports, comments, uses of the clock
// and of chance. Which of these are allowed is none of its business.

import { type ParseResult, parseSync, visitorKeys } from 'oxc-parser'

export type Import = {
  readonly line: number
  /** What is imported, or undefined where it is computed. */
  readonly specifier: string | undefined
  readonly typesOnly: boolean
}
type Mention = { readonly line: number; readonly what: string }

type SourceFacts = {
  readonly lines: number
  readonly imports: readonly Import[]
  /** Uses of clock, chance and timers. */
  readonly impure: readonly Mention[]
  readonly defaultExports: readonly Mention[]
  /** Tests that would keep the others from running. */
  readonly only: readonly Mention[]
  /** Comments that silence a checker. */
  readonly silencers: readonly Mention[]
  readonly syntaxErrors: readonly Mention[]
}

export type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown }

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame']
const impureGlobals = new Set(['crypto', 'performance', 'process', ...timers])
const silencing = /eslint-disable|biome-ignore|oxlint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/

export function factsOf(path: string, text: string): SourceFacts {
  const { program, module, comments, errors } = parse(path, text)
  const lineAt = lineFinder(text)
  const imports: Import[] = []
  const impure: Mention[] = []
  const only: Mention[] = []

  for (const { start, moduleRequest, entries } of module.staticImports) {
    const typesOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    imports.push({ line: lineAt(start), specifier: moduleRequest.value, typesOnly })
  }
  for (const { start, entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest != null)?.moduleRequest?.value
    if (from === undefined) continue
    imports.push({ line: lineAt(start), specifier: from, typesOnly: entries.every((entry) => entry.isType) })
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end)
    imports.push({ line: lineAt(start), specifier: /^(['"])(.*)\1$/.exec(written)?.[2], typesOnly: false })
  }

  walk(program as unknown as Node, undefined, (node, parent) => {
    const at = lineAt(node.start)
    if (node.type === 'TSImportType') {
      const source = (node.source ?? node.argument) as { value?: string; literal?: { value?: string } } | undefined
      imports.push({ line: at, specifier: source?.value ?? source?.literal?.value, typesOnly: true })
    }
    const impurity = impurityOf(node, parent)
    if (impurity !== undefined) impure.push({ line: at, what: impurity })
    if (isOnly(node)) only.push({ line: at, what: text.slice(node.start, node.start + 40).split('\n')[0] ?? '' })
  })

  return {
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    impure,
    only,
    defaultExports: module.staticExports
      .filter(({ entries }) =>
        entries.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
      )
      .map(({ start }) => ({ line: lineAt(start), what: 'export default' })),
    silencers: comments
      .filter(({ value }) => silencing.test(value))
      .map(({ start, value }) => ({ line: lineAt(start), what: value.trim() })),
    syntaxErrors: errors.map(({ message, labels }) => ({ line: lineAt(labels[0]?.start ?? 0), what: message })),
  }
}

export function parse(path: string, text: string): ParseResult {
  return parseSync(path, text)
}

/** Visits what runs and, of what does not run, imports inside types. */
export function walk(
  node: Node,
  parent: Node | undefined,
  visit: (node: Node, parent: Node | undefined) => void,
): void {
  visit(node, parent)
  for (const key of visitorKeys[node.type] ?? []) {
    const below = node[key]
    for (const child of Array.isArray(below) ? below : [below]) {
      if (child !== null && typeof child === 'object' && 'type' in child) walk(child as Node, node, visit)
    }
  }
}

function impurityOf(node: Node, parent: Node | undefined): string | undefined {
  if (node.type !== 'Identifier' || parent === undefined || isNameOnly(node, parent)) return undefined
  const name = String(node.name)
  if (impureGlobals.has(name)) return name
  const member = parent.type === 'MemberExpression' && parent.object === node ? memberName(parent) : undefined
  if (name === 'Math') return member === undefined || member === 'random' ? `Math.${member ?? '?'}` : undefined
  if (name === 'Temporal') return member === 'Now' ? 'Temporal.Now' : undefined
  if (name !== 'Date') return undefined
  if (member !== undefined) return member === 'UTC' || member === 'parse' ? undefined : `Date.${member}`
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return undefined
  const args = parent.arguments as readonly unknown[] | undefined
  return parent.type === 'NewExpression' && (args?.length ?? 0) > 0 ? undefined : 'new Date()'
}

/** Whether the identifier merely names a member, a key, an export or a type, instead of being read. */
export function isNameOnly(node: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition') {
    return parent.key === node && parent.computed !== true && parent.shorthand !== true
  }
  return parent.type.startsWith('TS') && parent.expression !== node
}

export function memberName({ property, computed }: Node): string | undefined {
  const named = property as { readonly name?: string; readonly value?: unknown }
  return computed === true ? (named.value === undefined ? undefined : String(named.value)) : named.name
}

function isOnly(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  let callee = node.callee as Node
  let found = false
  while (callee.type === 'MemberExpression' || callee.type === 'CallExpression') {
    if (callee.type === 'MemberExpression') found ||= memberName(callee) === 'only'
    callee = (callee.type === 'MemberExpression' ? callee.object : callee.callee) as Node
  }
  return found && ['it', 'test', 'describe', 'suite', 'bench'].includes(String(callee.name))
}

export function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const next = starts.findIndex((start) => start > offset)
    return next === -1 ? starts.length : next
  }
}
