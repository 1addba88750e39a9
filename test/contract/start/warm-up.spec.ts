import { features } from '@entregent/server';
import { allReads } from '@entregent/server/reads';
import { warmUp, warmUpAll } from '../../../apps/api/src/warm-up.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';

describe('warming up', () => {
  let services: ServicesUnderTest;
  beforeAll(async () => {
    services = await openServices(features, ['cluster']);
  });
  afterAll(() => services.close());

  const nodes = () => services.store.schema('MATCH (n) RETURN labels(n) AS labels, count(*) AS count ORDER BY labels');

  it('runs the statement of the search box first, and alone', async () => {
    services.statements.length = 0;
    await warmUp(services.get);
    expect(new Set(services.statements)).toEqual(new Set(['actors/search']));
  });

  it('runs most reads of the product and writes nothing, no word in the audit log either', async () => {
    const before = await nodes();
    services.statements.length = 0;
    await warmUpAll(services.get);
    expect(new Set(services.statements).size).toBeGreaterThan(Object.keys(allReads).length / 2);
    expect(services.statements).not.toContain('audit/append');
    expect(await nodes()).toEqual(before);
  });
});
