/** The door of the drawings room: a picture of one of Bitbucket's own pages with the thing to click marked. */
import type { JSX } from 'react';
import type { Drawing } from '../../electron/contract/index.ts';
import { drawingsCopy as words } from '../../electron/contract/copy/en/steps/drawings.ts';
import { AccessToken, ApiTokenApp, ApiTokenButton, ApiTokenCopy, ApiTokenName, ApiTokenScopes } from './cloud.tsx';
import type { DrawingFacts } from './facts.ts';
import { HttpTokenCopy, HttpTokenForm, HttpTokenList, IncomingLink } from './self-managed.tsx';
import './drawings.css';

export { factsFromGuide } from './facts.ts';
export type { DrawingFacts } from './facts.ts';

const pictures: { readonly [D in Drawing]: (props: { facts: DrawingFacts }) => JSX.Element } = {
  'cloud-api-token-button': ApiTokenButton,
  'cloud-api-token-name': ApiTokenName,
  'cloud-api-token-app': ApiTokenApp,
  'cloud-api-token-scopes': ApiTokenScopes,
  'cloud-api-token-copy': ApiTokenCopy,
  'cloud-access-token': AccessToken,
  'http-access-token-list': HttpTokenList,
  'http-access-token-form': HttpTokenForm,
  'http-access-token-copy': HttpTokenCopy,
  'incoming-link': IncomingLink,
};

/** Shows one drawing with its caption; `facts` puts the person's own host, names and scopes into it. */
export function BitbucketDrawing(props: { name: Drawing; facts: DrawingFacts }): JSX.Element {
  const Picture = pictures[props.name];
  return (
    <figure className="drawing" aria-label={words.captions[props.name]}>
      <Picture facts={props.facts} />
      <figcaption className="drawing-caption">
        <span>{words.captions[props.name]}</span>
        <span className="drawing-note">{words.note}</span>
      </figcaption>
    </figure>
  );
}
