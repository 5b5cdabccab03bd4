// Owns what nobody uses any more: exports that no file imports, words that no page says, classes that no page wears; and
// classes that are worn and do not exist. It needs all files at once, and follows names, not types: where it cannot tell,
// it counts as used.

import { posix } from 'node:path'
import type { Finding } from './judge.ts'
import { isNameOnly, lineFinder, memberName, type Node, parse, walk } from './source-facts.ts'

type Source = { readonly path: string; readonly text: string }
/** The names from an exported object down to what is read of it. */
type Chain = readonly string[]
/** For each file, each chain by which some other file, or itself, reads what it exports. */
type Uses = Map<string, Chain[]>

const isSheet = (path: string) => path.endsWith('.module.css')
/** Words of pages, and of papers and mails. */
const isWords = (path: string) => path.startsWith('src/strings/') || /^src\/core\/.*words\.ts$/.test(path)
/** What is looked through for unused exports. Tests export nothing that counts, and count as users. */
const isJudged = (path: string) => /^(src|electron|tools)\//.test(path) && !path.endsWith('.d.ts')
/** Whose words and classes somebody sees. A test that looks for a word does not say it. */
const isShown = (path: string) => /^(src|electron)\//.test(path)

export function unused(sources: readonly Source[]): readonly Finding[] {
  const sheets = sources.filter(({ path }) => isSheet(path))
  const files = sources
    .filter(({ path }) => !isSheet(path))
    .map(({ path, text }) => ({ path, text, parsed: parse(path, text) }))
  const uses: Uses = new Map()
  const imported: Uses = new Map()
  for (const { path, parsed } of files) readFile(path, parsed, imported, uses)
  return [
    ...files.filter(({ path }) => isJudged(path)).flatMap((file) => unusedExports(file, imported)),
    ...files.filter(({ path }) => isWords(path)).flatMap((file) => unusedWords(file, uses)),
    ...sheets.flatMap((sheet) => judgeSheet(sheet, uses.get(sheet.path) ?? [])),
  ]
}

type Parsed = ReturnType<typeof parse>
type ParsedFile = Source & { readonly parsed: Parsed }

function unusedExports({ path, text, parsed }: ParsedFile, imported: Uses): readonly Finding[] {
  const names = new Set((imported.get(path) ?? []).map(([name]) => name))
  if (names.has(everything)) return []
  return parsed.module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ exportName }) => exportName.kind === 'Name' && exportName.name != null && !names.has(exportName.name))
    .map(({ exportName, start }) =>
      finding('unused-export', { path, text }, start, `${exportName.name} is exported, and nobody imports it`),
    )
}

function unusedWords({ path, text, parsed }: ParsedFile, uses: Uses): readonly Finding[] {
  const read = uses.get(path) ?? []
  const isRead = (chain: Chain) => read.some((use) => use.every((name, i) => i >= chain.length || name === chain[i]))
  const below = (object: Node, above: Chain): readonly Finding[] =>
    propertiesOf(object).flatMap(({ name, node, value }) => {
      const chain = [...above, name]
      if (!isRead(chain)) return [finding('unused-words', { path, text }, node.start, `nobody says ${chain.join('.')}`)]
      return value.type === 'ObjectExpression' ? below(value, chain) : []
    })
  return exportedObjects(parsed).flatMap(({ name, object }) => below(object, [name]))
}

function judgeSheet({ path, text }: Source, read: readonly Chain[]): readonly Finding[] {
  const worn = new Set(read.map(([, name]) => name))
  const all = read.some((chain) => chain.length < 2)
  const defined = classesOf(text)
  const missing = [...worn].filter((name) => name !== undefined && !defined.has(name))
  return [
    ...[...defined]
      .filter((name) => !all && !worn.has(name))
      .map((name) => finding('unused-style', { path, text }, text.indexOf(`.${name}`), `nothing wears .${name}`)),
    ...missing.map((name) => finding('no-such-style', { path, text }, 0, `.${name} is worn, and does not exist`)),
  ]
}

function classesOf(css: string): ReadonlySet<string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/:global\([^)]*\)|"[^"]*"|'[^']*'/g, '')
  const selectors = [...plain.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim())
  const classes = selectors
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name))
  return new Set(classes)
}

const everything = '*'

function readFile(path: string, { program, module }: Parsed, imported: Uses, uses: Uses): void {
  const root = program as unknown as Node
  const at = (specifier: string) => posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
  const aliases: Aliases = new Map()

  for (const { moduleRequest, entries } of module.staticImports) {
    const file = at(moduleRequest.value)
    for (const { importName, localName } of entries) {
      const name = importName.kind === 'Default' ? 'default' : importName.name
      add(imported, file, [name ?? everything])
      if (isSheet(file) || isWords(file)) add(aliases, localName.value, { file, chain: name == null ? [] : [name] })
    }
  }
  for (const { moduleRequest, importName, exportName, localName } of module.staticExports.flatMap((e) => e.entries)) {
    if (moduleRequest != null) add(imported, at(moduleRequest.value), [importName.name ?? everything])
    else if (isWords(path) && localName.name != null && exportName.name != null) {
      add(aliases, localName.name, { file: path, chain: [exportName.name] })
    }
  }
  walk(root, undefined, (node) => {
    const source = node.type === 'ImportExpression' || node.type === 'TSImportType' ? node.source : undefined
    const specifier = (source as { readonly value?: unknown } | undefined)?.value
    if (typeof specifier === 'string') add(imported, at(specifier), [everything])
  })
  if (aliases.size > 0 && isShown(path)) readNames(root, aliases, uses)
}

type Place = { readonly file: string; readonly chain: Chain }
/** What a name in a file stands for; for several things where it is used twice. */
type Aliases = Map<string, Place[]>

/** A constant that is but another name for a part of the words is followed; any other use reads all from there on. */
function readNames(root: Node, aliases: Aliases, uses: Uses): void {
  const settled = new Set<Node>()
  walk(root, undefined, (node) => {
    const id = node.id as Node | undefined
    if (node.type !== 'VariableDeclarator' || id?.type !== 'Identifier') return
    settled.add(id)
    const init = chainOf(bare(node.init as Node), aliases)
    if (init === undefined || init.cut) return
    for (const each of init.nodes) settled.add(each)
    for (const place of init.places) add(aliases, String(id.name), place)
  })
  walk(root, undefined, (node, parent) => {
    if (settled.has(node) || (parent !== undefined && (isNameOnly(node, parent) || isImport(parent)))) return
    const chain = chainOf(node, aliases)
    for (const each of chain?.nodes ?? []) settled.add(each)
    for (const { file, chain: names } of chain?.places ?? []) add(uses, file, names)
  })
}

const isImport = ({ type }: Node) => type.startsWith('Import') && type.endsWith('Specifier')

type Read = {
  readonly places: readonly Place[]
  /** Whether what comes after is computed. */
  readonly cut: boolean
  readonly nodes: readonly Node[]
}

/** What a name with its members reads, or undefined where it begins with something else. */
function chainOf(node: Node | null | undefined, aliases: Aliases): Read | undefined {
  if (node?.type === 'Identifier') {
    const places = aliases.get(String(node.name))
    return places === undefined ? undefined : { places, cut: false, nodes: [node] }
  }
  if (node?.type !== 'MemberExpression') return undefined
  const above = chainOf(node.object as Node, aliases)
  if (above === undefined) return undefined
  const nodes = [...above.nodes, node]
  const member = memberName(node)
  if (member === undefined || above.cut) return { ...above, cut: true, nodes }
  return { places: above.places.map(({ file, chain }) => ({ file, chain: [...chain, member] })), cut: false, nodes }
}

function exportedObjects({ program }: Parsed): readonly { readonly name: string; readonly object: Node }[] {
  return (program.body as unknown as readonly Node[]).flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement.declaration as Node | null) : null
    const declarators = (declaration?.declarations ?? []) as readonly Node[]
    return declarators.flatMap(({ id, init }) => {
      const object = bare(init as Node)
      return object?.type === 'ObjectExpression' ? [{ name: String((id as Node).name), object }] : []
    })
  })
}

function propertiesOf(object: Node): readonly { readonly name: string; readonly node: Node; readonly value: Node }[] {
  return (object.properties as readonly Node[]).flatMap((node) => {
    if (node.type !== 'Property' || node.computed === true) return []
    const { name, value } = node.key as Node
    return [{ name: String(name ?? value), node, value: bare(node.value as Node) }]
  })
}

/** The object behind `as const` and `satisfies`. */
function bare(node: Node): Node {
  return node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression'
    ? bare(node.expression as Node)
    : node
}

function add<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const known = to.get(key)
  if (known === undefined) to.set(key, [value])
  else known.push(value)
}

function finding(rule: Finding['rule'], { path, text }: Source, offset: number, message: string): Finding {
  return { path, line: lineFinder(text)(Math.max(offset, 0)), rule, message }
}
