/** The style and locale citations are rendered in. */
export const defaultStyle = 'apa';
export const defaultLocale = 'en-US';
