import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const NZQA_IRELAND: Source = {
  document: 'How NZ and Irish qualifications compare, NZQA',
  section: 'Comparing the levels of the NZQCF, the NFQ and the EQF',
  basis: 'published',
  url: 'https://www2.nzqa.govt.nz/international/recognition-arrangements/ireland-nz',
};

const NZQA_HONG_KONG: Source = {
  document: 'How NZ and Hong Kong qualifications compare, NZQA',
  section: 'Comparing levels of the NZQCF and the HKQF',
  basis: 'published',
  url: 'https://www2.nzqa.govt.nz/international/recognition-arrangements/hong-kong-nz',
};

const NZQA_AUSTRALIA: Source = {
  document: 'How NZ and Australian qualifications compare, NZQA',
  section: 'Comparing the levels on both frameworks',
  basis: 'published',
  url: 'https://www2.nzqa.govt.nz/international/recognition-arrangements/australia-nz',
};

const NZQA_EMIRATES: Source = {
  document: 'How NZ and UAE qualifications compare, NZQA',
  section: 'Comparing the levels of both frameworks',
  basis: 'published',
  url: 'https://www2.nzqa.govt.nz/international/recognition-arrangements/uae-nz',
};

const BROADLY = 'The page calls the two frameworks broadly comparable';
const NOT_ENDORSED = 'The page says that the results were not endorsed and cannot be used for recognition';

export const nzqcf: LevelFramework<'NZQCF'> = {
  id: 'NZQCF',
  name: 'New Zealand Qualifications and Credentials Framework',
  keeper: 'New Zealand Qualifications Authority (NZQA)',
  area: 'New Zealand',
  levels: [
    { level: '1', awards: ['Level 1 Certificate', 'NCEA Level 1'], source: NZQA_IRELAND },
    { level: '2', awards: ['Level 2 Certificate', 'NCEA Level 2'], source: NZQA_IRELAND },
    { level: '3', awards: ['Level 3 Certificate', 'NCEA Level 3'], source: NZQA_IRELAND },
    { level: '4', awards: ['Level 4 Certificate'], source: NZQA_IRELAND },
    { level: '5', awards: ['Level 5 Certificate or Diploma'], source: NZQA_IRELAND },
    { level: '6', awards: ['Level 6 Certificate or Diploma'], source: NZQA_IRELAND },
    {
      level: '7',
      awards: ['Bachelor’s Degree', 'Graduate Certificate', 'Graduate Diploma', 'Level 7 Diploma'],
      source: NZQA_IRELAND,
    },
    {
      level: '8',
      awards: ['Bachelor Honours Degree', 'Postgraduate Certificate', 'Postgraduate Diploma'],
      source: NZQA_IRELAND,
    },
    { level: '9', awards: ['Master’s Degree'], source: NZQA_IRELAND },
    { level: '10', awards: ['Doctoral Degree', 'Higher Doctorate'], source: NZQA_IRELAND },
  ],
  crossReferences: [
    {
      framework: 'NFQ',
      rows: [
        { levels: [], to: ['1', '2'], status: 'unlevelled', source: NZQA_IRELAND },
        { levels: ['1'], to: ['3'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['2'], to: ['4'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['3', '4'], to: ['5'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['5', '6'], to: ['6'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['7'], to: ['7', '8'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['8'], to: [], status: 'unlevelled', source: NZQA_IRELAND },
        { levels: ['9'], to: ['9'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['10'], to: ['10'], status: 'agreed', source: NZQA_IRELAND },
      ],
    },
    {
      framework: 'EQF',
      rows: [
        { levels: [], to: ['1'], status: 'unlevelled', source: NZQA_IRELAND },
        { levels: ['1'], to: ['2'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['2'], to: ['3'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['3', '4'], to: ['4'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['5', '6'], to: ['5'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['7'], to: ['6'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['8'], to: [], status: 'unlevelled', source: NZQA_IRELAND },
        { levels: ['9'], to: ['7'], status: 'agreed', source: NZQA_IRELAND },
        { levels: ['10'], to: ['8'], status: 'agreed', source: NZQA_IRELAND },
      ],
    },
    {
      framework: 'HKQF',
      rows: [
        { levels: ['1'], to: ['1'], status: 'agreed', source: NZQA_HONG_KONG },
        { levels: ['2'], to: ['2'], status: 'agreed', source: NZQA_HONG_KONG },
        { levels: ['3', '4'], to: ['3'], status: 'agreed', source: NZQA_HONG_KONG },
        { levels: ['5', '6'], to: ['4'], status: 'agreed', source: NZQA_HONG_KONG },
        { levels: ['7'], to: ['5'], status: 'agreed', source: NZQA_HONG_KONG },
        {
          levels: ['8'],
          to: [],
          status: 'unlevelled',
          note: 'No agreement on a comparable level',
          source: NZQA_HONG_KONG,
        },
        { levels: ['9'], to: ['6'], status: 'agreed', source: NZQA_HONG_KONG },
        { levels: ['10'], to: ['7'], status: 'agreed', source: NZQA_HONG_KONG },
      ],
    },
    {
      framework: 'AQF',
      rows: [
        { levels: ['1'], to: ['1'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['2'], to: ['2'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['3'], to: ['3'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['4'], to: ['4'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['5'], to: ['5'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['6'], to: ['6'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['7'], to: ['7'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['8'], to: ['8'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['9'], to: ['9'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
        { levels: ['10'], to: ['10'], status: 'agreed', note: BROADLY, source: NZQA_AUSTRALIA },
      ],
    },
    {
      framework: 'QFEmirates',
      rows: [
        { levels: ['1'], to: ['1'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['2'], to: ['2'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['3'], to: ['3'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['4'], to: ['4'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['5'], to: ['5'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['6'], to: ['6'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['7'], to: ['7'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['8'], to: ['8'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['9'], to: ['9'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
        { levels: ['10'], to: ['10'], status: 'disclaimed', note: NOT_ENDORSED, source: NZQA_EMIRATES },
      ],
    },
  ],
  source: NZQA_IRELAND,
};
