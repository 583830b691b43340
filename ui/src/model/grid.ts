/** What the actions ask of the grid while the Plan view is open; it registers as `session.grid`. */
export interface GridHandle {
  /** Opens the field that looks for words. */
  find(): void;
  /** Goes to the next row found, or with -1 to the one before. */
  findNext(by: 1 | -1): void;
  /** Fills the cells of the range from its first row. */
  fillDown(): void;
  readonly canFill: boolean;
  /** Opens the list of conditions. */
  filter(): void;
}
