/** When tokens end: what is known, what the person says, and the calendar of it. Asks neither Bitbucket nor the keychain. */
import { fail, ok } from '../contract/index.ts';
import type { EndAnswer, Result, TokenEnding, TokenFact } from '../contract/index.ts';
import { createRedactor } from '../core/redact.ts';
import { heldTokens } from './endings.ts';
import type { HeldToken, Holding } from './endings.ts';
import type { PlatformService } from './platforms.ts';
import type { Saving } from './saving.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { checkExpiry } from './token-rules.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

/** A token that ends, with what uses it as it may be told outside of Handrail. */
export interface ToldEnding {
  readonly ending: TokenEnding;
  /** When it ends, yyyy-mm-dd. */
  readonly on: string;
  readonly uses: readonly string[];
  readonly address: string | null;
}

/** A calendar file before it is saved. `text` is null where no end is known. */
export interface WrittenCalendar {
  readonly text: string | null;
  readonly events: number;
  /** Tokens of which no end is known, so that they are not in it. */
  readonly unknown: number;
}

export interface ReminderService {
  /** Every token of a saved connection, the next to end first. */
  list(): Promise<Result<TokenEnding[]>>;
  /**
   * The person says when the token of this connection ends; it counts for all that hold the same. Problems: `token-needed` where it has no
   * token, `date-invalid`, `connection-not-found`.
   */
  end(id: string, answer: EndAnswer): Promise<Result<null>>;
  /** Tokens whose end is known, for a notification: no address, and no name that Handrail made of one. */
  told(): Promise<Result<ToldEnding[]>>;
  /** `id`: of this connection's token alone. `addresses`: with the addresses, and the names that Handrail made of them. */
  calendar(id: string | null, addresses: boolean): Promise<Result<WrittenCalendar>>;
  /** Writes it under exactly this name, 0644: no secret is in it. Only a calendar of Handrail's is replaced without `replace`. */
  save(text: string, folder: string, name: string, replace: boolean): Promise<Result<{ path: string }>>;
  proposedFolder(): string;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly saving: Saving;
}

/** A calendar of a thousand tokens has 1 MB. */
const mostBytes = 16 * 1024 * 1024;

/** Opens the service. */
export function createReminders({
  base: {
    ports: { clock, files },
    config: { version, knownSecrets },
  },
  store,
  views,
  platforms,
  saving,
}: Parts): ReminderService {
  async function tokens(): Promise<Result<HeldToken[]>> {
    const all = await store.all();
    return all.ok ? ok(heldTokens(all.value.map((stored): Holding => ({ stored, fact: views.token(stored) })))) : all;
  }

  async function ofConnection(id: string): Promise<Result<HeldToken | null>> {
    const there = await store.one(id);
    if (!there.ok) return there;
    const all = await tokens();
    return all.ok ? ok(all.value.find(({ ending }) => ending.ids.includes(id)) ?? null) : all;
  }

  /** A connection by its name, or without its address: Handrail's own names are made of it. */
  async function use({ name, autoName, draft }: StoredConnection, addresses: boolean): Promise<string> {
    if (addresses || !autoName) return name;
    const [{ calendarCopy }, { deploymentWords }, platform] = await Promise.all([
      import('../contract/copy/en/reminders.ts'),
      import('../contract/copy/en/wizard/words.ts'),
      platforms.nameOf(draft.platform),
    ]);
    const { deployment } = draft.answers;
    return calendarCopy.platform(platform, deployment === null ? null : deploymentWords[deployment]);
  }

  /** Those with a known end, redacted: a name may be a token in the wrong place. */
  async function tell(chosen: readonly HeldToken[], addresses: boolean): Promise<ToldEnding[]> {
    const { own } = createRedactor({ tokens: [], others: knownSecrets.texts() });
    const told: ToldEnding[] = [];
    for (const { ending, holdings } of chosen) {
      if (ending.on === null) continue;
      const uses = await Promise.all(holdings.map(async ({ stored }) => own(await use(stored, addresses))));
      const address = addresses ? addressIn(holdings) : null;
      told.push({ ending, on: ending.on, uses: [...new Set(uses)], address: address === null ? null : own(address) });
    }
    return told;
  }

  return {
    list: async () => {
      const all = await tokens();
      return all.ok ? ok(all.value.map(({ ending }) => ending)) : all;
    },

    end: async (id, answer) => {
      const given = answer.end === 'on' ? checkExpiry(answer.on) : ok(null);
      if (!given.ok) return given;
      if (answer.end === 'on' && given.value === null) return fail('date-invalid', {}, 'expiresOn');
      const found = await ofConnection(id);
      if (!found.ok) return found;
      if (found.value === null) return fail('token-needed', {}, 'token');
      const said = ({ end: _before, ...fact }: TokenFact): TokenFact => ({
        ...fact,
        expiresOn: given.value,
        ...(answer.end === 'on' ? {} : { end: answer.end === 'never' ? ('never' as const) : ('skipped' as const) }),
      });
      const alter = (current: StoredConnection): StoredConnection => ({
        ...current,
        token: { ...current.token, fact: said(current.token.fact) },
      });
      const changed = await store.changeSome(new Map(found.value.ending.ids.map((each) => [each, alter])));
      return changed.ok ? ok(null) : changed;
    },

    told: async () => {
      const all = await tokens();
      return all.ok ? ok(await tell(all.value, false)) : all;
    },

    calendar: async (id, addresses) => {
      const found = id === null ? await tokens() : await ofConnection(id);
      if (!found.ok) return found;
      const chosen = Array.isArray(found.value) ? found.value : found.value === null ? [] : [found.value];
      const told = await tell(chosen, addresses);
      const { tokenCalendar } = await import('../core/calendar/token-calendar.ts');
      const text = tokenCalendar(
        told.map(({ ending: { key }, on, uses, address }) => ({ key, on, uses, address })),
        clock.now(),
        version,
      );
      return ok({ text, events: told.length, unknown: chosen.filter(({ ending }) => ending.on === null && ending.end !== 'never').length });
    },

    save: async (text, folder, name, replace) => {
      const there = replace ? null : await files.read(`${folder.trim()}/${name}`, mostBytes);
      const ours = there?.ok === true && there.value.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Handrail//');
      const saved = await saving.saveOne({ name, kind: 'file', text, mode: '0644', holdsSecret: false }, folder, replace || ours);
      return saved.ok ? ok({ path: saved.value.path }) : saved;
    },

    proposedFolder: () => files.proposedFolder(false),
  };
}

/** The Bitbucket of a token, as a person knows it. */
function addressIn(holdings: readonly Holding[]): string | null {
  const answers = holdings[0]?.stored.draft.answers;
  if (answers === undefined) return null;
  if (answers.deployment !== 'cloud') return answers.baseUrl;
  return answers.workspace === null ? 'bitbucket.org' : `bitbucket.org/${answers.workspace}`;
}
