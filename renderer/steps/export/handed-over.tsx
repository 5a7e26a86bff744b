/** The drawn moment after saving: what was made goes along the rail from Bitbucket to the platform. The heading says it in words. */
import type { JSX } from 'react';

export function HandedOver(): JSX.Element {
  return (
    <svg className="handed" viewBox="0 0 320 88" aria-hidden="true" focusable="false">
      {/* Bitbucket: a repository with its branch. */}
      <rect className="handed-box" x="2" y="18" width="72" height="52" rx="10" />
      <path className="handed-line" d="M28 34v20M28 48c12 0 20-2 20-10" />
      <circle className="handed-dot" cx="28" cy="32" r="4" />
      <circle className="handed-dot" cx="28" cy="56" r="4" />
      <circle className="handed-dot" cx="48" cy="34" r="4" />
      {/* The platform: a window with something running in it. */}
      <rect className="handed-box" x="246" y="18" width="72" height="52" rx="10" />
      <path className="handed-line" d="M246 32h72" />
      <path className="handed-play" d="M276 41l14 8-14 8z" />
      {/* The rail, with what goes along it. */}
      <path className="handed-rail" pathLength="1" d="M76 44h168" />
      <g className="handed-file">
        <path className="handed-sheet" d="M142 20h26l12 12v36h-38z" />
        <path className="handed-line" d="M168 20v12h12M149 30h10" />
        <circle className="handed-seal" cx="161" cy="50" r="11" />
        <path className="handed-tick" d="M155.5 50.5l4 4 7-8" />
      </g>
    </svg>
  );
}
