/**
 * The recovery code: shown once, printable on a sheet of its own, and confirmed by writing three of its groups from the
 * paper. Shows what it is given; asking the vault is the caller's.
 */
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { common } from '../strings/common.ts'
import { secrets } from '../strings/welcome.ts'
import { announce } from './live-region.tsx'
import classes from './recovery-code.module.css'

type RecoveryCodeProps = {
  /** As the vault gives it: 8 groups of 4 with dashes between. */
  readonly code: string
  /** Printed on the sheet. */
  readonly archiveName: string
  readonly onPrint: () => void
  /** Answers whether the code is on the clipboard. */
  readonly onCopy: () => Promise<boolean>
  readonly onConfirmed: () => void
}

const words = secrets.code

export const RecoveryCode = ({ code, archiveName, onPrint, onCopy, onConfirmed }: RecoveryCodeProps) => {
  const groups = code.split('-')
  const [asked] = useState(() => threeOf(groups.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState<readonly number[]>([])
  const [kept, setKept] = useState(false)
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    const failing = asked.filter((at) => plain(typed[at] ?? '') !== groups[at])
    setWrong(failing)
    if (failing.length === 0) onConfirmed()
  }
  if (kept)
    return (
      <form onSubmit={confirm} className="no-print">
        <Stack gap="sm">
          <Title order={2} size="h3">
            {words.confirmTitle}
          </Title>
          <Text>{words.confirmWhy}</Text>
          <Group align="flex-start" gap="sm">
            {asked.map((at, index) => (
              <TextInput
                key={at}
                label={words.group(at + 1)}
                value={typed[at] ?? ''}
                onChange={(event) => setTyped({ ...typed, [at]: event.currentTarget.value })}
                error={wrong.includes(at) ? words.wrongGroup(at + 1) : null}
                autoComplete="off"
                spellCheck={false}
                data-autofocus={index === 0 || undefined}
                flex="1 1 8rem"
                classNames={{ input: classes.typed }}
              />
            ))}
          </Group>
          <Group justify="space-between">
            <Button variant="default" onClick={() => setKept(false)}>
              {words.showAgain}
            </Button>
            <Button type="submit">{words.confirm}</Button>
          </Group>
        </Stack>
      </form>
    )
  return (
    <Stack gap="md" data-print>
      <div className={classes.sheet}>
        <Title order={1}>{words.sheetTitle}</Title>
        <p>{words.sheetArchive(archiveName)}</p>
        <p>{words.sheetDate(new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' }).format(new Date()))}</p>
      </div>
      <Text className="no-print">{words.why}</Text>
      <Paper withBorder p="md" className={classes.card}>
        <ol className={classes.code} aria-label={words.label}>
          {numbered(groups).map(({ place, group }) => (
            <li key={place} className={classes.group}>
              <code>{group}</code>
            </li>
          ))}
        </ol>
      </Paper>
      <p className={classes.sheet}>{words.sheetUse}</p>
      <Text c="dimmed" className="no-print">
        {secrets.nobodyCanHelp}
      </Text>
      <Group justify="space-between" className="no-print">
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={onPrint}>
            {words.print}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={20} aria-hidden />}
            onClick={() => void onCopy().then((copied) => copied && announce(words.copied))}
          >
            {common.copy}
          </Button>
        </Group>
        <Button onClick={() => setKept(true)}>{words.kept}</Button>
      </Group>
    </Stack>
  )
}

/** Two groups may read the same; their place tells them apart. */
const numbered = (groups: readonly string[]) => groups.map((group, index) => ({ place: index + 1, group }))

/** As the vault reads a typed code: case, dashes and look-alikes do not matter. */
const plain = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Three different places, in order. */
const threeOf = (count: number): readonly number[] => {
  const places = Array.from({ length: count }, (_, index) => index)
  const draws = crypto.getRandomValues(new Uint32Array(count))
  return places
    .toSorted((a, b) => (draws[a] ?? 0) - (draws[b] ?? 0))
    .slice(0, 3)
    .toSorted((a, b) => a - b)
}
