/** How agendas and minutes are set, where a forum has not chosen for itself. */
import { Radio, Stack, Switch, Text } from '@mantine/core'
import { decisionPlacement } from '../../core/records/organisation.ts'
import { settings } from '../../strings/settings.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { WordTemplateChoice } from './word-template.tsx'

const words = settings.papers

export const PapersSection = () => (
  <OrganisationForm label={words.changed}>
    {(draft) => (
      <>
        <Text>{words.lead}</Text>
        <Radio.Group
          label={words.decision}
          value={draft.value.decisionPlacement}
          onChange={(value) => {
            const chosen = decisionPlacement.safeParse(value)
            if (chosen.success) draft.set('decisionPlacement', chosen.data)
          }}
        >
          <Stack gap="xs" mt="xs">
            {decisionPlacement.options.map((placement) => (
              <Radio key={placement} value={placement} label={words.placements[placement]} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={words.clockTimes}
          description={words.clockTimesHint}
          checked={draft.value.agendaClockTimes}
          onChange={(event) => draft.set('agendaClockTimes', event.currentTarget.checked)}
        />
        <WordTemplateChoice draft={draft} />
      </>
    )}
  </OrganisationForm>
)
