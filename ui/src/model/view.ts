/** The views of an open plan, in the order of the sidebar. */
export const VIEWS = ['overview', 'plan', 'network', 'tracking', 'reports', 'history'] as const;

export type View = (typeof VIEWS)[number];
