/**
 * The providers of Backstage's catalogue that look through Bitbucket. Facts: github.com/backstage/backstage,
 * plugins/catalog-backend-module-bitbucket-server and
 * …-bitbucket-cloud, config.d.ts and src/providers/*EntityProviderConfig.ts (one provider, or several under names of their own; `host`,
 * `workspace` are wanted).
 */
import { readNote } from '../../contract/index.ts';
import { appConfig, checkHost } from './backstage-file.ts';
import type { BackstageFile } from './backstage-file.ts';
import { namedFields, sectionEntries, switchField, valueField } from './config-fields.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';
import type { SheetEntry } from './yaml-sheet.ts';

const shared = ['catalogPath', 'filters', 'schedule'];
const rules = {
  bitbucketCloud: { wanted: 'workspace', known: [...shared, 'workspace', 'level'], filters: ['projectKey', 'repoSlug'] },
  bitbucketServer: {
    wanted: 'host',
    known: [...shared, 'host', 'validateLocationsExist', 'defaultBranchOnly'],
    filters: ['projectKey', 'repoSlug', 'skipArchivedRepos'],
  },
} as const;

/** Reads the providers. `hosts`: those of the integrations in the same file. */
export function readProviders(file: BackstageFile, sections: ReadonlyMap<string, SheetEntry>, hosts: readonly string[]): void {
  const { sheet, notes } = file;
  for (const [name, section] of sections) {
    if (name !== 'bitbucketCloud' && name !== 'bitbucketServer') continue;
    const place = `catalog.providers.${name}`;
    const entries = sectionEntries(notes, sheet, section, place);
    if (entries.length === 0) continue;
    const single = entries.some((each) => each.key === rules[name].wanted || shared.includes(each.key));
    if (name === 'bitbucketCloud') notes.problem('backstage-search-ended', { line: section.line });
    if (single) readProvider(file, name, section, place, hosts);
    else
      for (const each of entries)
        if (each.kind === 'map') readProvider(file, name, each, `${place}.${/^[\w.-]{1,60}$/.test(each.key) ? each.key : '…'}`, hosts);
  }
}

function readProvider(file: BackstageFile, name: keyof typeof rules, provider: SheetEntry, place: string, hosts: readonly string[]): void {
  const { notes, sheet } = file;
  const { wanted, known, filters } = rules[name];
  const fields = namedFields(notes, sheet, sheet.entries(provider.path), {
    known,
    others: {
      hostname: 'host',
      catalogfilename: 'catalogPath',
      path: 'catalogPath',
      filter: 'filters',
      workspaceslug: 'workspace',
      owner: 'workspace',
    },
    lax: true,
    prefix: `${place}.`,
  });
  // Several files are laid over one another; one that only changes a schedule needs no more.
  const whole = fields.has('catalogPath') || fields.has('filters') || fields.has('schedule') === fields.has(wanted);
  const line = fields.get(wanted)?.line ?? provider.line;
  if (whole || fields.has(wanted)) {
    valueField(notes, sheet, fields.get(wanted), appConfig, {
      path: `${place}.${wanted}`,
      required: true,
      check: (value) =>
        wanted === 'host'
          ? checkProviderHost(notes, value, `${place}.host`, line, hosts)
          : checkWorkspace(notes, value, `${place}.workspace`, line),
    });
  }
  valueField(notes, sheet, fields.get('catalogPath'), appConfig, { path: `${place}.catalogPath` });
  const inside = fields.get('filters');
  if (inside?.kind === 'map') {
    const each = namedFields(notes, sheet, sheet.entries(inside.path), {
      known: filters,
      others: { project: 'projectKey', projectkeys: 'projectKey', repo: 'repoSlug', reposlugs: 'repoSlug', repository: 'repoSlug' },
      lax: true,
      prefix: `${place}.filters.`,
    });
    for (const key of ['projectKey', 'repoSlug'])
      valueField(notes, sheet, each.get(key), appConfig, {
        path: `${place}.filters.${key}`,
        check: (value) => checkPattern(notes, value, `${place}.filters.${key}`, each.get(key)?.line ?? null),
      });
    if (each.has('skipArchivedRepos'))
      switchField(notes, sheet, each.get('skipArchivedRepos'), appConfig, `${place}.filters.skipArchivedRepos`);
  }
  const schedule = fields.get('schedule');
  if (schedule?.kind !== 'map') return;
  for (const entry of sheet.entries(schedule.path)) {
    if (!['frequency', 'timeout', 'initialDelay', 'scope'].includes(entry.key)) continue;
    notes.read(`${place}.schedule.${entry.key}`, entry.kind === 'scalar' ? entry.text : null, { line: entry.line });
  }
  const parts = sheet.entries(schedule.path).map((each) => each.key);
  if (parts.includes('frequency') && !parts.includes('timeout') && whole) {
    notes.read(`${place}.schedule.timeout`, null, { line: schedule.line, verdict: 'missing', note: readNote('missing') });
    notes.problem('required-missing', { line: schedule.line, field: `${place}.schedule.timeout` });
  }
}

function checkProviderHost(notes: Notebook, value: string, field: string, line: number, hosts: readonly string[]): Checked {
  // What an integration of the same file has is taken as it is: that one is told.
  return hosts.includes(value) ? { value, verdict: 'ok' } : checkHost(notes, value, field, line);
}

function checkWorkspace(notes: Notebook, value: string, field: string, line: number): Checked {
  const slug = /^(?:https?:\/\/)?bitbucket\.org\/([^/\s]+)\/?$/i.exec(value)?.[1];
  if (slug === undefined) return { value, verdict: 'ok' };
  notes.problem('address-not-base', { field, line, right: slug, mended: true });
  return { value: slug, verdict: 'wrong' };
}

function checkPattern(notes: Notebook, value: string, field: string, line: number | null): Checked {
  try {
    new RegExp(value);
    return { value, verdict: 'ok' };
  } catch {
    notes.problem('config-value-refused', { field, line, known: 'regular-expressions' });
    return { value, verdict: 'wrong' };
  }
}
