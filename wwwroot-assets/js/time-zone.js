// The reader's time zone by its IANA name: days in a filter are the reader's.
export const name = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
