/** The list under "?": every shortcut that works right now, as registered. */
import { Kbd, Modal, Table } from '@mantine/core'
import { common } from '../strings/common.ts'
import { frame } from '../strings/frame.ts'
import { useCommands } from './commands.tsx'

const names: Readonly<Record<string, string>> = frame.keys

/** "mod+shift+Z" as the keys of a Danish keyboard. */
export const keyNames = (keys: string): readonly string[] =>
  (keys === 'shift+?' ? '?' : keys).split('+').map((key) => names[key.toLowerCase()] ?? key.toUpperCase())

export const ShortcutsHelp = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const commands = useCommands()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={frame.shortcuts.title}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{frame.shortcuts.what}</Table.Th>
            <Table.Th scope="col">{frame.shortcuts.keys}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map((command) => (
            <Table.Tr key={command.keys}>
              <Table.Td>{command.label}</Table.Td>
              <Table.Td>
                {keyNames(command.keys).map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' + '}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
