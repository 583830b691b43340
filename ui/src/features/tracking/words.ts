/** Small words of the registers. */

/** `1 row`, `3 rows`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `17:00` of a moment. */
export function clockTime(moment: number): string {
  const minute = ((moment % 1440) + 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
