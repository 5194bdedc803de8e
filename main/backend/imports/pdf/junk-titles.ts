/** What programs write where a title should be. */
const byPrograms =
  /^(?:untitled|unbenannt|ohne titel|sans titre|sin título|без названия|без назви|title|titel|document|dokument|doc|file|print|printout|slide|presentation|powerpoint presentation|presentación de powerpoint|präsentation|layout|cover|scan|scanned document|new document|neues dokument)[\s_-]*\d*$/iu;
const byOffice = /^(?:microsoft\s+)?(?:word|powerpoint|excel|publisher|outlook)\s*[-–:]/iu;
const fileName =
  /\.(?:docx?|dotx?|pptx?|xlsx?|odt|odp|rtf|indd|indb|qxd|qxp|tex|dvi|e?ps|pdf|pages|txt|html?|cdr|fm|pub|wpd|md|p65|pmd)$/iu;
const address = /^(?:https?|file):\/\//iu;

/** Whether what a PDF states as its title is the title of nothing: a file's name, a program's placeholder, a code. */
export function isJunkTitle(title: string): boolean {
  const words = title.trim();
  return (
    (words.match(/\p{L}/gu)?.length ?? 0) < 3 ||
    byPrograms.test(words) ||
    byOffice.test(words) ||
    fileName.test(words) ||
    address.test(words) ||
    // “12-345_tcm77-89”, “scan0001”: one word with digits in it.
    /^(?=.*\d)[\w.()-]+$/u.test(words) ||
    words.includes('\ufffd')
  );
}
