/** Which of the person's set-ups the AWS CLI uses: every platform of AWS asks it alike, and says it alike in its commands. */
import { matching } from './common.ts';
import { input } from './inputs.ts';

interface Words {
  readonly label: string;
  readonly help: string;
  readonly refused: string;
}

/** The questions for the region and the named profile; empty answers leave both to the CLI. */
export const awsCliInputs = ({ region, profile }: { readonly region: Words; readonly profile: Words }) => ({
  region: input.text({
    label: region.label,
    help: region.help,
    example: 'eu-central-1',
    check: matching(/^[a-z]{2}(-[a-z]+)+-\d+$/, region.refused),
  }),
  profile: input.text({
    label: profile.label,
    help: profile.help,
    example: 'build',
    check: matching(/^[^\s-]\S*$/, profile.refused),
  }),
});

/** What the answers add to a command of the CLI. */
export function awsCliPlace({ region, profile }: { readonly region: string; readonly profile: string }): readonly string[] {
  return [...(region === '' ? [] : ['--region', region]), ...(profile === '' ? [] : ['--profile', profile])];
}
