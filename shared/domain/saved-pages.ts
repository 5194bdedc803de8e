/** The folders, among names that lie beside each other, that hold the parts of a saved web page: `Page_files` beside `Page.html`. */
export function foldersOfPageParts(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const page = /^(.+)\.x?html?$/i.exec(name)?.[1];
      return page === undefined ? [] : [`${page}_files`];
    }),
  );
}
