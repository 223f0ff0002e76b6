import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as library from '@digitalbazaar/vc';
import { badge } from '../helpers/badge.js';
import { createPeer } from './peer.js';
import { describePeer, type Limitation } from './peer-tests.js';

const LIMITATIONS: readonly Limitation[] = [
  {
    name: 'an end in the year 12024',
    reason: 'it reads dates with Date, which knows years of four digits',
    create: (issuer) => ({ ...badge(issuer), validUntil: '12024-05-31T00:00:00Z' }),
    message: /is after "validUntil" \(12024/,
  },
];

describePeer('@digitalbazaar/vc', createPeer(library, cryptosuite), LIMITATIONS);
