import type { Language } from '@entregent/model';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const stored = 'entregent-language';

const remembered = (): Language => {
  try {
    const value = localStorage.getItem(stored);
    if (value === 'fr' || value === 'en') return value;
  } catch {
    // A browser that refuses storage still gets its own language.
  }
  return navigator.language.startsWith('en') ? 'en' : 'fr';
};

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

const spoken = () => {
  document.documentElement.lang = i18n.language;
};
spoken();
i18n.on('languageChanged', spoken);

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'fr');

/** Changes the language of the screen and remembers it on this device. */
export async function speak(language: Language): Promise<void> {
  try {
    localStorage.setItem(stored, language);
  } catch {
    // Kept for this visit only.
  }
  await i18n.changeLanguage(language);
}
