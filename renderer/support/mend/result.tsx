/** What was found in a file: the verdict, what is left for the person, what is mended, and what the platform reads. */
import { lineFieldOf } from '../../../electron/contract/repair-line.ts';
import { CircleAlert, CircleCheck, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useId } from 'react';
import type { JSX, ReactNode } from 'react';
import type { RepairProblem, RepairRead, RepairReport } from '../../../electron/contract/index.ts';
import { fieldWords, repairProblemWords, repairWords } from '../../../electron/contract/copy/en/repair.ts';
import { repairNoteWords } from '../../../electron/contract/copy/en/repair-notes.ts';
import { mendCopy as copy } from '../../../electron/contract/copy/support.ts';
import { Badge } from '../../ui/Badge.tsx';
import '../../styles/finding.css';
import '../../styles/headline.css';

type Group = keyof typeof copy.groups;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

function groupOf(problem: RepairProblem): Group {
  return problem.mended ? 'mended' : problem.severity === 'info' ? 'notes' : 'left';
}

function headline(report: RepairReport): string {
  const mended = report.problems.filter((each) => groupOf(each) === 'mended').length;
  const left = report.problems.filter((each) => groupOf(each) === 'left').length;
  if (report.reads.length === 0 && mended === 0) return copy.headline.nothing(report.platformName);
  if (mended > 0 && left > 0) return copy.headline.both(mended, left);
  if (mended > 0) return copy.headline.mended(mended);
  return left > 0 ? copy.headline.left(left) : copy.headline.fine(report.platformName);
}

/** `children` (saving the copy) stand between the problems and the table, which is long. */
export function MendResult({ report, children }: { readonly report: RepairReport; readonly children: ReactNode }): JSX.Element {
  const groups: readonly Group[] = ['left', 'mended', 'notes'];
  const fine = report.problems.every((each) => groupOf(each) === 'notes');
  const left = report.problems.some((each) => groupOf(each) === 'left');
  const Icon = fine ? CircleCheck : left ? CircleAlert : Wrench;
  return (
    <div className="stack" data-gap="large">
      <div className="headline" data-ok={fine} data-tone={fine || left ? undefined : 'mended'}>
        <Icon size={28} aria-hidden="true" />
        <div>
          <h2 tabIndex={-1} data-result-headline>
            {headline(report)}
          </h2>
          <p className="small muted">{copy.headline.subject(report.platformName, copy.formats[report.format])}</p>
          {!fine && report.mended === null ? <p className="small muted">{copy.notMended}</p> : null}
        </div>
      </div>
      {groups.map((group) => (
        <Problems key={group} group={group} report={report} />
      ))}
      {children}
      <Reads report={report} />
    </div>
  );
}

function Problems({ group, report }: { readonly group: Group; readonly report: RepairReport }): JSX.Element | null {
  const title = useId();
  const problems = report.problems.filter((each) => groupOf(each) === group);
  if (problems.length === 0) return null;
  const { title: words, text } = copy.groups[group];
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {words}
      </h2>
      {text === '' ? null : <p className="small muted">{text}</p>}
      <ul className="findings mend-problems">
        {problems.map((each, index) => (
          <Problem key={`${each.code}:${each.line ?? 0}:${index}`} problem={each} group={group} report={report} />
        ))}
      </ul>
    </section>
  );
}

interface ProblemProps {
  readonly problem: RepairProblem;
  readonly group: Group;
  readonly report: RepairReport;
}
function Problem({ problem, group, report }: ProblemProps): JSX.Element {
  const title = useId();
  const words = repairProblemWords(problem, report);
  const Icon = group === 'mended' ? Wrench : icons[problem.severity];
  return (
    <li className="finding" data-severity={group === 'mended' ? 'mended' : problem.severity} aria-labelledby={title}>
      <Icon size={20} aria-hidden="true" className="finding-icon" />
      <div className="finding-body">
        <div className="finding-head">
          <h3 id={title}>{words.title}</h3>
          {problem.line === null ? null : <Badge>{copy.line(problem.line)}</Badge>}
        </div>
        <p className={group === 'left' ? undefined : 'muted'}>{words.explanation}</p>
        <p>
          {group === 'left' ? <strong>{copy.whatToDo} </strong> : null}
          {words.fix}
        </p>
      </div>
    </li>
  );
}

const tones = { ok: 'good', warning: 'warn', wrong: 'bad', missing: 'bad', ignored: 'plain' } as const;

function Reads({ report }: { readonly report: RepairReport }): JSX.Element | null {
  const title = useId();
  if (report.reads.length === 0) return null;
  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {repairWords.reads(report.platformName)}
      </h2>
      <table className="reads">
        <caption className="small muted">{copy.reads.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{copy.reads.field}</th>
            <th scope="col">{copy.reads.value}</th>
            <th scope="col">{copy.reads.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {report.reads.map((read, index) => (
            <Read key={`${read.path}:${index}`} read={read} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Read({ read }: { readonly read: RepairRead }): JSX.Element {
  return (
    <tr data-verdict={read.verdict}>
      <th scope="row">
        <code>{fieldWords(read.path)}</code>
        {/* Some paths begin with their line. */}
        {read.line === null || lineFieldOf(read.path) !== null ? null : <span className="small muted">{copy.line(read.line)}</span>}
      </th>
      <td>
        {read.value === null ? (
          <span className="muted">{read.verdict === 'missing' || read.note === null ? copy.reads.none : copy.reads.hidden}</span>
        ) : (
          <code>{read.value}</code>
        )}
        {read.note === null ? null : <span className="small muted reads-note">{repairNoteWords(read.note)}</span>}
      </td>
      <td>
        <Badge tone={tones[read.verdict]}>{copy.verdicts[read.verdict]}</Badge>
      </td>
    </tr>
  );
}
