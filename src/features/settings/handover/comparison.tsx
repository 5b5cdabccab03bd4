/** What both sides have changed: first what a person must decide, then a list of each side. Shows and asks; fetches nothing. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ClashChoice, ComparedRecord, CopyComparison } from '../../../core/handover/comparison.ts'
import type { LookUp } from '../../../core/records/record-label.ts'
import { useRecordSet } from '../../../replica/index.ts'
import { comparisonText, handover, whatText } from '../../../strings/handover.ts'
import { recordText } from '../record-text.ts'
import { Clash } from './clash.tsx'

const words = handover.lists

type ComparisonProps = {
  readonly comparison: CopyComparison
  readonly busy: boolean
  readonly onRun: (choices: readonly ClashChoice[]) => void
  readonly onPutAway: () => void
}

export const Comparison = ({ comparison, busy, onRun, onPutAway }: ComparisonProps) => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, 'here' | 'there'>>(new Map())
  const lookUp = useLookUp(comparison)
  const { records, state } = comparison
  const asked = records.filter(isAsked)
  const left = asked.filter((each) => !chosen.has(keyOf(each))).length
  const isAnythingThere = records.some(({ there }) => there !== null)
  const choices = asked.flatMap(({ kind, id }) => {
    const side = chosen.get(keyOf({ kind, id }))
    return side === undefined ? [] : [{ kind, id, side }]
  })
  return (
    <Stack gap="md">
      <Alert color={state === 'both' ? 'amber' : 'petrol'} role="status">
        {comparisonText[state]}
      </Alert>
      {toDecide.map(({ outcome, title, lead }) => {
        const those = asked.filter((each) => each.outcome === outcome)
        return those.length === 0 ? null : (
          <section key={outcome} aria-label={title}>
            <Title order={4}>{title}</Title>
            <Text size="sm">{lead}</Text>
            <Stack gap="sm" mt="xs">
              {those.map((each) => (
                <Clash
                  key={keyOf(each)}
                  record={each}
                  label={recordText(each.kind, knownValue(each), lookUp)}
                  value={chosen.get(keyOf(each)) ?? null}
                  onChange={(side) => setChosen(new Map(chosen).set(keyOf(each), side))}
                />
              ))}
            </Stack>
          </section>
        )
      })}
      <SideList side="there" title={words.there} records={records} lookUp={lookUp} />
      <SideList side="here" title={words.here} records={records} lookUp={lookUp} />
      {isAnythingThere && <Text size="sm">{handover.back.backupFirst}</Text>}
      {left > 0 && <Text fw={600}>{handover.back.choicesLeft(left)}</Text>}
      <Group>
        {isAnythingThere && (
          <Button loading={busy} disabled={left > 0} onClick={() => onRun(choices)}>
            {handover.back.run}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={onPutAway}>
          {handover.back.putAway}
        </Button>
      </Group>
    </Stack>
  )
}

const toDecide = [
  { outcome: 'clash', title: words.clash, lead: words.clashLead },
  { outcome: 'minutes', title: words.minutes, lead: words.minutesLead },
] as const
const isAsked = ({ outcome }: ComparedRecord): boolean => toDecide.some((each) => each.outcome === outcome)

type SideListProps = {
  readonly side: 'here' | 'there'
  readonly title: string
  readonly records: readonly ComparedRecord[]
  readonly lookUp: LookUp
}

/** More than these are shown when one asks for them. */
const atFirst = 30

const SideList = ({ side, title, records, lookUp }: SideListProps) => {
  const [all, setAll] = useState(false)
  const changed = records.filter((each) => each[side] !== null && !isAsked(each))
  if (changed.length === 0) return null
  const shown = all ? changed : changed.slice(0, atFirst)
  return (
    <section aria-label={title}>
      <Title order={4}>{title}</Title>
      <Stack component="ul" gap={4} mt="xs">
        {shown.map((each) => (
          <li key={keyOf(each)}>
            {recordText(each.kind, knownValue(each), lookUp)}
            <Text component="span" c="dimmed">{` ${whatText(each, side)}`}</Text>
          </li>
        ))}
      </Stack>
      {shown.length < changed.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.more(changed.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}\n${id}`

const knownValue = ({ here, there, before }: ComparedRecord): unknown => here?.value ?? there?.value ?? before

/** Names of records that only the copy knows come from the copy. */
const useLookUp = ({ records }: CopyComparison): LookUp => {
  const set = useRecordSet()
  return useMemo(() => {
    const here = new Map<string, unknown>()
    for (const [kind, ofKind] of Object.entries(set ?? {})) {
      for (const [id, value] of ofKind) here.set(keyOf({ kind, id }), value)
    }
    const compared = new Map(records.map((each) => [keyOf(each), knownValue(each)]))
    return (kind, id) => here.get(keyOf({ kind, id })) ?? compared.get(keyOf({ kind, id }))
  }, [set, records])
}
