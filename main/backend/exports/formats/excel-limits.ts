/** Excel's own limits, see “Excel specifications and limits”: characters in a cell, in UTF-16 units. */
export const excelCharacters = 32_767;
/** Rows in a sheet; the header is one of them. */
export const excelRows = 1_048_576;
/** Links in a sheet. */
export const excelLinks = 65_530;
/** Characters in the address of a link. */
export const excelAddressCharacters = 2079;
