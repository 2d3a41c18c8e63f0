import { accessToken } from "../access/access-token.ts";
import { bearer } from "../access/bearer.ts";

/** The service will not have this file, whoever sends it. */
export class FileRefused extends Error {}

/** A file on its way to the service. */
export interface Sending {
  /** Id of the upload; rejects with a sentence for the person. */
  readonly sent: Promise<string>;
  readonly stop: () => void;
}

/** Sends a file to `POST /uploads`; `onProgress` gets the share that is on its way, 0 to 1. */
export function uploadFile(file: File, onProgress: (share: number) => void): Sending {
  // Only this kind of request tells how much of its body has gone.
  const request = new XMLHttpRequest();
  const token = accessToken.current();
  const sent = new Promise<string>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      const answer = answerOf(request.responseText);
      if (request.status === 201 && answer.upload !== undefined) resolve(answer.upload);
      else if (request.status === 401) {
        accessToken.refused(token);
        reject(new Error("The service asks for its token. Sign in, and send the file again."));
      } else {
        const message = answer.error?.message ?? `The service answered with status ${request.status}.`;
        reject(request.status < 500 ? new FileRefused(message) : new Error(message));
      }
    });
    request.addEventListener("error", () => {
      reject(
        new Error(
          `${file.name} could not be sent to its end: it cannot be read, or the service does not answer. Nothing of it was kept; send it again.`,
        ),
      );
    });
    request.addEventListener("abort", () =>
      reject(new Error(`Sending ${file.name} was stopped; nothing of it was kept.`)),
    );
  });
  request.open("POST", "/uploads");
  request.setRequestHeader("x-baton-upload", "1");
  if (token !== null) request.setRequestHeader("authorization", bearer(token));
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { sent, stop: () => request.abort() };
}

interface Answer {
  readonly upload?: string;
  readonly error?: { readonly message: string };
}

function answerOf(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
