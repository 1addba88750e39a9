/** File, what stands there, what is put there instead. */
export const levelMutants: readonly (readonly [string, string, string])[];
