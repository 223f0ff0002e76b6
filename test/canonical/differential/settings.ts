/** The documents of the tests: always the same ones. */
export const FIRST_SEED = 20_260_000;
export const DOCUMENTS = 3_000;
