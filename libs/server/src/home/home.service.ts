import { Injectable } from '@nestjs/common';
import { type Reader, today, UserRole } from '@entregent/model';
import { reminderDays } from '@entregent/rules';
import type { Home, HomeLine, HomeSection } from './home.ts';
import { HomeRepository } from './home.repository.ts';
import rules from './home-rules.json' with { type: 'json' };

type Name = HomeSection['name'];

/** What each role finds first, in order (design: Ma journée). Others get the influence lead's day. */
const sectionsOf: Readonly<Partial<Record<string, readonly Name[]>>> = {
  delegate: ['windows', 'tasks', 'silent', 'terms', 'issues', 'done'],
  director: ['papers', 'undertakings', 'tasks', 'terms', 'issues', 'windows', 'done'],
  data_officer: ['undertakings', 'tasks', 'papers', 'done'],
};
const ofInfluenceLead: readonly Name[] = ['tasks', 'cold', 'issues', 'terms', 'windows', 'papers', 'done'];

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

@Injectable()
export class HomeService {
  readonly #home: HomeRepository;

  constructor(home: HomeRepository) {
    this.#home = home;
  }

  /** What awaits the reader on a day: one statement a section. */
  async of(reader: Reader, on: string = today()): Promise<Home> {
    const names = sectionsOf[reader.role] ?? ofInfluenceLead;
    const sections = await Promise.all(
      names.map(async (name) => ({ name, lines: await this.#lines(reader, name, on) })),
    );
    return { role: UserRole.parse(reader.role), on, sections };
  }

  #lines(reader: Reader, name: Name, on: string): Promise<HomeLine[]> {
    const most = rules.linesPerSection;
    switch (name) {
      case 'tasks':
        return this.#home.tasks(reader, most);
      case 'done':
        return this.#home.done(reader, on, rules.doneLines);
      case 'cold':
        return this.#home.cold(reader, shifted(on, -rules.coldAfterDays), on, most);
      case 'issues':
        return this.#home.issues(reader, most);
      case 'windows':
        return this.#home.windows(reader, on, most);
      case 'terms':
        return this.#home.terms(reader, on, shifted(on, rules.termEndingWithinDays), most);
      case 'silent':
        return this.#home.silent(reader, shifted(on, -rules.committeeSilentAfterDays), on, most);
      case 'papers':
        return this.#home.papers(reader, most);
      case 'undertakings':
        return this.#home.undertakings(reader, on, shifted(on, Math.max(0, ...reminderDays(on))), most);
    }
  }
}
