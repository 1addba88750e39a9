import { FocusTrap } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { icon } from './icon.ts';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useWords } from './language.tsx';

/** Below this width (px) a record takes the whole screen and the rail becomes a bar at the bottom. */
export const narrowWidth = 900;
export const useNarrow = (): boolean => useMediaQuery(`(max-width: ${narrowWidth - 1}px)`, false) ?? false;

export interface SplitProps {
  /** The list or the map. */
  readonly children: ReactNode;
  /** A Drawer, or nothing. */
  readonly drawer?: ReactNode;
}

/** A list with the record at hand beside it; the list gives way, it is never covered. */
export function Split({ children, drawer }: SplitProps) {
  const open = Boolean(drawer);
  return (
    <div className="e-split" data-open={open || undefined}>
      <div>{children}</div>
      {drawer}
    </div>
  );
}

export interface DrawerProps {
  readonly title: ReactNode;
  /** Initials or a glyph before the title. */
  readonly lead?: ReactNode;
  readonly sub?: ReactNode;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The record at hand. On a narrow screen it is a dialogue over the whole page; Escape closes it either way. */
export function Drawer({ title, lead, sub, onClose, footer, children }: DrawerProps) {
  const words = useWords();
  const narrow = useNarrow();
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const Box = narrow ? 'div' : 'aside';
  const dialogue = narrow ? ({ role: 'dialog', 'aria-modal': true } as const) : {};
  return (
    <FocusTrap active={narrow}>
      <Box className="e-drawer" aria-labelledby={heading} {...dialogue} onKeyDown={onKeyDown}>
        <header>
          {lead}
          <div className="e-grow">
            <h2 id={heading}>{title}</h2>
            {sub && <p className="e-small e-2">{sub}</p>}
          </div>
          <button type="button" className="e-icon-button" aria-label={words.close} onClick={onClose}>
            <IconX {...icon} />
          </button>
        </header>
        <div className="e-drawer-body">{children}</div>
        {footer && <footer>{footer}</footer>}
      </Box>
    </FocusTrap>
  );
}
