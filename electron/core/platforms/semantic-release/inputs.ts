/** What is asked for semantic-release. */
import { semanticReleaseCopy as copy } from '../../../contract/copy/en/platforms/semantic-release.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { matching } from '../common.ts';
import { input } from '../inputs.ts';

export const ownInputs = () => ({
  branch: input.text({
    label: copy.inputs.branch.label,
    help: copy.inputs.branch.help,
    required: true,
    default: 'main',
    check: matching(/^[^\s~^:?*[\\]+$/, sharedCopy.checks.branch),
  }),
  npm: input.boolean({ label: copy.inputs.npm.label, help: copy.inputs.npm.help, default: false }),
});
export const cloudInputs = () => ({
  ...ownInputs(),
  pipelines: input.boolean({ label: copy.inputs.pipelines.label, help: copy.inputs.pipelines.help, default: false }),
});
