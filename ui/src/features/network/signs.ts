/** The signs of kinds and states as outlines in a square of 16, for the canvas and for the legend. */
import type { Sign } from './look';

export interface Drawing {
  path: string;
  /** Filled shapes are told from afar, lines are told apart close by. */
  filled: boolean;
}

export const SIGNS: Record<Sign, Drawing> = {
  milestone: { path: 'M8 1.5 14.5 8 8 14.5 1.5 8Z', filled: true },
  freeze: { path: 'M4.7 2.3h6.6L14.6 8l-3.3 5.7H4.7L1.4 8Z', filled: true },
  deadline: { path: 'M2.5 2.5h11v5.2L8 14.5 2.5 7.7Z', filled: true },
  launch: {
    path: 'M8 1l2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1l-4.4 2.5 1-5L.9 6.2l5-.6Z',
    filled: true,
  },
  gate: { path: 'M3.5 14.5v-13M3.5 2.5h9l-2.2 3 2.2 3h-9', filled: false },
  technical: {
    path: 'M4.5 4.5h7v7h-7ZM6.5 1.5v3M9.5 1.5v3M6.5 11.5v3M9.5 11.5v3M1.5 6.5h3M1.5 9.5h3M11.5 6.5h3M11.5 9.5h3',
    filled: false,
  },
  data: {
    path: 'M2.5 4c0-1.4 2.5-2.4 5.5-2.4s5.5 1 5.5 2.4S11 6.4 8 6.4 2.5 5.4 2.5 4ZM2.5 4v8c0 1.4 2.5 2.4 5.5 2.4s5.5-1 5.5-2.4V4M2.5 8c0 1.4 2.5 2.4 5.5 2.4s5.5-1 5.5-2.4',
    filled: false,
  },
  team: {
    path: 'M3.7 5.2a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M1.5 13.8c0-2.6 1.9-4.3 4.5-4.3s4.5 1.7 4.5 4.3M10.3 3a2.3 2.3 0 0 1 0 4.4M11.9 9.8c1.6.6 2.6 2 2.6 4',
    filled: false,
  },
  external: { path: 'M12.5 9.5v4h-10v-10h4M9.5 2h4.5v4.5M14 2 7.5 8.5', filled: false },
  decision: {
    path: 'M5 5.2a3 3 0 1 1 4.6 2.5C8.5 8.4 8 9 8 10M8 13.3v.1',
    filled: false,
  },
  documentation: {
    path: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.8 8h4.4M5.8 11h4.4',
    filled: false,
  },
  stack: { path: 'M2 5.5h12v9H2ZM4 3.2h8M5.5 1h5', filled: false },
};

export const CHECK = 'M3 8.5 6.5 12 13 4.5';
/** A triangle with a mark in it; overdue has a clock instead. */
export const AT_RISK = 'M8 1.8 15 14H1ZM8 6.3v3.6M8 11.9v.1';
/** A stop sign, for what a blocker holds. */
export const BLOCKED = 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2ZM5 8h6';
export const OVERDUE = 'M1.8 8a6.2 6.2 0 1 0 12.4 0 6.2 6.2 0 1 0-12.4 0M8 4.3V8l2.6 1.7';
