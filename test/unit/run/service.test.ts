/** Running a command for the person: shown, run exactly so, asked whether it worked, noted, and without a secret anywhere. */
import { describe, expect, it } from 'vitest';
import { fakePrograms } from '../../fakes/index.ts';
import type { FakeProgram } from '../../fakes/index.ts';
import { createPrograms } from '../../../electron/adapters/programs.ts';
import type { Emit, RunLine, RunShown } from '../../../electron/contract/index.ts';
import { destinationKey } from '../../../electron/contract/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from '../services/setup.ts';
import type { Workbench } from '../services/setup.ts';
import { looksAtItself, stubs } from './stub.ts';

const credential = { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' } as const;
const options = { name: 'bitbucket-acme', cdsProjectKey: 'PROJ' };
const wish = { platform: 'cds', mode: 'placeholder', artifact: 'cds-import.sh' } as const;
const listed = 'NAME            TYPE\nbitbucket-acme  bitbucketserver\n';

async function ready(bench: Workbench, withToken = true): Promise<string> {
  const made = value(await bench.services.connections.create(false));
  const saved = value(
    await bench.services.connections.save(made.id, draftOf(made, dataCenter({ credential, options }), { platform: 'cds' })),
  );
  if (withToken) value(await keepToken(bench.services, saved.id, httpToken, credential, null));
  return saved.id;
}

function cdsctl(importing: FakeProgram = {}, list: FakeProgram = { writes: [['out', listed]] }) {
  return fakePrograms(['cdsctl'], (_, args) => (args.includes('list') ? list : importing), ['CDS_CONTEXT']);
}

function hearing(): { readonly emit: Emit; readonly lines: RunLine[] } {
  const lines: RunLine[] = [];
  return {
    lines,
    emit: (_, payload) => {
      if ('lines' in payload) lines.push(...payload.lines);
    },
  };
}

async function shownFor(bench: Workbench, id: string, as: Parameters<Workbench['services']['run']['show']>[1] = wish): Promise<RunShown> {
  const looked = value(await bench.services.run.show(id, as));
  if (!looked.found) throw new Error(`no ${looked.missing.program}`);
  return looked.shown;
}

describe('showing', () => {
  it('says everything that will be run, asks the keychain for nothing and runs nothing', async () => {
    const bench = workbench({ programs: cdsctl() });
    const id = await ready(bench);
    bench.keychain.asked.length = 0;
    const shown = await shownFor(bench, id);
    expect(shown).toMatchObject({
      computer: 'jump-1',
      platformName: 'CDS',
      program: { name: 'cdsctl', path: '/usr/bin/cdsctl', version: null, target: null },
      command: 'cdsctl project vcs import PROJ bitbucket-acme.yml',
      reads: null,
      files: [{ name: 'bitbucket-acme.yml', holdsSecret: true, state: 'fresh' }],
      folder: { path: `/home/ada/.handrail/run/${shown.shownId}`, fresh: true },
      env: ['CDS_CONTEXT'],
      sign: { command: 'cdsctl project vcs list PROJ', look: 'bitbucket-acme' },
      practice: false,
    });
    expect(shown.changes).toContain('bitbucket-acme');
    expect(bench.programs.runs).toEqual([]);
    expect(bench.keychain.asked).toEqual([]);
  });

  it('says that the program is missing, with the page that says how to install it', async () => {
    const bench = workbench();
    const looked = value(await bench.services.run.show(await ready(bench), wish));
    expect(looked).toMatchObject({ found: false, missing: { program: 'cdsctl', why: 'not-found', computer: 'jump-1' } });
    expect(looked.found || looked.missing.install).toMatch(/^https:/);
  });

  it('refuses what is no command, and what needs a token that it does not hold', async () => {
    const bench = workbench({ programs: cdsctl() });
    const id = await ready(bench, false);
    expect(problemOf(await bench.services.run.show(id, wish)).kind).toBe('token-needed');
    for (const artifact of ['bitbucket-acme.yml', 'cds-list.sh', 'rm'])
      expect(problemOf(await bench.services.run.show(id, { ...wish, artifact })).kind, artifact).toBe('bad-request');
  });

  it('asks for a version, and for the cluster that would be changed', async () => {
    const programs = fakePrograms(['kubectl'], (_, args) =>
      args[0] === 'version'
        ? { writes: [['out', 'Client Version: v1.34.2\nKustomize Version: v5\n']] }
        : { writes: [['out', 'prod-eu\n']] },
    );
    const bench = workbench({ programs });
    const id = await ready(bench);
    const shown = await shownFor(bench, id, { platform: 'flux', mode: 'env', artifact: 'flux-apply.sh' });
    expect(shown.program).toMatchObject({ version: 'Client Version: v1.34.2', target: 'prod-eu' });
    expect(programs.runs.map(({ args }) => args)).toEqual([
      ['version', '--client'],
      ['config', 'current-context'],
    ]);
  });
});

describe('running', () => {
  it('gives the file with the token, whatever the mode, sees the sign, cleans up and notes it', async () => {
    for (const mode of ['placeholder', 'env', 'inline'] as const) {
      const bench = workbench({ programs: cdsctl({ writes: [['out', 'Repository manager imported\n']] }) });
      const id = await ready(bench);
      const { shownId, folder } = await shownFor(bench, id, { ...wish, mode });
      const { emit, lines } = hearing();
      const ran = value(await bench.services.run.start(id, shownId, 'run-1', emit));
      expect(ran.result).toEqual({ end: { code: 'seen', params: {} }, cut: false, made: [] });
      const [first, second] = bench.programs.runs;
      expect(first).toMatchObject({
        path: '/usr/bin/cdsctl',
        args: ['project', 'vcs', 'import', 'PROJ', 'bitbucket-acme.yml'],
        folder: folder.path,
        input: null,
      });
      expect(first?.files['bitbucket-acme.yml']).toContain(httpToken);
      expect(second?.args).toEqual(['project', 'vcs', 'list', 'PROJ']);
      expect(JSON.stringify(bench.programs.runs.map(({ args }) => args))).not.toContain(httpToken);
      expect(bench.programs.folders.size).toBe(0);
      expect(lines).toContainEqual({ from: 'out', text: 'Repository manager imported' });
      expect(lines.filter(({ from }) => from === 'sign').map(({ text }) => text)).toContain('bitbucket-acme  bitbucketserver');
      const where = value(await bench.services.holders.where(id));
      expect(where.places).toMatchObject([{ kind: 'destination', platform: 'cds', holdsSecret: true, token: 'now' }]);
      const record = value(await bench.services.record.list(id));
      expect(record.entries[0]?.said).toEqual({ code: 'applied', params: { place: 'cds' } });
    }
  });

  it('uses the files that were saved with the token, in their folder, and leaves them there', async () => {
    const bench = workbench({ programs: cdsctl() });
    const id = await ready(bench);
    value(await bench.services.export.saveFor(id, 'cds', 'inline', '/home/ada/cds', false));
    const shown = await shownFor(bench, id, { ...wish, mode: 'inline' });
    expect(shown).toMatchObject({ folder: { path: '/home/ada/cds', fresh: false }, files: [{ state: 'saved' }] });
    value(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit));
    expect(bench.programs.runs[0]?.folder).toBe('/home/ada/cds');
  });

  it('refuses when a file, the program, an answer or the token is another one than was shown', async () => {
    const changes: Readonly<Record<string, (bench: Workbench, id: string) => Promise<unknown>>> = {
      file: async ({ files }) => files.write('/home/ada/cds', 'bitbucket-acme.yml', 'other', 0o600),
      program: async ({ programs }) => programs.replace('cdsctl'),
      answer: async ({ services }, id) => {
        const now = value(await services.connections.open(id));
        return services.connections.save(id, draftOf(now, { options: { ...options, name: 'another' } }), now.draft);
      },
      token: async ({ services, clock }, id) => {
        clock.advance(60_000);
        return keepToken(services, id, btoa('210987654321:k7Q9wX2mZ4pL8vR1tY6z'), credential, null);
      },
    };
    for (const [what, change] of Object.entries(changes)) {
      const bench = workbench({ programs: cdsctl() });
      const id = await ready(bench);
      value(await bench.services.export.saveFor(id, 'cds', 'inline', '/home/ada/cds', false));
      const shown = await shownFor(bench, id, { ...wish, mode: 'inline' });
      await change(bench, id);
      expect(problemOf(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit)).kind, what).toBe('run-changed');
      expect(bench.programs.runs, what).toEqual([]);
      // Once more is another look, not another try.
      expect(problemOf(await bench.services.run.start(id, shown.shownId, 'run-2', hearing().emit)).kind, what).toBe('run-gone');
    }
  });

  it('refuses when the cluster is another one by now', async () => {
    let context = 'staging';
    const programs = fakePrograms(['kubectl'], () => ({ writes: [['out', `${context}\n`]] }));
    const bench = workbench({ programs });
    const id = await ready(bench);
    const shown = await shownFor(bench, id, { platform: 'flux', mode: 'env', artifact: 'flux-apply.sh' });
    context = 'production';
    const problem = problemOf(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit));
    expect(problem).toMatchObject({ kind: 'run-changed', values: { what: 'production' } });
    expect(programs.runs.some(({ args }) => args.includes('apply'))).toBe(false);
  });

  it('runs nothing that was not shown, and everything once', async () => {
    const bench = workbench({ programs: cdsctl() });
    const id = await ready(bench);
    expect(problemOf(await bench.services.run.start(id, 'aaaa1111', 'run-1', hearing().emit)).kind).toBe('run-gone');
    const { shownId } = await shownFor(bench, id);
    value(await bench.services.run.start(id, shownId, 'run-1', hearing().emit));
    expect(problemOf(await bench.services.run.start(id, shownId, 'run-1', hearing().emit)).kind).toBe('run-gone');
    expect(bench.programs.runs.filter(({ args }) => args.includes('import'))).toHaveLength(1);
  });

  it('tells every other end, notes nothing of a failed one, and takes the files away', async () => {
    const ends: readonly (readonly [FakeProgram, unknown])[] = [
      [{ end: { kind: 'exited', status: 3 } }, { code: 'failed', params: { status: 3 } }],
      [{ end: { kind: 'killed', signal: 'SIGKILL' } }, { code: 'killed', params: { signal: 'SIGKILL' } }],
      [{ end: { kind: 'not-started', code: 'EACCES' } }, { code: 'not-started', params: { program: 'cdsctl', detail: 'EACCES' } }],
      [{ end: { kind: 'not-found' } }, { code: 'not-found', params: { program: 'cdsctl' } }],
      [{ end: { kind: 'timed-out' } }, { code: 'timed-out', params: { seconds: 120 } }],
    ];
    for (const [program, end] of ends) {
      const bench = workbench({ programs: cdsctl(program) });
      const id = await ready(bench);
      const { shownId } = await shownFor(bench, id);
      const ran = value(await bench.services.run.start(id, shownId, 'run-1', hearing().emit));
      expect(ran.result.end).toEqual(end);
      expect(bench.programs.runs).toHaveLength(1);
      expect(bench.programs.folders.size).toBe(0);
      expect(value(await bench.services.holders.where(id)).places).toEqual([]);
    }
  });

  it('says so when the sign is not there, or cannot be asked for', async () => {
    const lists: readonly FakeProgram[] = [
      { writes: [['out', 'bitbucket-acme-2 bitbucketserver\n']] },
      { writes: [['err', 'bitbucket-acme: not allowed\n']] },
      { writes: [['out', listed]], end: { kind: 'exited', status: 1 } },
    ];
    for (const list of lists) {
      const bench = workbench({ programs: cdsctl({}, list) });
      const id = await ready(bench);
      const { shownId } = await shownFor(bench, id);
      expect(value(await bench.services.run.start(id, shownId, 'run-1', hearing().emit)).result.end.code).toBe('not-seen');
    }
  });

  it('ends with Cancel, lets one run at a time, and ends with the host', async () => {
    const bench = workbench({ programs: cdsctl({ forever: true }) });
    const id = await ready(bench);
    const [one, two] = [await shownFor(bench, id), await shownFor(bench, id)];
    const running = bench.services.run.start(id, one.shownId, 'run-1', hearing().emit);
    expect(problemOf(await bench.services.run.start(id, two.shownId, 'run-2', hearing().emit)).kind).toBe('run-going');
    expect(bench.services.run.cancel('run-x')).toBe(false);
    expect(bench.services.run.cancel('run-1')).toBe(true);
    expect(value(await running).result.end.code).toBe('cancelled');
    expect(bench.programs.folders.size).toBe(0);
    const last = bench.services.run.start(id, two.shownId, 'run-3', hearing().emit);
    bench.services.dispose();
    expect(value(await last).result.end.code).toBe('cancelled');
    await bench.services.run.settled();
  });

  it('only looks where the command only looks: nothing is noted', async () => {
    const bench = workbench({ programs: fakePrograms(['npx']) });
    const id = await ready(bench);
    const shown = await shownFor(bench, id, { platform: 'renovate', mode: 'placeholder', artifact: 'renovate-validate.sh' });
    expect(shown.files).toMatchObject([{ holdsSecret: false }]);
    expect(value(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit)).result.end.code).toBe('done');
    expect(value(await bench.services.holders.where(id)).places).toEqual([]);
  });
});

describe('destinations', () => {
  async function referring(bench: Workbench, to: string, platform: string): Promise<string> {
    const made = value(await bench.services.connections.create(false));
    const answers = dataCenter({ credential, options: { [destinationKey]: to } });
    const saved = value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform })));
    value(await keepToken(bench.services, saved.id, httpToken, credential, null));
    return saved.id;
  }

  it('get the token by standard input alone, and are noted as the place where it is', async () => {
    const bench = workbench({ programs: fakePrograms(['vault'], () => ({ writes: [['out', 'current_version  1\n']] })) });
    const id = await referring(bench, 'vault', 'flux');
    const shown = await shownFor(bench, id, { platform: 'flux', mode: 'reference', artifact: 'put-token.sh' });
    expect(shown).toMatchObject({ reads: { text: '••••••••', holdsSecret: true }, files: [], program: { name: 'vault' } });
    expect(shown.command).toMatch(/^vault kv put -mount=secret \S+ token=-$/);
    const ran = value(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit));
    expect(ran.result.end.code).toBe('seen');
    const [, put] = bench.programs.runs;
    expect(put?.input).toBe(httpToken);
    expect(JSON.stringify(bench.programs.runs.map(({ args, env }) => [args, env]))).not.toContain(httpToken);
    const { places } = value(await bench.services.holders.where(id));
    expect(places).toMatchObject([{ kind: 'destination', token: 'now' }]);
    expect(places[0]?.place).toContain('HashiCorp Vault');
  });

  it('keep what the program makes, beside the exports, and nothing else of the folder', async () => {
    const bench = workbench({ programs: fakePrograms(['kubeseal']) });
    const id = await referring(bench, 'sealed-secrets', 'flux');
    const shown = await shownFor(bench, id, { platform: 'flux', mode: 'reference', artifact: 'seal-secret.sh' });
    const [name = ''] = shown.makes?.names ?? [];
    expect(shown.makes).toEqual({ folder: '/home/ada/Downloads/Handrail', names: [name] });
    await bench.files.write(shown.folder.path, name, 'sealed', 0o600);
    const ran = value(await bench.services.run.start(id, shown.shownId, 'run-1', hearing().emit));
    const run = bench.programs.runs.find(({ args }) => args.includes('--sealed-secret-file'));
    expect(run?.input).toContain(httpToken);
    expect(ran.result).toMatchObject({ end: { code: 'done' }, made: [`/home/ada/Downloads/Handrail/${name}`] });
  });
});

describe('secrets', () => {
  it('come out nowhere, however the program prints them: lines, record, log, settings', async () => {
    const spellings = [httpToken, btoa(httpToken), btoa(`svc-cds:${httpToken}`), encodeURIComponent(httpToken), JSON.stringify(httpToken)];
    for (const spelt of spellings) {
      const half = Math.floor(spelt.length / 2);
      const importing: FakeProgram = {
        writes: [
          ['out', `token: ${spelt.slice(0, half)}`],
          ['err', `Error for ${spelt}\n`],
          ['out', `${spelt.slice(half)} taken\n`],
          ['out', `${spelt}`],
        ],
      };
      const bench = workbench({ programs: cdsctl(importing, { writes: [['out', `${listed}auth ${spelt}\n`]] }) });
      const id = await ready(bench);
      const { emit, lines } = hearing();
      const { shownId } = await shownFor(bench, id);
      const ran = value(await bench.services.run.start(id, shownId, 'run-1', emit));
      await bench.services.record.settled();
      const everywhere = JSON.stringify([
        lines,
        ran,
        bench.log.lines,
        value(await bench.services.record.list(id)),
        await bench.settings.read(),
      ]);
      for (let at = 0; at + 12 <= spelt.length; at += 1) {
        const piece = spelt.slice(at, at + 12);
        expect(everywhere, piece).not.toContain(piece);
      }
      expect(lines.map(({ text }) => text).join(' ')).toContain('taken');
    }
  });

  it('are in no command line and no environment of a real program, and in a file that only its owner reads', async () => {
    const stub = await stubs();
    try {
      await stub.program(
        'cdsctl',
        'if [ "$3" = list ]; then echo "bitbucket-acme bitbucketserver"; exit 0; fi',
        ...looksAtItself,
        'stat -c %a "$5" > "$OUT/mode"; stat -c %a . > "$OUT/folder"; cat "$5" > "$OUT/file"; pwd > "$OUT/pwd"',
        'sed -n "s/.*token: //p" "$5"',
      );
      const env = { PATH: `${stub.bin}:/usr/bin:/bin`, HOME: stub.home, CDS_CONTEXT: 'prod', CDS_NOTE: httpToken };
      const bench = workbench({ programs: Object.assign(fakePrograms(), createPrograms({ env, settings: stub.home })) });
      const id = await ready(bench);
      const shown = await shownFor(bench, id);
      const { emit, lines } = hearing();
      const ran = value(await bench.services.run.start(id, shown.shownId, 'run-1', emit));
      expect(ran.result.end.code).toBe('seen');
      expect(await stub.remembered('file')).toContain(httpToken);
      expect([await stub.remembered('mode'), await stub.remembered('folder')]).toEqual(['600\n', '700\n']);
      expect((await stub.remembered('pwd')).trim()).toBe(shown.folder.path);
      const seen = `${await stub.remembered('cmdline')}${await stub.remembered('environ')}`;
      expect(seen).toContain('CDS_CONTEXT=prod');
      expect(`${seen}${JSON.stringify(lines)}`).not.toContain(httpToken.slice(0, 12));
      expect(lines.map(({ text }) => text).join('\n')).toContain('[secret]');
    } finally {
      await stub.remove();
    }
  });
});
