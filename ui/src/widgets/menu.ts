import type { IconNode } from 'lucide';

/** One line of a menu; `null` is a separator. */
export type MenuItem = {
  id: string;
  label: string;
  icon: IconNode;
  keys: readonly string[];
  enabled: boolean;
  /** Of a choice among several: whether it is the one. */
  checked?: boolean;
  run: () => void;
} | null;
