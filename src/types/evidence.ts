/**
 * Work that shows the achievement.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#evidence Open Badges 3.0, Evidence}
 */
export interface Evidence {
  /** URL of the evidence. */
  id?: string;
  type: string[];
  /** Markdown. */
  narrative?: string;
  name?: string;
  description?: string;
  /** Kind of evidence, for example `Portfolio`. */
  genre?: string;
  /** For whom the evidence is meant. */
  audience?: string;
}
