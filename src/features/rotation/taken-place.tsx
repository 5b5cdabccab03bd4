/** A turn: why it is this person's, why not somebody else's, and what can be done with it. */
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PersonId, TurnId } from '../../core/records/ids.ts'
import { factsText } from '../../strings/rotation.ts'
import { why as words } from '../../strings/rotation-why.ts'
import type { PanelProps } from './asked-panel.tsx'
import { CandidatesTable } from './candidates-table.tsx'
import { notSentence, turnSentences } from './explanation.ts'
import type { MatrixColumn } from './matrix.ts'
import { PersonChoice } from './person-choice.tsx'
import type { NameOf } from './short-names.ts'
import { TurnActions } from './turn-actions.tsx'

type TakenPlaceProps = PanelProps & {
  readonly column: MatrixColumn
  readonly turnId: TurnId
  readonly nameOf: NameOf
}

export const TakenPlace = (props: TakenPlaceProps) => {
  const { records, matrix, column, turnId, nameOf } = props
  const [asked, setAsked] = useState<PersonId | null>(null)
  const turn = records.turn.get(turnId)
  if (turn === undefined) return null
  const others = matrix.rows.filter(({ personId }) => personId !== turn.personId)
  return (
    <>
      <Stack gap={4}>
        {turnSentences(records, turn, nameOf).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Stack>
      <div>
        <PersonChoice
          label={words.notLabel}
          placeholder={words.notHint}
          options={others.map(({ personId, name, facts }) => ({
            id: personId,
            name: name || nameOf(personId),
            facts: facts === null ? '' : factsText(facts),
            cannot: null,
          }))}
          value={asked}
          onChoose={setAsked}
        />
        <Text role="status" mt="xs">
          {asked === null ? '' : notSentence(records, turn, asked, column.line, nameOf)}
        </Text>
      </div>
      <TurnActions key={turnId} {...props} turn={turn} />
      {turn.choice !== null && (
        <CandidatesTable choice={turn.choice} nameOf={nameOf} title={words.compared} description={words.comparedWhy} />
      )}
    </>
  )
}
