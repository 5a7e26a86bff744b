/** `handrail rotate`: renews the token of a connection, step by step; at a terminal it asks, elsewhere each run takes one step. */
import { oldAnswerWords } from '../../../contract/copy/en/rotation.ts';
import { renewalsCopy } from '../../../contract/copy/en/renewals.ts';
import { rotateCopy as copy } from '../../../contract/copy/en/terminal/rotate.ts';
import { placeTitle } from '../../../contract/copy/where.ts';
import type { Connection, Problem, Result, Rotation } from '../../../contract/index.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Host } from '../../common/compose.ts';
import { readArguments } from '../arguments.ts';
import { readEndsWithin } from '../ends-within.ts';
import { ended, failureOf, report, usage } from '../failure.ts';
import { withHost } from '../host.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { numbered, printRotation, printWhich } from '../print-rotation.ts';
import { readGiven, readHeldSecrets, readHidden, readLine, readToken } from '../secrets.ts';
import { notFound } from '../subject.ts';
import { rotateSeveral } from './rotate-several.ts';

const options = {
  'token-stdin': { type: 'boolean' },
  expires: { type: 'string' },
  pressed: { type: 'boolean' },
  made: { type: 'boolean' },
  despite: { type: 'boolean' },
  replace: { type: 'boolean' },
  status: { type: 'boolean' },
  works: { type: 'string' },
  leave: { type: 'string' },
  back: { type: 'boolean' },
  abandon: { type: 'boolean' },
  'let-go': { type: 'string' },
  revoke: { type: 'string' },
  'token-id': { type: 'string' },
  'all-ending': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Options that take a step; one of them a run. */
const steps = ['token-stdin', 'pressed', 'made', 'status', 'works', 'leave', 'back', 'abandon', 'let-go', 'revoke'] as const;
const letGoWords = ['revoked', 'ended', 'left'] as const;

const parse = (args: readonly string[]) => readArguments('rotate', args, options, 500);
type Values = Extract<ReturnType<typeof parse>, { ok: true }>['value']['values'];

/** One run: what it was asked, and what it works with. */
interface Run {
  readonly io: TerminalIo;
  readonly host: Host;
  readonly connection: Connection;
  readonly values: Values;
  readonly token: Secret | null;
}

export async function rotate(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = parse(args);
  // Whatever comes of it, no program started later may inherit a secret.
  const token = await readToken(io, read.ok && read.value.values['token-stdin'] === true);
  readHeldSecrets(io, []);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const json = values.json === true;
  const [wanted, ...others] = read.value.positionals;
  const wrong = wrongUsage(values, read.value.positionals);
  if (wrong !== null) return report(io, usage(wrong).failure, json);
  if (!token.ok) return report(io, token.failure, json);
  if (others.length > 0 || values['all-ending'] !== undefined) {
    const days = values['all-ending'] === undefined ? null : readEndsWithin(values['all-ending'], '--all-ending');
    if (days?.ok === false) return report(io, days.failure, json);
    return withHost(io, json, (host) =>
      rotateSeveral(io, host, { names: read.value.positionals, days: days?.value ?? null, json }, (id) => renewOne(io, host, id)),
    );
  }
  return withHost(io, json, async (host) => {
    const found = await host.services.connections.find(wanted ?? '');
    if (!found.ok) {
      const why = await notFound(found.problem);
      return why.ok ? exits.fine : report(io, why.failure, json);
    }
    const run: Run = { io, host, connection: found.value, values, token: token.value };
    return took(run, await step(run));
  });
}

/** One of several, at a terminal. */
async function renewOne(io: TerminalIo, host: Host, id: string): Promise<Exit> {
  const found = await host.services.connections.find(id);
  if (!found.ok) return report(io, (await failureOf(found.problem)).failure);
  const run: Run = { io, host, connection: found.value, values: {}, token: null };
  return took(run, await step(run));
}

function wrongUsage(values: Values, names: readonly string[]): string | null {
  if (names.length > 1 || values['all-ending'] !== undefined) {
    if (names.length > 0 && values['all-ending'] !== undefined) return renewalsCopy.terminal.both;
    const stray = [...steps, 'expires', 'despite', 'replace', 'token-id'].find((each) => values[each as keyof Values] !== undefined);
    return stray === undefined ? null : renewalsCopy.terminal.oneOnly(`--${stray}`);
  }
  if (names.length === 0) return copy.which('handrail rotate NAME');
  if (steps.filter((each) => values[each] !== undefined).length > 1) return copy.oneStep;
  if (values.expires !== undefined && values['token-stdin'] !== true) return copy.belongs('--expires', '--token-stdin');
  if (values['token-id'] !== undefined && values.revoke === undefined) return copy.belongs('--token-id', '--revoke');
  const how = values['let-go'];
  return how === undefined || letGoWords.some((word) => word === how) ? null : copy.letGo(letGoWords);
}

/** Problems of a step, and what a step of its own has said already. */
type Took = Result<Rotation> | { readonly ok: null; readonly exit: Exit };

/** Takes the step that was asked for, and whatever follows from it without a decision of the person. */
async function step(run: Run): Promise<Took> {
  const { host, connection, values, io, token } = run;
  const { rotation } = host.services;
  const { id } = connection;
  if (values.status === true) {
    const state = await rotation.state(id);
    if (!state.ok) return state;
    return state.value.rotation === null
      ? { ok: null, exit: report(io, usage(copy.none).failure, values.json) }
      : { ok: true, value: state.value.rotation };
  }
  if (values.pressed === true) return afterStart(run, () => rotation.pressed(id));
  if (values.made === true) return afterStart(run, () => rotation.made(id));
  if (values.back === true) return rotation.back(id);
  if (values.abandon === true) return rotation.abandon(id);
  if (values.works !== undefined) return answerPlaces(run, values.works, 'applied');
  if (values.leave !== undefined) return answerPlaces(run, values.leave, 'left');
  const how = letGoWords.find((word) => word === values['let-go']);
  if (how !== undefined) return rotation.letGo(id, how, io.signal);
  if (values.revoke !== undefined) return revoke(run, values.revoke);
  const begun = await rotation.start(id);
  if (!begun.ok) return begun;
  const given = token !== null && begun.value.can.keep ? await rotation.keep(id, token.reveal(), values.expires ?? null) : begun;
  if (!given.ok) return given;
  if (token === null && io.stdin.isTTY === true && values.json !== true) return ask(run, given.value);
  return goOn(run, given.value);
}

async function afterStart({ host, connection }: Run, then: () => Promise<Result<Rotation>>): Promise<Result<Rotation>> {
  const begun = await host.services.rotation.start(connection.id);
  return begun.ok ? then() : begun;
}

/** Checks, swaps where nothing is lost, and saves again what can be saved. */
async function goOn({ host, connection, values }: Run, from: Rotation): Promise<Result<Rotation>> {
  const { rotation } = host.services;
  const { id } = connection;
  let now = from;
  if (now.can.check && now.check === null) {
    const checked = await rotation.check(id, `rotate-${process.pid}`, () => undefined);
    if (!checked.ok) return checked;
    now = checked.value.rotation;
  }
  if (now.can.swap && (now.check?.ok === true || values.despite === true)) {
    const swapped = await rotation.swap(id, values.despite === true);
    if (!swapped.ok) return swapped;
    now = swapped.value;
  }
  if (now.phase !== 'places') return { ok: true, value: now };
  for (const place of now.places.filter(({ state, how }) => state === 'open' && how === 'save')) {
    const renewed = await rotation.renew(id, place.key, values.replace === true);
    // What somebody changed is left alone and said in the list.
    if (!renewed.ok && renewed.problem.kind !== 'file-exists') return renewed;
  }
  return current(host, id);
}

async function current(host: Host, id: string): Promise<Result<Rotation>> {
  const state = await host.services.rotation.state(id);
  if (!state.ok) return state;
  return state.value.rotation === null ? host.services.rotation.start(id) : { ok: true, value: state.value.rotation };
}

async function answerPlaces({ host, connection, io, values }: Run, which: string, answer: 'applied' | 'left'): Promise<Took> {
  const now = await current(host, connection.id);
  if (!now.ok) return now;
  const places = numbered(now.value);
  const open = places.filter(({ state }) => state === 'open' || state === 'renewed');
  const one = /^\d{1,4}$/.test(which) ? places[Number(which) - 1] : undefined;
  if (which !== 'all' && one === undefined) return { ok: null, exit: report(io, usage(copy.place).failure, values.json) };
  let last: Result<Rotation> = now;
  for (const place of one === undefined ? open : [one]) {
    last = await host.services.rotation.place(connection.id, place.key, answer);
    if (!last.ok) return last;
  }
  return last;
}

async function revoke({ host, connection, io, values }: Run, user: string): Promise<Took> {
  const now = await current(host, connection.id);
  if (!now.ok) return now;
  const password = (await readGiven(io, copy.ask.password))?.replace(/\r?\n$/, '') ?? null;
  if (password === null) return { ok: null, exit: report(io, ended(copy.later('handrail rotate')).failure, values.json) };
  const revoked = await host.services.rotation.revoke(
    connection.id,
    { host: now.value.byPassword.host ?? '', userName: user, password, token: values['token-id'] ?? null },
    io.signal,
  );
  if (!revoked.ok) return revoked;
  if (revoked.value.which === null) return { ok: true, value: revoked.value.rotation };
  if (values.json === true) io.stdout.write(`${JSON.stringify(revoked.value, null, 2)}\n`);
  else printWhich(io, connection.name, user, revoked.value.which);
  return { ok: null, exit: exits.findings };
}

/** At a terminal: asks for what the step needs, and goes on as far as the person answers. */
async function ask(run: Run, from: Rotation): Promise<Took> {
  const { io, host, connection } = run;
  const { rotation } = host.services;
  const { id } = connection;
  let now = from;
  if (now.can.keep && (now.phase === 'new-token' || now.fresh?.held !== true)) {
    await show(run, now);
    const pasted = await readHidden(io);
    if (pasted === null || pasted.trim() === '') return { ok: true, value: now };
    const given = await rotation.keep(id, pasted, null);
    if (!given.ok) return given;
    now = given.value;
  }
  const went = await goOn(run, now);
  if (!went.ok) return went;
  now = went.value;
  if (now.phase === 'places') await show(run, now);
  for (const place of numbered(now).filter(({ state }) => now.phase === 'places' && (state === 'open' || state === 'renewed'))) {
    const answer = await readLine(io, copy.ask.place(placeTitle(place)));
    if (answer === null) return { ok: true, value: now };
    const said = answer.trim().toLowerCase();
    if (said !== copy.ask.yes && said !== copy.ask.leave) continue;
    const answered = await rotation.place(id, place.key, said === copy.ask.yes ? 'applied' : 'left');
    if (!answered.ok) return answered;
    now = answered.value;
  }
  if (now.phase !== 'let-go' || !now.can.letGo) return { ok: true, value: now };
  await show(run, now);
  const gone = await readLine(io, copy.ask.revoked);
  return gone?.trim().toLowerCase() === copy.ask.yes
    ? rotation.letGo(id, now.way === 'rotate' ? 'ended' : 'revoked', io.signal)
    : { ok: true, value: now };
}

async function show({ io, host, connection, values }: Run, now: Rotation): Promise<void> {
  if (values.json === true) {
    io.stdout.write(`${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  const guide = now.phase === 'new-token' && now.kind !== null ? await host.services.token.guide(connection.id, now.kind) : null;
  printRotation(io, connection.name, now, guide?.ok === true ? guide.value.ticks.map(({ name }) => name) : []);
}

/** Shows what came of it, and the status that says it to a program. */
async function took(run: Run, result: Took): Promise<Exit> {
  if (result.ok === null) return result.exit;
  if (!result.ok) return refused(run, result.problem);
  const now = result.value;
  await show(run, now);
  const gone = now.phase === 'let-go' ? now.gone : null;
  if (gone !== null && run.values.json !== true) run.io.stderr.write(`handrail: ${oldAnswerWords[gone.answer]}.\n`);
  return gone !== null || (now.phase === 'check' && now.check?.ok === false) ? exits.findings : exits.fine;
}

async function refused({ io, values }: Run, problem: Problem): Promise<Exit> {
  const { failure } = await failureOf(problem);
  return report(io, problem.kind === 'rotation-loses' ? { ...failure, exit: exits.findings } : failure, values.json === true);
}
