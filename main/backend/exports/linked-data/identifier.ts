/** The IRI of a thing of a project, by its identifier (RFC 9562). */
export function identifierOf(id: string): string {
  return `urn:uuid:${id}`;
}
