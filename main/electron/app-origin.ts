/** The one address of the interface. A scheme of its own, never `file://`: no other file is of the same origin. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://corroborate`;

/** Whether an address is one of the interface's own. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // `origin` is "null" for schemes the URL standard does not know, so the parts are compared.
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === appOrigin && username === '' && password === '';
}
