import { userInfo } from 'node:os';

/** Who is recorded in the history: the account's name. Accounts without an entry in the system's list have none. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
