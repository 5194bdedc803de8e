import { announce, notify } from '../app/announce.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';

/** Whether pseudonyms stand in for names, kept up to date; false until it is known. */
export function usePseudonyms(): boolean {
  return useProcedure('people.settings', {}).data?.pseudonyms ?? false;
}

/** Returns a function that shows pseudonyms instead of names, or names again. */
export function useSwitchPseudonyms(): () => void {
  const client = useBackend();
  const areShown = usePseudonyms();
  return () => {
    client.call('people.setPseudonyms', { pseudonyms: !areShown }).then(
      ({ pseudonyms }) =>
        announce(pseudonyms ? 'Pseudonyms stand in for names.' : 'Real names are shown again.'),
      ({ message }: Error) =>
        notify({ tone: 'error', title: 'Pseudonyms could not be switched', detail: message }),
    );
  };
}
