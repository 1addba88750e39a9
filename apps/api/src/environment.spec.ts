import { auditSettings, readEnvironment } from './environment.ts';

describe('the settings of the audit log', () => {
  it('lie in the folder of the instance and keep entries for a year unless they are told otherwise', () => {
    expect(auditSettings(readEnvironment({ ENTREGENT_HOME: '/srv/entregent' }))).toEqual({
      keyFile: '/srv/entregent/audit/key',
      checkpoints: ['/srv/entregent/audit/checkpoints.jsonl'],
      months: 12,
    });
  });

  it('name another key and a second place for checkpoints', () => {
    const env = {
      ENTREGENT_AUDIT_KEY_FILE: '/run/secrets/audit',
      ENTREGENT_AUDIT_CHECKPOINTS: '/mnt/other/audit.jsonl',
    };
    expect(auditSettings(readEnvironment(env))).toMatchObject({
      keyFile: '/run/secrets/audit',
      checkpoints: [expect.any(String), '/mnt/other/audit.jsonl'],
    });
  });

  it.each(['5', '13', '0', '-6', 'six', '6.5', ''])('refuse to keep entries for "%s" months', (months) => {
    expect(() => readEnvironment({ ENTREGENT_AUDIT_MONTHS: months })).toThrow('ENTREGENT_AUDIT_MONTHS');
  });

  it.each(['6', '9', '12'])('keep entries for %s months', (months) => {
    expect(auditSettings(readEnvironment({ ENTREGENT_AUDIT_MONTHS: months })).months).toBe(Number(months));
  });
});
