export function ClaimsView() {
  return null;
}
