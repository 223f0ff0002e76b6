/**
 * An image: a link or a `data:` URI to a PNG or SVG.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#image Open Badges 3.0, Image}
 */
export interface Image {
  /** URL or `data:` URI of the image. */
  id: string;
  type: 'Image';
  /** Text that stands for the image where it cannot be shown. */
  caption?: string;
}
