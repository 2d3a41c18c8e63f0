/** Zone of this browser, such as Europe/Rome. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone that the browser knows by name. */
export const zones: readonly string[] = Intl.supportedValuesOf("timeZone");
