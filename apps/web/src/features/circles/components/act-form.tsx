import type { FieldIssue } from '@entregent/model';
import { Dialog, useWords } from '@entregent/ui';
import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

export type ErrorOf = (field: string) => string | undefined;

interface ActFormProps {
  readonly title: string;
  readonly submit: string;
  readonly onClose: () => void;
  /** Does it; what it throws is shown, its issues at their fields. */
  readonly onSubmit: () => Promise<void>;
  readonly children: (errorOf: ErrorOf) => ReactNode;
}

/** A short form in a dialog: its fields, one button, and what was wrong where it was wrong. */
export function ActForm({ title, submit, onClose, onSubmit, children }: ActFormProps) {
  const words = useWords();
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onSubmit();
    } catch (error) {
      setIssues((error as { issues?: readonly FieldIssue[] }).issues ?? []);
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form className="e-form" noValidate onSubmit={(event) => void send(event)}>
        <div className="e-fields">{children((field) => issues.find(({ path }) => path[0] === field)?.message)}</div>
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy}>
            {submit}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words.cancel}
          </Button>
          <span role="status" className="e-small e-critical">
            {failure}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}
