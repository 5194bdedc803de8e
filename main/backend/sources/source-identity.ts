/** Parameters that say how a reader came to a page, not which page it is. */
const trackingParameter =
  /^(?:utm_.*|mc_[ce]id|_ga|_gl|_hs.*|at_.*|.*clid|igshid|igsh|mkt_tok|ref_src|ref_url|s_cid|cmpid|cmp|icid|ncid|ocid|smid|spm|ito|ftag|xtor|yptr|guccounter|guce_.*|amp)$/i;

/**
 * A web address reduced to the page it names, so that two addresses of one page are the same words: without scheme,
 * `www.`, fragment, tracking parameters and a slash at the end; parameters in order. '' for what is no http address.
 */
export function pageOfAddress(address: string): string {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  for (const name of new Set(url.searchParams.keys())) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** A DOI reduced to its name, in lower case (DOIs are the same in any case): `10.1000/182`. '' for what is none. */
export function nameOfDoi(doi: string): string {
  return /10\.\d{4,9}\/\S+$/i.exec(doi.trim())?.[0].toLowerCase() ?? '';
}
