import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { mailFields as words } from '../../src/strings/mail.ts'
import { MailFields } from '../../src/ui/mail-fields.tsx'

const drawn = (to: readonly string[], cc: readonly string[] = [], attached?: readonly string[]) =>
  renderToStaticMarkup(
    <MantineProvider>
      <MailFields
        to={to}
        cc={cc}
        missing="Ingen adresse"
        value={{ subject: 'Mødet', text: 'Kære alle' }}
        longest={{ subject: 500, text: 1000 }}
        onChange={() => undefined}
        copy={async () => ({ ok: true, value: null })}
        {...(attached === undefined ? {} : { attached })}
      />
    </MantineProvider>,
  )

describe('one mail', () => {
  it('says to whom, and has each part to copy', () => {
    const markup = drawn(['a@example.dk', 'b@example.dk'], ['c@example.dk'])
    expect(markup).toContain('a@example.dk, b@example.dk')
    for (const label of [words.copyTo(2), words.copyCc(1), words.copySubject, words.copyText])
      expect(markup).toContain(`>${label}<`)
    expect(words.copyTo(2)).not.toBe(words.copyTo(1))
  })

  it('without an address has nobody to copy, and says why', () => {
    const markup = drawn([])
    expect(markup).toContain('Ingen adresse')
    expect(markup).not.toContain(`${words.to}: `)
    expect(markup).not.toContain(words.copyCc(0))
    expect(markup.match(/<button[^>]*disabled/g)).toHaveLength(1)
  })
  it('says what goes with it, and that nothing does only where something could', () => {
    expect(drawn(['a@example.dk'], [], ['Skema til en case'])).toContain('Skema til en case')
    expect(drawn(['a@example.dk'], [], [])).toContain(words.nothingAttached)
    expect(drawn(['a@example.dk'])).not.toContain(words.attached)
  })
})
