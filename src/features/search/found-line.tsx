/** One line of what was found: what it is called, where it stands, and the words around what was asked for. */
import { Kbd, Text } from '@mantine/core'
import { excerptOf } from '../../core/search/words.ts'
import { searchWords as words } from '../../strings/search.ts'
import { keyNames } from '../../ui/shortcuts-help.tsx'
import type { PaletteEntry } from './named-entries.ts'
import classes from './search.module.css'

export const FoundLine = ({ entry, question }: { readonly entry: PaletteEntry; readonly question: string }) => {
  const { body, where } = about(entry)
  return (
    <>
      <div className={classes.words}>
        <Text component="div">
          <Marked text={entry.title || words.withoutTitle} question={question} />
        </Text>
        {(body !== '' || where !== '') && (
          <Text component="div" size="sm" c="dimmed" className={classes.about ?? ''}>
            {where}
            {where !== '' && body !== '' && ' · '}
            <Marked text={body} question={question} />
          </Text>
        )}
      </div>
      {entry.kind === 'command' && entry.does.by === 'keys' && (
        <span className={classes.keys}>
          {keyNames(entry.does.keys).map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </>
  )
}

const about = (entry: PaletteEntry): { readonly body: string; readonly where: string } =>
  'body' in entry ? entry : { body: '', where: '' }

const Marked = ({ text, question }: { readonly text: string; readonly question: string }) => {
  let at = 0
  return excerptOf(text, question).map(({ text: part, found }) => {
    at += part.length
    return found ? (
      <mark key={at} className={classes.mark}>
        {part}
      </mark>
    ) : (
      <span key={at}>{part}</span>
    )
  })
}
