import { Dialog, useActiveKeys } from '@entregent/ui';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

const written = (key: string) =>
  key
    .replace('mod+', 'Ctrl ')
    .replace('alt+', 'Alt ')
    .replace(/ ([a-z])$/, (_, letter: string) => ` ${letter.toUpperCase()}`);

/** The keys that answer on this page. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const keys = useActiveKeys();
  return (
    <Dialog title={t('keysTitle')} onClose={onClose}>
      <dl className="e-pairs">
        {keys.map(({ key, label }) => [
          <dt key={`${key}-key`}>
            <kbd>{written(key)}</kbd>
          </dt>,
          <dd key={key}>{label}</dd>,
        ])}
      </dl>
      <p className="e-small e-2" style={{ marginTop: 'var(--space-4)' }}>
        {t('keysTable')}
      </p>
    </Dialog>
  );
}
