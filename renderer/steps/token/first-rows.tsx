/** "First, on <platform>": what the platform wants done before there is a token. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { PlatformInfo, SheetRow } from '../../../electron/contract/index.ts';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { Checklist } from '../export/checklist.tsx';
import { useAsked } from '../shared/use-asked.ts';

const words = tokenCopy.first;

/** What happens in Bitbucket before the token is the making of it, which the guide below shows. */
const isFirst = (row: SheetRow): boolean => row.phase === 'before-token' && row.product !== 'bitbucket';

/** Shows nothing until it is known that there is something: a sheet that still waits for details keeps its rows for the export step. */
export function FirstRows({ platform }: { readonly platform: PlatformInfo }): JSX.Element | null {
  const { ask } = useWizard();
  const { draft } = useConnection();
  const title = useId();
  const preview = useAsked(`${platform.id}:${JSON.stringify(draft.answers.options)}`, () =>
    ask('export.preview', { platform: platform.id, mode: 'placeholder' }),
  );
  const sheets = (preview.value?.artifacts ?? []).filter((artifact) => artifact.kind === 'sheet');
  const sheet = sheets.find((artifact) => artifact.sheet.rows.some(isFirst));
  if (sheet === undefined) return null;
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {words.title(platform.name)}
      </h2>
      <p className="muted">{words.intro(platform.name)}</p>
      <Checklist
        source={{ platform: platform.id, platformName: platform.name, artifact: sheet.name, mode: 'placeholder' }}
        rows={sheet.sheet.rows.filter(isFirst)}
        labelledBy={title}
      />
    </section>
  );
}
