/** Instants (when something was done, in UTC) on the clock of this computer. */

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `14:05`. */
export function timeOf(at: string): string {
  return time.format(new Date(at));
}

/** `12 Mar, 14:05`, with the year when it is not the one everybody is in. */
export function instantWords(at: string, yearHere: number): string {
  const then = new Date(at);
  const date = then.getFullYear() === yearHere ? day : dayOfYear;
  return `${date.format(then)}, ${time.format(then)}`;
}
