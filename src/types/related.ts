/**
 * Another version or translation of an achievement, or something else that belongs to it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#related Open Badges 3.0, Related}
 */
export interface Related {
  id: string;
  type: string[];
  /** BCP 47 language tag, for example `en` or `pt-BR`. */
  inLanguage?: string;
  version?: string;
}
