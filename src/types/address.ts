/**
 * A place on Earth in WGS 84 coordinates.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#geocoordinates Open Badges 3.0, GeoCoordinates}
 */
export interface GeoCoordinates {
  type: 'GeoCoordinates';
  /** Degrees north of the equator, from -90 to 90. */
  latitude: number;
  /** Degrees east of the prime meridian, from -180 to 180. */
  longitude: number;
}

/**
 * A postal address.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#address Open Badges 3.0, Address}
 */
export interface Address {
  type: string[];
  /** Name of the country. */
  addressCountry?: string;
  /** ISO 3166-1 alpha-2 code of the country, for example `IE`. */
  addressCountryCode?: string;
  addressRegion?: string;
  addressLocality?: string;
  streetAddress?: string;
  postOfficeBoxNumber?: string;
  postalCode?: string;
  geo?: GeoCoordinates;
}
