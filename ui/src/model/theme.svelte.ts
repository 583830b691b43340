/** Light or dark: the system's choice, or the person's. */

const THEMES = ['system', 'light', 'dark'] as const;

type ThemeChoice = (typeof THEMES)[number];

const KEY = 'gantry.theme';

export class Theme {
  choice: ThemeChoice = $state('system');
  #systemDark = $state(false);
  readonly shown: 'light' | 'dark' = $derived(
    this.choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.choice,
  );

  constructor() {
    const kept = localStorage.getItem(KEY);
    const choice = THEMES.find((theme) => theme === kept);
    if (choice) this.choice = choice;
  }

  /** Follows the system and marks the document; the answer stops it. */
  attach(): () => void {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      this.#systemDark = query.matches;
      this.#mark();
    };
    follow();
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    localStorage.setItem(KEY, choice);
    this.#mark();
  }

  /** Light becomes dark and dark light, whichever way it was chosen. */
  toggle(): void {
    this.choose(this.shown === 'dark' ? 'light' : 'dark');
  }

  #mark(): void {
    document.documentElement.dataset.theme = this.shown;
  }
}
