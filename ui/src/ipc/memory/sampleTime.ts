/** When the sample's records are looked at. */

/** 19 February 2025, noon. */
export const NOW = 28_999_440;
export const HOUR = 60;
export const DAY = 24 * HOUR;
