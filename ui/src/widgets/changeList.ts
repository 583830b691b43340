/** One line of a list of changes. */
export interface ChangeLine {
  key: number;
  name: string;
  /** By how much, or what became of it: `+3d`, `added`. */
  by: string;
  tone: 'later' | 'earlier' | 'plain';
  /** From when to when. */
  dates: string;
  strong: boolean;
  /** It is not there any more, so nobody can go to it. */
  gone: boolean;
}
