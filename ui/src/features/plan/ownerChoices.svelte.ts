/** The people an owner may be picked from, while a name is being typed. */
import type { PersonDto } from '../../ipc/bindings';

const AT_MOST = 8;

export class OwnerChoices {
  #typed = $state('');
  /** The line under the keyboard; -1 is what was typed itself. */
  at = $state(-1);
  readonly #people: () => readonly PersonDto[];

  constructor(people: () => readonly PersonDto[]) {
    this.#people = people;
  }

  readonly matches: readonly PersonDto[] = $derived.by(() => {
    const wanted = this.#typed.trim().toLocaleLowerCase();
    const named = this.#people().filter((person) =>
      person.name.toLocaleLowerCase().includes(wanted),
    );
    return named.slice(0, AT_MOST);
  });

  get chosen(): string | null {
    return this.matches[this.at]?.name ?? null;
  }

  type(text: string): void {
    this.#typed = text;
    this.at = -1;
  }

  step(by: 1 | -1): void {
    const count = this.matches.length;
    if (count === 0) return;
    this.at = ((this.at + 1 + by + count + 1) % (count + 1)) - 1;
  }
}
