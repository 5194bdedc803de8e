import { AppError } from '../../shared/contract/errors.ts';

/** Reads a file's bytes as base64 (RFC 4648). Rejects with `import.unreadable`, e.g. for a folder or a file now gone. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const dataUrl = String(reader.result);
      resolve(dataUrl.slice(dataUrl.indexOf(',') + 1));
    };
    reader.onerror = () =>
      reject(
        new AppError(
          'import.unreadable',
          `“${file.name}” could not be read. It may be a folder, or it was moved or deleted. Nothing was changed.`,
        ),
      );
    reader.readAsDataURL(file);
  });
}
