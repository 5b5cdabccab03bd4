/** Light or dark, as the computer says or as chosen here. */
import { Radio, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { settings } from '../../strings/settings.ts'

const words = settings.appearance
const schemes = ['auto', 'light', 'dark'] as const

export const AppearanceSection = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack>
      <Radio.Group
        label={words.scheme}
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((each) => each === value) ?? 'auto')}
      >
        <Stack gap="xs" mt="xs">
          {schemes.map((scheme) => (
            <Radio key={scheme} value={scheme} label={words.schemes[scheme]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
    </Stack>
  )
}
