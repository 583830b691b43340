/** Something that can be done to a record, and what has to be said for it. */
import type { IconNode } from 'lucide';

export interface VerbField {
  name: string;
  label: string;
  kind: 'line' | 'prose' | 'person' | 'choice' | 'rows';
  /** What it holds at first; of rows their ids with commas between. */
  value?: string;
  placeholder?: string;
  /** Of a choice. */
  options?: readonly { value: string; label: string }[];
  /** Of a line: what may be meant. */
  suggestions?: readonly string[];
}

export type VerbValues = Record<string, string>;

export interface Verb {
  id: string;
  label: string;
  /** Behind the menu of the bar, with its picture. */
  rare?: IconNode;
  /** What the person should know before. */
  about?: string;
  /** Without any it is done at once. */
  fields?: readonly VerbField[];
  /** What the button of its form says, where that differs. */
  go?: string;
  /** Rejects with the reason, which is shown in the form. */
  run: (values: VerbValues) => Promise<unknown>;
}

/** The field that asks why. */
export function why(label = 'Why'): VerbField {
  return { name: 'why', label, kind: 'prose' };
}

/** The field that asks who, where that need not be who is sitting here. */
export function who(label: string, value = ''): VerbField {
  return { name: 'by', label, kind: 'person', value, placeholder: 'You' };
}

/** What was typed into a field of a form. */
export function said(values: VerbValues, name: string): string {
  return values[name] ?? '';
}

/** The rows of a field of a form. */
export function rowsSaid(values: VerbValues, name: string): number[] {
  return said(values, name)
    .split(',')
    .filter((id) => id !== '')
    .map(Number);
}
