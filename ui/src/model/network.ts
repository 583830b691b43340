/** What the actions ask of the Network view while it is open; it registers as `session.network`. */

export type NetworkCommand =
  | 'addAfter'
  | 'addBetween'
  | 'between'
  | 'editLink'
  | 'fewer'
  | 'find'
  | 'focus'
  | 'fold'
  | 'foldAll'
  | 'impact'
  | 'lanes'
  | 'layered'
  | 'legend'
  | 'linkTo'
  | 'minimap'
  | 'more'
  | 'table'
  | 'team'
  | 'time'
  | 'unfoldAll'
  | 'whole';

export interface NetworkHandle {
  can(command: NetworkCommand): boolean;
  run(command: NetworkCommand): void;
  /** Whether what a command shows or switches on is there. */
  on(command: NetworkCommand): boolean;
  zoomIn(): void;
  zoomOut(): void;
  /** The whole picture in the window. */
  fit(): void;
  /** Brings a row into sight, whatever hides it, and gives its node the keyboard. */
  goTo(task: number): void;
  /** Opens the editor of a node's name, for instance of one just added. */
  editName(task: number): void;
  /** The zoom as the status line shows it, for instance `80 %`. */
  readonly zoomLabel: string;
}
