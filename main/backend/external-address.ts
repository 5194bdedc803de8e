import { AppError } from '../../shared/contract/errors.ts';

/** Reads an address that is to be opened outside the app. Only http and https pass; anything else throws. */
export function parseExternalAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || (address.protocol !== 'http:' && address.protocol !== 'https:')) {
    throw new AppError(
      'contract.invalidInput',
      'Only web addresses that start with http:// or https:// can be opened.',
      { url: text },
    );
  }
  return address;
}
