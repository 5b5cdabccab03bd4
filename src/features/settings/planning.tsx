/** What holds for all planning: whether 1 May is free, and when a meeting takes too much of somebody's week. */
import { NumberInput, Switch, Text } from '@mantine/core'
import { planningSettings as words } from '../../strings/planning-settings.ts'
import { OrganisationForm } from './organisation-form.tsx'

export const PlanningSection = () => (
  <OrganisationForm label={words.changed}>
    {(draft) => (
      <>
        <Text>{words.lead}</Text>
        <Switch
          label={words.mayDay}
          description={words.mayDayWhy}
          checked={draft.value.mayDayIsFree}
          onChange={(event) => draft.set('mayDayIsFree', event.currentTarget.checked)}
        />
        <NumberInput
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={words.weekShare}
          description={words.weekShareWhy}
          value={draft.value.weekShareWarning}
          min={1}
          max={100}
          step={5}
          suffix=" %"
          allowDecimal={false}
          onChange={(percent) => {
            if (typeof percent === 'number' && percent >= 1)
              draft.set('weekShareWarning', Math.min(100, Math.round(percent)))
          }}
        />
      </>
    )}
  </OrganisationForm>
)
