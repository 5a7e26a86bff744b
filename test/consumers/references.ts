/** Results in `reference` mode, made on the spot: what the consumers of secrets managers are fed. */
import type { DestinationId } from '../../electron/contract/index.ts';
import { cases, refer } from '../unit/destinations/cases.ts';
import type { GoldenFile } from './golden-files.ts';

/** Every file of this destination whose name ends so; commands count under the name that they are saved with. */
export function referencesTo(to: DestinationId, ending: string): readonly (GoldenFile & { readonly platform: string })[] {
  return cases
    .filter((each) => each.to === to)
    .flatMap((each) => {
      const made = refer(each);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      return made.value.artifacts.flatMap((artifact) =>
        artifact.kind !== 'sheet' && artifact.name.endsWith(ending)
          ? [
              {
                platform: each.platform.id,
                case: `${each.where}, ${to}`,
                deployment: each.where,
                mode: 'reference' as const,
                name: artifact.name,
                path: '',
                text: artifact.text,
              },
            ]
          : [],
      );
    });
}

/** The commands with which Renovate's token on Cloud is put into a manager, seen, read and renewed; what is missing fails. */
export function renovateCommands(to: DestinationId): { readonly textOf: (name: string) => string; readonly read: string } {
  const files = referencesTo(to, '.sh').filter(({ platform, deployment }) => platform === 'renovate' && deployment === 'cloud');
  const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? 'exit 99';
  return { textOf, read: /RENOVATE_PASSWORD=\$\((.*)\) \|\| exit 1/u.exec(textOf('renovate-run.sh'))?.[1] ?? 'exit 98' };
}
