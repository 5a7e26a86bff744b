/**
 * Requests and answers of an opened report. Headers and bodies stay word for word, as they stand in a frame of their own; what stands in
 * lines of ours is quoted.
 */
import type { Report, ReportExchange } from '../../contract/index.ts';
import { plainOrQuoted, quoted } from './quoted.ts';

/** An address without blanks is none of our sentences, however long it is. */
function address(url: string): string {
  return /^https?:\/\/[\x21-\x7e]+$/u.test(url) && !/["<>`{}|\\^]/u.test(url) ? url : quoted(url);
}

function failureOf(given: ReportExchange['failure']): ReportExchange['failure'] {
  if (given === null) return null;
  const { fault, detail, chain } = given;
  return {
    fault: plainOrQuoted(fault),
    detail: quoted(detail),
    chain:
      chain?.map((each) => ({
        subject: plainOrQuoted(each.subject),
        issuer: plainOrQuoted(each.issuer),
        validFrom: plainOrQuoted(each.validFrom),
        validTo: plainOrQuoted(each.validTo),
        names: each.names.map(plainOrQuoted),
        fingerprint: plainOrQuoted(each.fingerprint),
      })) ?? null,
  };
}

/** The exchanges with the file's own words quoted; null stays null. */
export function retoldExchanges(given: Report['exchanges']): Report['exchanges'] {
  return (
    given?.map((each) => ({
      ...each,
      method: /^[A-Z]{1,10}$/u.test(each.method) ? each.method : quoted(each.method),
      url: address(each.url),
      response:
        each.response === null ? null : { ...each.response, peer: each.response.peer === null ? null : plainOrQuoted(each.response.peer) },
      failure: failureOf(each.failure),
    })) ?? null
  );
}
