import type { Component } from 'svelte';

/** One line of a menu; `null` is a separator. */
export type MenuItem = {
  id: string;
  label: string;
  icon: Component;
  keys: readonly string[];
  enabled: boolean;
  /** Of a choice among several: whether it is the one. */
  checked?: boolean;
  run: () => void;
} | null;
