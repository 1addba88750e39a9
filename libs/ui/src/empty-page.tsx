import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export interface FirstStep {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** What the button says. */
  readonly action: string;
  readonly onAction: () => void;
  /** Its key, shown in the button. */
  readonly hotkey?: string;
}

export interface EmptyPageProps {
  /** Left out where the page's own title says it. */
  readonly title?: string;
  /** What the page is for, in one or two sentences. */
  readonly children: ReactNode;
  /** Up to three first steps; the button of the first is the filled one. */
  readonly steps?: readonly FirstStep[];
  readonly note?: ReactNode;
}

/** A page with nothing on it yet: what it is for and where to begin. */
export function EmptyPage({ title, children, steps = [], note }: EmptyPageProps) {
  return (
    <div className="e-empty">
      {title && <h2>{title}</h2>}
      <p>{children}</p>
      {steps.length > 0 && (
        <ol className="e-steps">
          {steps.map((step, index) => (
            <li key={step.title}>
              <span aria-hidden>{step.icon}</span>
              <div>
                <b>{step.title}</b>
                {step.text && <p>{step.text}</p>}
              </div>
              <Button variant={index === 0 ? 'filled' : 'default'} onClick={step.onAction}>
                {step.action}
                {step.hotkey && (
                  <>
                    {' '}
                    <kbd>{step.hotkey}</kbd>
                  </>
                )}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {note && <p className="e-empty-note">{note}</p>}
    </div>
  );
}
