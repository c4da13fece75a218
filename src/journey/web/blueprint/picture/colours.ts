/** The colours of tokens.css that a picture needs, which has to stand alone: a test holds the two together. */
export const colours = {
  light: {
    paper: '#faf7f2',
    card: '#fffdfa',
    sunk: '#f2ece2',
    line: '#e6ddcf',
    lineStrong: '#d3c6b2',
    edge: '#8d806d',
    ink: '#221d17',
    ink2: '#5d5347',
    ink3: '#6f6456',
    service: '#1f5c66',
    serviceSoft: '#dfecec',
    hospitality: '#a23f18',
    hospitalitySoft: '#fbe9dc',
    onHospitality: '#ffffff',
    care: '#8f1d2c',
    careSoft: '#f8e0e2',
  },
  dark: {
    paper: '#171411',
    card: '#1f1b17',
    sunk: '#26211c',
    line: '#342d26',
    lineStrong: '#4a4036',
    edge: '#837562',
    ink: '#f1ebe2',
    ink2: '#b9ad9d',
    ink3: '#a59886',
    service: '#7cc0c8',
    serviceSoft: '#1d3134',
    hospitality: '#ee9a6c',
    hospitalitySoft: '#3a2519',
    onHospitality: '#171411',
    care: '#f08d97',
    careSoft: '#3b1c20',
  },
} as const;

export type Colours = Record<keyof (typeof colours)['light'], string>;

/** On paper there is one theme, and ink costs money. */
export const onPaper: Colours = { ...colours.light, paper: '#ffffff', card: '#ffffff' };
