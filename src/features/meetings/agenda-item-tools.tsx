/** What one can do to an item of the agenda as a whole, beside its title: move it, copy it, close it, delete it. */
import { ActionIcon, Group, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconLock,
  IconLockOpen,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { memo } from 'react'
import { agenda as words } from '../../strings/meetings.ts'
import type { AgendaItemCardProps, SetField } from './agenda-item-card.tsx'

type ItemToolsProps = Pick<AgendaItemCardProps, 'id' | 'number' | 'count' | 'commands'> & {
  readonly closed: boolean
  readonly set: SetField
}

export const ItemTools = memo(({ id, number, count, closed, set, commands }: ItemToolsProps) => (
  <Group gap={2} wrap="nowrap">
    <ActionIcon
      variant="subtle"
      color={number === 1 ? 'gray' : 'petrol'}
      size="lg"
      aria-label={words.moveItemUp(number)}
      title={words.withKeys(words.moveUp, words.moveUpKeys)}
      aria-disabled={number === 1}
      onClick={() => commands.move(id, -1)}
    >
      <IconArrowUp size={20} aria-hidden />
    </ActionIcon>
    <ActionIcon
      variant="subtle"
      color={number === count ? 'gray' : 'petrol'}
      size="lg"
      aria-label={words.moveItemDown(number)}
      title={words.withKeys(words.moveDown, words.moveDownKeys)}
      aria-disabled={number === count}
      onClick={() => commands.move(id, 1)}
    >
      <IconArrowDown size={20} aria-hidden />
    </ActionIcon>
    <ItemMenu id={id} number={number} closed={closed} set={set} commands={commands} />
  </Group>
))

type ItemMenuProps = Omit<ItemToolsProps, 'count'>

const ItemMenu = ({ id, number, closed, set, commands }: ItemMenuProps) => {
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={words.more(number)}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={20} aria-hidden />} onClick={() => commands.add(id)}>
          {words.addBelow}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={20} aria-hidden />} onClick={() => commands.duplicate(id)}>
          {words.duplicate}
        </Menu.Item>
        <Menu.Item
          leftSection={closed ? <IconLockOpen size={20} aria-hidden /> : <IconLock size={20} aria-hidden />}
          onClick={() => set('closed', !closed)}
        >
          {closed ? words.open : words.close}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={20} aria-hidden />}
          c="var(--mantine-color-error)"
          onClick={() => commands.remove(id)}
        >
          {words.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
