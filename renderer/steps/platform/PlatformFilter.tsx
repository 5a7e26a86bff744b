/** Search and kind above the platforms, for one and for several alike; what was typed stays with the draft. */
import type { JSX } from 'react';
import { catalogueWords, platformCopy } from '../../../electron/contract/copy/wizard.ts';
import type { PlatformInfo } from '../../../electron/contract/index.ts';
import { categoriesOf } from '../../catalogue/filter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PlatformChoice } from './use-platform-choice.ts';

export function PlatformFilter({
  platforms,
  choice: { search, setSearch, kind, setKind },
}: {
  readonly platforms: readonly PlatformInfo[];
  readonly choice: PlatformChoice;
}): JSX.Element {
  return (
    <div className="platform-filter">
      <TextField
        label={platformCopy.search}
        type="search"
        placeholder={platformCopy.searchPlaceholder}
        value={search}
        onChange={setSearch}
      />
      <Select
        label={catalogueWords.kind}
        value={kind}
        onChange={setKind}
        options={[
          { value: '', label: catalogueWords.allKinds },
          ...categoriesOf(platforms).map(({ name }) => ({ value: name, label: name })),
        ]}
      />
    </div>
  );
}
