/** What the drawings show of this person's own case, so that the picture has the words they will really see. */
import type { GuideInWords } from '../../electron/contract/copy/guide.ts';
import type { CredentialKind } from '../../electron/contract/index.ts';

export interface DrawingFacts {
  readonly kind: CredentialKind;
  /** Bitbucket's own name of this kind here ("HTTP access token"). */
  readonly kindName: string;
  readonly tokenName: string;
  /** Host and context path without a scheme, for the address bar. */
  readonly host: string;
  readonly ticks: GuideInWords['ticks'];
  readonly expiryDays: number | null;
  /** Bitbucket's own words on the button of the list, by version. */
  readonly createButton: string | null;
  /** Only for the incoming link. */
  readonly redirectUrl: string | null;
}

/** Reads the facts out of a guide; `baseUrl` is null on Cloud. */
export function factsFromGuide(guide: GuideInWords, baseUrl: string | null, redirectUrl: string | null = null): DrawingFacts {
  const page = guide.page.url ?? baseUrl ?? '';
  return {
    kind: guide.kind,
    kindName: guide.kindName,
    tokenName: guide.suggestedName,
    host: (baseUrl ?? page).replace(/^https?:\/\//, '').replace(/\/$/, ''),
    ticks: guide.ticks,
    expiryDays: guide.expiry.defaultDays,
    createButton: guide.kind.startsWith('http-') ? (guide.page.path.at(-1) ?? null) : null,
    redirectUrl,
  };
}
