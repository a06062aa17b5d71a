/** Exact conversion factors; each one is a definition, not a measurement. */
export const secondsPerMinute = 60;
export const minutesPerHour = 60;
export const secondsPerHour = 3600;
export const hoursPerDay = 24;
/** 365 days, the year of the embodied-carbon literature (Luccioni et al. 2023, SCI). */
export const hoursPerYear = 8760;
export const joulesPerKilowattHour = 3_600_000;
export const wattsPerKilowatt = 1000;
export const gramsPerKilogram = 1000;
export const gramsPerTonne = 1_000_000;
export const bitsPerByte = 8;
/** 2^30: the unit that nvidia-smi and PyTorch print as "GiB". */
export const bytesPerGibibyte = 1_073_741_824;
export const bytesPerMebibyte = 1_048_576;
