/** The person's explicit Copy in the browser host: one no-store reply that goes straight to the clipboard, past the page's own code. */
import { fail, ok } from '../../electron/contract/index.ts';
import type { CallOutput, Result } from '../../electron/contract/index.ts';
import type { Channel } from './channel.ts';

/**
 * Asks for the text and hands it to the clipboard. The write begins before the reply is there, because browsers allow it only
 * while the click is fresh (https://webkit.org/blog/10855/async-clipboard-api/). A browser's clipboard cannot be cleared later.
 */
export async function copyFrom(channel: Channel, input: unknown): Promise<Result<CallOutput<'export.copy'>>> {
  let problem: Result<never> = fail('copy-refused');
  const asText = async (): Promise<Blob> => {
    const reply = await channel.post('/copy', input);
    if (!reply.ok) {
      problem = reply;
      throw new Error('nothing to copy');
    }
    if (reply.value.headers.get('content-type')?.startsWith('text/plain') !== true) {
      problem = (await reply.value.json()) as Result<never>;
      throw new Error('nothing to copy');
    }
    return new Blob([await reply.value.arrayBuffer()], { type: 'text/plain' });
  };
  try {
    await writeToClipboard(asText);
    return ok({ copied: true, clearsAfterSeconds: null });
  } catch {
    return problem;
  }
}

async function writeToClipboard(asText: () => Promise<Blob>): Promise<void> {
  if (typeof ClipboardItem === 'function') {
    const text = asText();
    // The clipboard may refuse before the text is there; its own rejection is then nobody's.
    text.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  } else {
    await navigator.clipboard.writeText(await (await asText()).text());
  }
}
