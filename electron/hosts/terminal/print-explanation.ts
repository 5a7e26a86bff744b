/** Prints what a message points to. */
import { findingRule, ownWords } from '../../contract/index.ts';
import type { Evidence, ToldExplanation } from '../../contract/index.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import type { TerminalIo } from './io.ts';
import { wrap } from './style.ts';
import type { Style } from './style.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

/** `context`: what the findings' sentences should know besides the message itself. */
export async function printExplanation(
  io: TerminalIo,
  style: Style,
  { likely, recognised, notes }: ToldExplanation,
  context: Evidence,
): Promise<void> {
  const { findingCopy } = await import('../../contract/copy/findings.ts');
  const { reportCopy } = await import('../../contract/copy/en/report.ts');
  const lines: string[] = [];
  for (const name of recognised.messages) lines.push(wrap(shownOnOneLine(outputCopy.recognised(name)), style.width, '  '));
  for (const cause of likely) {
    const { code, confidence, why, tellApart, evidence } = cause;
    // An explanation of an older Handrail has no words of its own for the remedy.
    const seen = { ...context, ...evidence };
    const { title, fix, who } = { ...findingCopy(code, seen), who: findingRule(code, seen).who, ...ownWords(cause) };
    const mark = { certain: style.bad('●'), likely: style.warn('◐'), possible: style.dim('○') }[confidence];
    lines.push(
      '',
      `${mark} ${style.bold(shownOnOneLine(title))}  ${style.dim(`${code}, ${reportCopy.explained.confidences[confidence]}`)}`,
      wrap(shownOnOneLine(why), style.width, '  '),
    );
    lines.push(
      wrap(shownOnOneLine(`${reportCopy.finding.fix}: ${fix}`), style.width, '  '),
      `  ${reportCopy.finding.who}: ${outputCopy.who[who]}`,
    );
    if (tellApart.length > 0) lines.push(`  ${style.dim(`${reportCopy.explained.tellApart}:`)}`);
    for (const each of tellApart) lines.push(`  • ${wrap(shownOnOneLine(each), style.width, '    ').trimStart()}`);
  }
  for (const note of notes) lines.push('', style.dim(wrap(shownOnOneLine(note), style.width, '  ')));
  io.stdout.write(`${lines.join('\n')}\n`);
}
