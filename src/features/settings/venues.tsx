/** The venues: where meetings are held, and what people need to know to get there. */
import { Stack, Textarea, TextInput } from '@mantine/core'
import { newValue } from '../../core/records/index.ts'
import { commitOrTell, newId, put, remove, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { SavedAt } from '../../ui/saved-at.tsx'
import { AreaSelect } from './area-select.tsx'
import { NamedList } from './named-list.tsx'
import { RemoveUnused } from './searched-list.tsx'
import { useVenueUses } from './uses.ts'
import { VenuePlanning } from './venue-planning.tsx'

const words = settings.venues

export const VenuesSection = () => {
  const all = useRecords('venue')
  if (all === undefined) return null
  return (
    <NamedList
      words={words}
      all={all}
      searched={({ value }) => `${value.name} ${value.address} ${value.room}`}
      about={({ value }) => value.address}
      form={(venue, isNew) => <VenueForm venue={venue} isNew={isNew} />}
      onAdd={async () => {
        const id = newId('venue')
        await commitOrTell(words.added, [put('venue', id, newValue('venue', {}))])
        return id
      }}
    />
  )
}

const VenueForm = ({ venue, isNew }: { readonly venue: Stored<'venue'>; readonly isNew: boolean }) => {
  const draft = useDraft('venue', venue.id, words.changed)
  const uses = useVenueUses(venue.id)
  if (draft === null || draft === undefined) return null
  const { name, address, room, areaId, arrivalNotes } = draft.value
  return (
    <Stack gap="sm" onBlur={draft.onBlur}>
      <TextInput
        label={words.name}
        value={name}
        autoFocus={isNew}
        onChange={(event) => draft.set('name', event.currentTarget.value)}
      />
      <TextInput
        label={words.address}
        value={address}
        onChange={(event) => draft.set('address', event.currentTarget.value)}
      />
      <TextInput label={words.room} value={room} onChange={(event) => draft.set('room', event.currentTarget.value)} />
      <AreaSelect label={words.area} value={areaId} onChange={(id) => draft.set('areaId', id)} />
      <Textarea
        label={words.arrival}
        description={words.arrivalHint}
        value={arrivalNotes.join('\n')}
        autosize
        minRows={2}
        onChange={(event) => {
          const text = event.currentTarget.value
          draft.set('arrivalNotes', text === '' ? [] : text.split('\n').map((line) => line.slice(0, 500)))
        }}
      />
      <VenuePlanning draft={draft} />
      <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      <RemoveUnused
        label={words.remove}
        uses={uses}
        onRemove={() => void commitOrTell(words.removed, [remove('venue', venue.id)])}
      />
    </Stack>
  )
}
