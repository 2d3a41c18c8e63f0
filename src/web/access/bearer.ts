/** The header `Authorization` that shows a token. */
export function bearer(token: string): string {
  return `Bearer ${token}`;
}

/** Whether a text can be sent as a token at all: visible ASCII, without a space. */
export function canBeToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
