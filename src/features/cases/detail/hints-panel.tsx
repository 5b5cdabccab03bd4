/** Words of the wards, each with another to consider. It asks for nothing and stops nothing. */
import { Button, Group, Text, Title } from '@mantine/core'
import type { StoryHint } from '../../../core/cases/review.ts'
import type { CaseStory } from '../../../core/records/case-story.ts'
import { hints as words } from '../../../strings/case-text.ts'
import classes from './text.module.css'

type HintsPanelProps = {
  readonly story: CaseStory
  readonly hints: readonly StoryHint[]
  readonly isLocked: boolean
  readonly onUse: (hint: StoryHint, suggestion: string) => void
}

export const HintsPanel = ({ story, hints, isLocked, onUse }: HintsPanelProps) =>
  hints.length === 0 ? null : (
    <section aria-label={words.title}>
      <Title order={3} size="h4">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {words.why}
      </Text>
      <ul className={classes.findings}>
        {hints.map((hint) => (
          <li key={`${hint.field}-${hint.start}`} className={classes.finding} data-look="hint">
            <Text fw={600}>{words.consider(story[hint.field].slice(hint.start, hint.end))}</Text>
            <Text size="sm">{hint.why}</Text>
            {!isLocked && hint.suggestions.length > 0 && (
              <Group gap="xs" mt={4}>
                {hint.suggestions.map((suggestion) => (
                  <Button
                    key={suggestion}
                    size="compact-sm"
                    h="auto"
                    variant="default"
                    className={classes.wrapping}
                    onClick={() => onUse(hint, suggestion)}
                  >
                    {words.use(suggestion)}
                  </Button>
                ))}
              </Group>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
