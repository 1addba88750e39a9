import { ApproversDocument } from '@entregent/api-client';
import { levelName, may, needsTwoPeople, parseAccessKey } from '@entregent/model';
import { useQuery } from '@tanstack/react-query';
import { execute } from '../api/execute.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { useViewer } from './viewer.ts';

const texts = defineTexts({
  fr: {
    notHis: 'Votre rôle ne permet pas d’abaisser un marquage ni de changer de cercle.',
    atOnce: 'Le marquage change tout de suite.',
    byTwo: 'TLP:{{level}} ne s’abaisse qu’à deux : la demande part à {{names}}. Le reste est enregistré tout de suite.',
    nobody: 'TLP:{{level}} ne s’abaisse qu’à deux, et personne d’autre ne peut l’approuver ici.',
    or: ' ou ',
    owner: '{{name}} (responsable du cercle)',
  },
  en: {
    notHis: 'Your role may not lower a marking nor move a record to another circle.',
    atOnce: 'The marking changes at once.',
    byTwo: 'TLP:{{level}} is lowered by two people alone: the request goes to {{names}}. The rest is saved at once.',
    nobody: 'TLP:{{level}} is lowered by two people alone, and nobody else can approve it here.',
    or: ' or ',
    owner: '{{name}} (owner of the circle)',
  },
});

/** Says, under a marking that is about to be lowered, whether that happens at once or who decides. */
export const loweringNote = ({ from }: { readonly from: string }) => <LoweringNote from={from} />;

function LoweringNote({ from }: { readonly from: string }) {
  const t = useTexts(texts);
  const { role } = useViewer();
  const allowed = may(role, 'records.lower');
  const two = needsTwoPeople(from);
  const { data } = useQuery({
    queryKey: ['approvers', from],
    enabled: allowed && two,
    queryFn: async () => (await execute(ApproversDocument, { access: from })).approvers,
  });
  if (!allowed) return <p className="e-small e-critical">{t('notHis')}</p>;
  if (!two) return <p className="e-small e-2">{t('atOnce')}</p>;
  if (!data) return null;
  const level = levelName(parseAccessKey(from).level);
  if (data.length === 0) return <p className="e-small e-critical">{t('nobody', { level })}</p>;
  const names = data.map(({ name, owner }) => (owner ? t('owner', { name }) : name)).join(t('or'));
  return <p className="e-small e-2">{t('byTwo', { level, names })}</p>;
}
