import { choiceLabel, type Language } from '@entregent/model';

interface HatWords {
  readonly role: string | null;
  readonly title: string | null;
  readonly behalf: string | null;
  readonly placeLabel?: string | null;
}

/** A hat in a few words: *expert(e), pour Tissages Morvanel*; where it is worn comes after, if asked for. */
export function hatInWords({ role, title, behalf, placeLabel }: HatWords, language: Language): string {
  const what = title ?? (role ? choiceLabel('Role', role, language) : '');
  const whom = behalf && behalf !== placeLabel ? `${language === 'fr' ? 'pour' : 'for'} ${behalf}` : undefined;
  return [what, placeLabel, whom].filter(Boolean).join(', ');
}
