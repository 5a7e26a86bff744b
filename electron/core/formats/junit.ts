/**
 * Writes test results as pipelines read them (“JUnit XML”). There is no standard; this keeps to what the schema of Jenkins' xUnit plugin
 * allows (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd, read 2026-11-30).
 */
import { escapeHtml } from './escape.ts';

export interface JunitCase {
  readonly name: string;
  /** What the case belongs to; pipelines group by it. */
  readonly className: string;
  /** `passed` may have a note, which is shown with its output. */
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** One line; null where there is nothing to say. */
  readonly message: string | null;
  /** A code for programs, such as a finding's; null where there is none. */
  readonly type: string | null;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** Its end, and how long it took in milliseconds. */
  readonly at: string;
  readonly ms: number;
}

/** The whole text of the file. */
export function junitXml({ name, cases, at, ms }: JunitSuite): string {
  const count = (outcome: JunitCase['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const seconds = (ms / 1000).toFixed(3);
  const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}" ${totals} time="${seconds}">`,
    `  <testsuite name="${attribute(name)}" ${totals} skipped="${count('skipped')}" time="${seconds}" timestamp="${attribute(at.slice(0, 19))}">`,
    ...cases.map(caseXml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseXml({ name, className, outcome, message, type }: JunitCase): string {
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(className)}"`;
  if (outcome === 'passed' && message === null) return `${open}/>`;
  const said = message ?? '';
  const inside =
    outcome === 'passed'
      ? `<system-out>${characters(said)}</system-out>`
      : `<${outcome}${type === null ? '' : ` type="${attribute(type)}"`} message="${attribute(said)}">${characters(said)}</${outcome}>`;
  return `${open}>${inside}</testcase>`;
}

/** Without what XML 1.0 has no place for, even as a reference (https://www.w3.org/TR/xml/#charsets). */
function characters(text: string): string {
  return escapeHtml(text.replaceAll(/[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd'));
}

/** In quotes; line breaks and tabs as references, because a parser would make spaces of them. */
function attribute(text: string): string {
  return characters(text).replaceAll(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
