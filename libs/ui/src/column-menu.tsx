import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { icon } from './icon.ts';
import { useWords } from './language.tsx';

export interface ColumnMenuProps {
  readonly columns: readonly { readonly id: string; readonly header: string; readonly hideable?: boolean }[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
}

/** Which columns of a table to show. Stands in the head of the page; the table takes `hidden`. */
export function ColumnMenu({ columns, hidden, onHidden }: ColumnMenuProps) {
  const words = useWords();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconColumns3 {...icon} />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columns}>
        <Stack gap="sm">
          {columns
            .filter(({ hideable = true }) => hideable)
            .map(({ id, header }) => (
              <Checkbox
                key={id}
                label={header}
                checked={!hidden.includes(id)}
                onChange={({ currentTarget }) =>
                  onHidden(currentTarget.checked ? hidden.filter((other) => other !== id) : [...hidden, id])
                }
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
