/** The drawing in the help panel that follows the step of the guide the person is at. */
import { createContext, useContext } from 'react';
import type { JSX } from 'react';
import type { Drawing } from '../../../electron/contract/index.ts';
import { BitbucketDrawing } from '../../drawings/index.tsx';
import type { DrawingFacts } from '../../drawings/index.tsx';

interface Picture {
  readonly name: Drawing;
  readonly facts: DrawingFacts;
}

const PictureContext = createContext<Picture | null>(null);
export const PictureProvider = PictureContext.Provider;

/** Placed into a help topic once; shows whatever the provider above it says at the moment. */
export function FollowingPicture(): JSX.Element | null {
  const picture = useContext(PictureContext);
  return picture === null ? null : <BitbucketDrawing name={picture.name} facts={picture.facts} />;
}
