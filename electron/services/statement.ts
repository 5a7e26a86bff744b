/** Access statements: what a platform will be able to see and do, written by the host process. No secret is in them. */
import { ok } from '../contract/index.ts';
import type { Result, StatementFormat } from '../contract/index.ts';
import type { Statement, StatementChoice } from '../contract/statement.ts';
import type { PlannedFile } from '../core/export/save-plan.ts';
import type { PlatformService } from './platforms.ts';
import type { Saving } from './saving.ts';
import type { ServiceBase } from './types.ts';

/** A statement in one of its forms, and the name it is saved under. */
export interface WrittenStatement {
  readonly statement: Statement;
  readonly name: string;
  readonly text: string;
}

export interface StatementService {
  /** The statement as of today. Problems: `platform-not-found`. */
  make(platform: string, choice: StatementChoice, format: StatementFormat): Promise<Result<WrittenStatement>>;
  /**
   * Writes it into a folder (0644: it holds no secret). Under its own name another file of that name is never replaced: a number is
   * added. Problems: `folder-empty`, `folder-not-found`, `folder-not-writable`.
   */
  save(written: Pick<WrittenStatement, 'name' | 'text'>, folder: string): Promise<Result<{ name: string; path: string }>>;
  /** Writes it under exactly this name. Without `replace` a file of that name with other content is left alone: `file-exists`. */
  saveAs(
    written: Pick<WrittenStatement, 'text'>,
    folder: string,
    name: string,
    replace: boolean,
  ): Promise<Result<{ name: string; path: string }>>;
  proposedFolder(): string;
}

interface Parts {
  readonly base: ServiceBase;
  readonly platforms: Pick<PlatformService, 'find'>;
  readonly saving: Saving;
}

/** Opens the service. */
export function createStatement({
  base: {
    ports: { clock, files },
    config,
  },
  platforms,
  saving,
}: Parts): StatementService {
  const fileOf = (name: string, text: string): PlannedFile => ({ name, kind: 'file', text, mode: '0644', holdsSecret: false });

  return {
    proposedFolder: () => files.proposedFolder(false),
    saveAs: ({ text }, folder, name, replace) => saving.saveOne(fileOf(name, text), folder, replace),

    make: async (id, choice, format) => {
      const found = await platforms.find(id);
      if (!found.ok) return found;
      const { toInfo } = await import('../core/platforms/registry.ts');
      const { statementFileName, statementOf } = await import('../contract/statement.ts');
      const today = clock.now();
      const statement = statementOf(toInfo(found.value), choice, today);
      const made = { today, version: config.version };
      const text =
        format === 'html'
          ? (await import('../core/statement/html.ts')).statementHtml(statement, made)
          : (await import('../core/statement/markdown.ts')).statementMarkdown(statement, made);
      return ok({ statement, name: statementFileName(statement, format, today), text });
    },

    save: ({ name, text }, folder) => saving.saveBeside(fileOf(name, text), folder),
  };
}
