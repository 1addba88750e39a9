import { type AuditFault, AuditService, faultKinds } from '@entregent/server';
import type { Command, Language } from '../command.ts';

const SHOWN = 20;

const placesOf = ({ seq, to }: AuditFault): string => (seq === null ? '' : seq === to ? ` ${seq}` : ` ${seq}–${to}`);

function lineOf(fault: AuditFault, language: Language): string {
  const restored = language === 'fr' ? 'base restaurée le' : 'store restored on';
  return [
    `  ${faultKinds[fault.kind][language === 'fr' ? 0 : 1]}${placesOf(fault)}`,
    ...(fault.detail === null ? [] : [fault.detail]),
    ...(fault.restored === null ? [] : [`${restored} ${fault.restored}`]),
  ].join(' · ');
}

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  right: 'shell',
  usage: {
    fr: 'audit verify : vérifie tout le journal d’audit ; code 1 si quelque chose ne va pas',
    en: 'audit verify: checks the whole audit log; exit code 1 when something is wrong',
  },
  run: async ({ product, language }) => {
    const report = await (await product.get(AuditService)).verify();
    const { ok, entries, seq, faults, unsealed } = report;
    const head =
      language === 'fr'
        ? `${ok ? 'Journal intact' : 'JOURNAL ALTÉRÉ'} : ${entries} entrée(s), jusqu’à ${seq}, ${unsealed} en attente`
        : `${ok ? 'The log is whole' : 'THE LOG WAS TAMPERED WITH'}: ${entries} entries, up to ${seq}, ${unsealed} waiting`;
    const lines = faults.slice(0, SHOWN).map((fault) => lineOf(fault, language));
    return { json: report, text: [head, ...lines].join('\n'), exit: ok ? 0 : 1 };
  },
};
