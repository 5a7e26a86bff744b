/** The style of the report's page, and its hash: the page's policy allows this style and no other. A test compares the two. */

export const pageStyle = `
:root{color-scheme:light dark;--text:#1c2430;--soft:#55606f;--page:#fff;--box:#f4f6f9;--line:#d5dbe3;--good:#0f6b3a;--bad:#b3261e;--warn:#8a5300;--info:#1e5aa8}
@media (prefers-color-scheme:dark){:root{--text:#e6eaf0;--soft:#a9b3c1;--page:#12161c;--box:#1b212a;--line:#38424f;--good:#6fd19b;--bad:#ff9c94;--warn:#f0bd6a;--info:#8fbcff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}h3{font-size:1rem;margin:0 0 .25rem}
p{margin:.25rem 0 .75rem;max-width:70ch}
.kind{color:var(--soft);font-size:.875rem;margin:0 0 .5rem}.good{color:var(--good)}.bad{color:var(--bad)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
pre{background:var(--box);border:1px solid var(--line);border-radius:6px;padding:.75rem;margin:.5rem 0;white-space:pre-wrap;max-height:24rem;overflow:auto}
:focus-visible{outline:2px solid var(--info);outline-offset:2px}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}thead th{color:var(--soft);font-size:.875rem}tbody th{font-weight:500}.number{white-space:nowrap;text-align:right}
.status{white-space:nowrap;font-weight:600}.passed{color:var(--good)}.failed{color:var(--bad)}.status.warning{color:var(--warn)}.skipped,.waiting,.running{color:var(--soft);font-weight:400}
dl{margin:.5rem 0}dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.25rem 0;border-bottom:1px solid var(--line)}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
article{background:var(--box);border:1px solid var(--line);border-left:4px solid var(--info);border-radius:6px;padding:.75rem 1rem;margin:.75rem 0;break-inside:avoid-page}article.error{border-left-color:var(--bad)}article.warning{border-left-color:var(--warn)}
summary{cursor:pointer;color:var(--soft);min-height:1.5rem}.exchanges>li{margin:1rem 0;padding-left:.25rem}.request{margin:0}
footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
@media (max-width:32rem){dl div{grid-template-columns:1fr}}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--page:#fff;--box:#fff;--line:#bbb}body{font-size:11px}main{max-width:none;padding:0}pre{max-height:none;overflow:visible}details::details-content{content-visibility:visible;display:block}h2,h3{break-after:avoid}.wide{overflow:visible}}
`;

/** SHA-256 of `pageStyle`, as Content Security Policy writes it (https://www.w3.org/TR/CSP3/#hash-source). */
export const pageStyleHash = 'sha256-KRxopKe6/RFJdlZuSZ8aKDRy962leACXRgCpMcw6itg=';
