import { levelName, parseAccessKey } from '@entregent/model';
import { icon, useLanguage } from '@entregent/ui';
import { IconUrgent } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hourInWords } from '../../../app/moments.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { endGlass, useInForce } from '../api/glass-queries.ts';
import '../glass.css';
import { texts } from '../texts.ts';
import { useAct } from '../use-act.ts';

/** Says on every page that the reader reads by an emergency access, until when, and lets him end it. */
export function GlassBanner() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { act, busy } = useAct();
  const client = useQueryClient();
  const { data = [] } = useInForce();
  const own = data.filter((one) => one.own);
  const open = own.map(({ id }) => id).join(' ');
  const before = useRef(open);
  // What was read by an access that began or ended is read anew: it may show more, or must show less.
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    void client.invalidateQueries();
  }, [open, client]);
  return own.map(({ id, circle, marking, until }) => (
    <div key={id} className="glass-banner" role="status">
      <IconUrgent {...icon} />
      <span className="e-grow">
        {t('banner', { circle, level: levelName(parseAccessKey(marking).level), hour: hourInWords(until, language) })}
      </span>
      <button
        type="button"
        className="e-link"
        disabled={busy}
        onClick={() => void act(async () => endGlass(id).then(() => t('ended')))}
      >
        {t('end')}
      </button>
    </div>
  ));
}
