/** What screen readers are told while nothing of it has the focus: politely, the latest only. */

/** While a drag goes on its words change with every pixel; they are told when it rests. */
const RESTS_MS = 350;

export class Announcer {
  text = $state('');
  #waiting: ReturnType<typeof setTimeout> | null = null;

  say(text: string): void {
    this.quiet();
    if (text === '') return;
    // The same words twice are two messages: a region that does not change is not read.
    this.text = this.text === text ? `${text}\u00a0` : text;
  }

  /** Says it unless something else is said meanwhile; the words are found when they are said. */
  soon(words: () => string): void {
    this.quiet();
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.say(words());
    }, RESTS_MS);
  }

  /** What was about to be said does not hold any more. */
  quiet(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }
}
