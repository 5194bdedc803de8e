/** How the page looks, on screens light and dark and on paper. */
export const htmlStyle = `
:root { color-scheme: light dark; --words: light-dark(#1f1d1a, #ebe7e0); --muted: light-dark(#5f5a52, #aea89e); --ground: light-dark(#ffffff, #1a1917); --head: light-dark(#f2f0ec, #282623); --line: light-dark(#d9d4cb, #3d3a35); --link: light-dark(#2b4c7e, #a3bfec); }
body { margin: 2rem; background: var(--ground); color: var(--words); font: 0.9375rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
caption { padding-bottom: 1rem; font-size: 1.375rem; font-weight: 600; text-align: start; }
th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; text-align: start; vertical-align: top; white-space: pre-wrap; }
thead th { position: sticky; top: 0; background: var(--head); color: var(--muted); font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody tr:hover > * { background: color-mix(in srgb, var(--head) 50%, transparent); }
thead .room-1 { min-width: 5rem; }
thead .room-2 { min-width: 10rem; }
thead .room-4 { min-width: 18rem; }
a { color: var(--link); overflow-wrap: anywhere; }
@media print {
@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: light; }
body { margin: 0; font-size: 7.5pt; line-height: 1.35; }
table { table-layout: fixed; }
thead { display: table-header-group; }
thead th[class] { min-width: 0; position: static; font-size: 7pt; overflow-wrap: anywhere; white-space: normal; print-color-adjust: exact; }
thead .room-1 { width: 2.9em; }
thead .room-2 { width: 3.2em; }
thead .room-4 { width: 5em; }
th, td { padding: 1mm; }
tr { break-inside: avoid; }
a { color: inherit; text-decoration: none; }
}
`;
