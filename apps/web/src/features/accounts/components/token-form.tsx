import { today, UserRole } from '@entregent/model';
import { addDays, Dialog } from '@entregent/ui';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { type CircleLevel, createToken, useAccounts } from '../api/account-queries.ts';
import { useSending } from '../form-problems.ts';
import { texts } from '../texts.ts';
import { CircleLevels, withLevel } from './circle-levels.tsx';
import { RoleSelect } from './role-select.tsx';

const STANDING_DAYS = 90;
const USUAL_COST = 1000;

export interface TokenFormProps {
  readonly onClose: () => void;
  readonly onMade: (token: { readonly name: string; readonly secret: string; readonly until: string }) => void;
}

/** Makes a token for an account, with at most its role and its circles. */
export function TokenForm({ onClose, onMade }: TokenFormProps) {
  const t = useTexts(texts);
  const { data } = useAccounts('');
  const accounts = (data?.pages.flatMap(({ nodes }) => nodes) ?? []).filter(({ active }) => active);
  const [chosen, setChosen] = useState<string | null>(null);
  const account = accounts.find(({ login }) => login === chosen) ?? accounts[0];
  const [name, setName] = useState('');
  const [role, setRole] = useState<UserRole>('guest');
  const [circles, setCircles] = useState<readonly CircleLevel[]>([]);
  const [until, setUntil] = useState(addDays(today(), STANDING_DAYS));
  const [cost, setCost] = useState(USUAL_COST);
  const { problems, busy, send } = useSending();
  const roles = UserRole.options.filter(
    (one) => one === 'guest' || one === account?.role || account?.role === 'administrator',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!account) return;
    void send(async () => {
      const token = { login: account.login, name: name.trim(), role, circles, until: until || null, cost };
      onMade({ name, ...(await createToken(token)) });
    });
  };
  return (
    <Dialog title={t('tokenTitle')} size="lg" onClose={onClose}>
      <form className="e-form" onSubmit={submit} noValidate>
        <p className="e-2 c-lead">{t('tokenText')}</p>
        <div className="e-fields">
          <TextInput
            label={t('tokenName')}
            data-autofocus
            value={name}
            error={problems.of('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <NativeSelect
            label={t('account')}
            value={account?.login ?? ''}
            data={accounts.map((one) => ({ value: one.login, label: one.name }))}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value);
              setRole('guest');
              setCircles([]);
            }}
          />
          <RoleSelect value={role} roles={roles} onChange={setRole} error={problems.of('role')} />
          <TextInput
            label={t('tokenUntil')}
            type="date"
            value={until}
            error={problems.of('until')}
            onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          />
          <NumberInput
            label={t('tokenCost')}
            description={t('tokenCostHint')}
            min={1}
            max={100_000}
            value={cost}
            error={problems.of('cost')}
            onChange={(value) => setCost(Number(value))}
          />
          <CircleLevels
            label={t('circles')}
            offered={(account?.circles ?? []).map(({ code, name: circle, level }) => ({
              code,
              name: circle,
              defaultLevel: level,
              highest: level,
            }))}
            value={circles}
            onChange={(circle, level) => setCircles((now) => withLevel(now, circle, level))}
          />
        </div>
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy} disabled={!account}>
            {t('makeToken')}
          </Button>
          <span role="status" className="e-small e-critical">
            {problems.of('circles') ?? problems.whole}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}
