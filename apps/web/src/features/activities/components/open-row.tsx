import { icon } from '@entregent/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

export interface OpenRowProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What corrects the value, shown right below it. */
  readonly children: ReactNode;
}

/** A line of the filled form: what was understood, and on a tap what changes it. */
export function OpenRow({ label, value, children }: OpenRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="log-row">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="log-row-label">{label}</span>
        <span className="log-row-value">{value}</span>
        {open ? <IconChevronDown {...icon} /> : <IconChevronRight {...icon} />}
      </button>
      <div id={id} className="log-row-more" hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
