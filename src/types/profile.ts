import type { Image } from './image.js';

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
}

/**
 * A person or an organisation: issuer, creator of an achievement, source of an assertion.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#profile Open Badges 3.0, Profile}
 */
export interface Profile {
  /** URL or DID. For an issuer, the identifier that its keys must belong to. */
  id: string;
  type: string[];
  name?: string;
  /** Home page. */
  url?: string;
  phone?: string;
  description?: string;
  image?: Image;
  email?: string;
  address?: Address;
  /** Name of the responsible person, where the profile is an organisation. */
  official?: string;
  parentOrg?: Profile;
  familyName?: string;
  givenName?: string;
  additionalName?: string;
  patronymicName?: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
  familyNamePrefix?: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth?: string;
}
