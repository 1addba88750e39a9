import { Checkbox } from '@mantine/core';
import { useLanguage } from './language.tsx';
import { markingWords } from './marking-words.ts';

export interface RestrictedDeclarationProps {
  readonly declared: boolean;
  readonly onChange: (declared: boolean) => void;
}

/**
 * Where a document is taken over: whether it bears the State's mark *Diffusion Restreinte*. If it does, it is not kept
 * (II 901), and this says what to do instead; whoever shows it lets nothing be saved while it is declared.
 */
export function RestrictedDeclaration({ declared, onChange }: RestrictedDeclarationProps) {
  const say = markingWords[useLanguage()];
  return (
    <div className="e-secret">
      <Checkbox
        label={say.restricted}
        checked={declared}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {declared && (
        <p className="e-note" role="alert">
          {say.restrictedText}
        </p>
      )}
    </div>
  );
}
