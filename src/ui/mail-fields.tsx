/** One mail as it will be: to whom, its subject and text, which can be changed, what goes with it, and its parts to copy. */
import { List, Spoiler, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Reply } from '../core/contract.ts'
import { mailFields as words } from '../strings/mail.ts'
import { CopyParts } from './copy-parts.tsx'
import classes from './mail-fields.module.css'

export type MailWords = { readonly subject: string; readonly text: string }

type MailFieldsProps = {
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  /** Those who need not know of one another. */
  readonly bcc?: readonly string[]
  /** Said below whom it goes to: who has no address. */
  readonly missing: ReactNode
  readonly value: MailWords
  /** How many letters there may be. */
  readonly longest: { readonly subject: number; readonly text: number }
  readonly onChange: (next: MailWords) => void
  readonly copy: (text: string) => Promise<Reply<'page.copyText'>>
  /** What goes with it; nothing is said of it where the mail never has anything with it. */
  readonly attached?: readonly string[]
}

export const MailFields = ({
  to,
  cc = [],
  bcc = [],
  missing,
  value,
  longest,
  onChange,
  copy,
  attached,
}: MailFieldsProps) => (
  <Stack gap="sm">
    {to.length > 0 && <Addresses label={words.to} addresses={to} />}
    {cc.length > 0 && <Addresses label={words.cc} addresses={cc} />}
    {bcc.length > 0 && <Addresses label={words.bcc} addresses={bcc} />}
    {missing}
    <TextInput
      label={words.subject}
      value={value.subject}
      maxLength={longest.subject}
      onChange={(event) => onChange({ ...value, subject: event.currentTarget.value })}
    />
    <Textarea
      label={words.text}
      value={value.text}
      maxLength={longest.text}
      autosize
      minRows={6}
      maxRows={10}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
    />
    {attached !== undefined && <Attached names={attached} />}
    <CopyParts
      copy={copy}
      parts={[
        ...(to.length === 0 && bcc.length > 0
          ? []
          : [{ label: words.copyTo(to.length), told: words.copiedTo(to.length), text: to.join('; ') }]),
        ...(cc.length === 0
          ? []
          : [{ label: words.copyCc(cc.length), told: words.copiedCc(cc.length), text: cc.join('; ') }]),
        ...(bcc.length === 0
          ? []
          : [{ label: words.copyBcc(bcc.length), told: words.copiedBcc(bcc.length), text: bcc.join('; ') }]),
        { label: words.copySubject, told: words.copiedSubject, text: value.subject },
        { label: words.copyText, told: words.copiedText, text: value.text },
      ]}
    />
  </Stack>
)

const Attached = ({ names }: { readonly names: readonly string[] }) => (
  <Stack gap={4}>
    <Text size="sm" fw={500}>
      {words.attached}
    </Text>
    {names.length === 0 ? (
      <Text size="sm" c="dimmed">
        {words.nothingAttached}
      </Text>
    ) : (
      <List size="sm" icon={<IconPaperclip size={16} aria-hidden />}>
        {names.map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
    )}
  </Stack>
)

/** Many take a few lines until somebody wants to see them all. */
const Addresses = ({ label, addresses }: { readonly label: string; readonly addresses: readonly string[] }) => {
  const all = (
    <Text className={classes.addresses ?? ''}>
      <Text span fw={500}>
        {`${label}: `}
      </Text>
      {addresses.join(', ')}
    </Text>
  )
  return addresses.length <= fewAddresses ? (
    all
  ) : (
    <Spoiler maxHeight={72} showLabel={words.showAll(addresses.length)} hideLabel={words.showFewer}>
      {all}
    </Spoiler>
  )
}

const fewAddresses = 8
