import { AccountsService, sha256, UndertakingsService } from '@entregent/server';
import { createInputOf, type Reader, Undertaking, validate } from '@entregent/model';
import type { Product } from './product.ts';
import { type DemoUndertaking, readUndertakings } from './seed-files.ts';

const dayFrom = (on: string, token: string): string => {
  const offset = /^day:([+-]\d{1,5})$/.exec(token)?.[1];
  return offset === undefined
    ? token
    : new Date(Date.parse(`${on}T00:00:00Z`) + Number(offset) * 86_400_000).toISOString().slice(0, 10);
};

/** A page of PDF with two lines, in the characters of its built-in font. */
function signedPage(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '')}) Tj 0 -22 Td`).join(' ');
  const page = `BT /F1 14 Tf 72 760 Td ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}

class UndertakingSeeder {
  readonly #product: Product;
  readonly #people: ReadonlyMap<string, string>;
  readonly #on: string;
  readonly #readers = new Map<string, Reader>();

  constructor(product: Product, people: ReadonlyMap<string, string>, on: string) {
    this.#product = product;
    this.#people = people;
    this.#on = on;
  }

  async seed({ person, organisation, access, set, signedBy, evidence, steps }: DemoUndertaking): Promise<void> {
    const register = await this.#product.get(UndertakingsService);
    const dated = Object.entries(set).map(([key, value]) => [
      key,
      typeof value === 'string' ? dayFrom(this.#on, value) : value,
    ]);
    const input = validate(createInputOf(Undertaking), {
      ...Object.fromEntries(dated),
      person: this.#people.get(person),
      organisation: organisation === null ? null : this.#people.get(organisation),
      access,
    });
    let { id, version } = await register.create(await this.#reader('hedwige.lamarzelle@lisiere.example'), input);
    for (const { step, by, on, reason } of steps) {
      const reader = await this.#reader(by);
      if (step === 'sign') ({ id, version } = await register.attach(reader, id, await this.#signed(signedBy)));
      else
        ({ id, version } = await register.step(
          reader,
          { id, version, step, reason, evidence },
          { on: dayFrom(this.#on, on) },
        ));
    }
  }

  async #reader(login: string): Promise<Reader> {
    const known = this.#readers.get(login);
    if (known) return known;
    const reader = { ...(await (await this.#product.get(AccountsService)).readerOf(login)), fresh: true };
    this.#readers.set(login, reader);
    return reader;
  }

  async #signed(by: string) {
    const bytes = signedPage([
      `Engagement de confidentialité : ${by}`,
      'Exemple inventé pour la démonstration, sans valeur.',
    ]);
    const file = await this.#product.files.keep(bytes);
    return { file, name: `Engagement ${by}.pdf`, type: 'pdf' as const, hash: sha256(bytes), size: bytes.length };
  }
}

/** Takes the undertakings of the demonstration through their register, step by step, so that none is more than it proves. */
export async function seedUndertakings(
  product: Product,
  people: ReadonlyMap<string, string>,
  on: string,
): Promise<number> {
  const seeder = new UndertakingSeeder(product, people, on);
  const all = readUndertakings();
  for (const one of all) await seeder.seed(one);
  return all.length;
}
