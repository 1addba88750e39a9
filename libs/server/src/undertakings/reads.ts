import { parseAccessKey } from '@entregent/model';
import type { Reads } from '../platform/reads.ts';
import { GateService } from './gate.service.ts';
import { GateInput, UndertakingCardInput, UndertakingsInput } from './undertaking-inputs.ts';
import { UndertakingsService } from './undertakings.service.ts';

const FEW = 4;

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'undertakings.page': async (get, reader, { ids, on }) => {
    const page = (more: object) => get(UndertakingsService).page(reader, UndertakingsInput.parse({ on, ...more }));
    const short = await page({ first: 1 });
    const filters = [
      ...ids.Person.slice(0, FEW).map((person) => ({ person })),
      ...ids.Organisation.slice(0, FEW).map((organisation) => ({ organisation })),
      { circle: 'dossier', states: ['in_force', 'expired'] },
    ];
    const after = short.pageInfo.endCursor;
    return [await page({}), short, await page({ first: 2, after }), await Promise.all(filters.map(page))];
  },
  'undertakings.card': (get, reader, { ids, on }) =>
    Promise.all(
      ids.Undertaking.map((id) =>
        get(UndertakingsService).card(reader, UndertakingCardInput.parse({ id, on })).catch(String),
      ),
    ),
  'undertakings.file': (get, reader, { ids }) =>
    Promise.all(ids.Undertaking.map((id) => get(UndertakingsService).fileOf(reader, id).catch(String))),
  'undertakings.gate': (get, reader, { ids, on }) => {
    const deliveries = ids.Person.flatMap((person) =>
      reader.access.slice(-FEW).map((key) => ({ person, ...parseAccessKey(key), purpose: 'a reading', named: true })),
    );
    return Promise.all(deliveries.map((one) => get(GateService).preview(reader, { ...GateInput.parse(one), on })));
  },
};
