/** What is said beside a field: a word for what is still needed, or a sentence for what is wrong. */
export interface Told {
  need?: string | undefined;
  /** Worth knowing, and all right. */
  remark?: string | undefined;
  error?: string | undefined;
}
