/** The style of the report's page, and its hash: the page's policy allows this style and no other. A test compares the two. */

export const pageStyle = `
:root{color-scheme:light dark;--text:#101b2d;--soft:#43516a;--page:#fff;--box:#f5f7fa;--line:#dde3eb;--good:#12703f;--good-box:#e7f5ed;--bad:#b0201b;--bad-box:#fdeeed;--warn:#7f4d00;--info:#1349b8}
@media (prefers-color-scheme:dark){:root{--text:#edf2f9;--soft:#b6c2d4;--page:#10161f;--box:#1c2634;--line:#2a3648;--good:#6bd69c;--good-box:#12301f;--bad:#ff9d95;--bad-box:#3a1719;--warn:#f0bd5f;--info:#9cc0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
header{padding:1.25rem 1.5rem;border:1px solid var(--line);border-left:6px solid var(--info);border-radius:10px}
header.fine{background:var(--good-box);border-left-color:var(--good)}header.broken{background:var(--bad-box);border-left-color:var(--bad)}
h1{font-size:1.7rem;line-height:1.2;letter-spacing:-.02em;margin:.1rem 0 .4rem;text-wrap:balance}h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line)}h3{font-size:1.05rem;line-height:1.3;margin:0 0 .4rem}h4{font-size:.875rem;margin:.75rem 0 .25rem}
p{margin:.25rem 0 .6rem;max-width:75ch;overflow-wrap:anywhere}.subject,.preface{margin:0}.preface{margin-top:.75rem;color:var(--soft);font-size:.875rem}
.kind{color:var(--soft);font-size:.8125rem;margin:0 0 .4rem}.tag{display:inline-block;padding:0 .5rem;border:1px solid var(--line);border-radius:99px;background:var(--page);font-weight:600}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em;overflow-wrap:anywhere}
pre{background:var(--box);border:1px solid var(--line);border-radius:6px;padding:.75rem;margin:.5rem 0;white-space:pre-wrap;max-height:24rem;overflow:auto}
:focus-visible{outline:2px solid var(--info);outline-offset:2px}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}thead th{color:var(--soft);font-size:.8125rem;font-weight:600;white-space:nowrap}tbody th{font-weight:550;min-width:9rem}td:last-child{padding-right:0}.number{white-space:nowrap;text-align:right}
.status{white-space:nowrap;font-weight:600}.passed{color:var(--good)}.failed{color:var(--bad)}.status.warning{color:var(--warn)}.skipped,.waiting,.running{color:var(--soft);font-weight:400}
dl{margin:.5rem 0}dl div{display:grid;grid-template-columns:minmax(7rem,12rem) minmax(0,1fr);gap:.1rem 1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}dl div:last-child{border-bottom:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}dd ol{margin:0;padding-left:1.2rem}.name{color:var(--soft);font-weight:400;white-space:nowrap}
article{border:1px solid var(--line);border-left:4px solid var(--info);border-radius:8px;padding:1rem 1.25rem;margin:.75rem 0;break-inside:avoid-page}article.error{border-left-color:var(--bad)}article.warning{border-left-color:var(--warn)}article p:last-child,article ul:last-child{margin-bottom:0}article.error .tag{color:var(--bad)}article.warning .tag{color:var(--warn)}
article>details{margin-top:.5rem;font-size:.875rem}article ul{margin:.25rem 0 .6rem;padding-left:1.2rem}
summary{cursor:pointer;color:var(--soft);min-height:1.5rem}
.exchanges{list-style:none;margin:.75rem 0;padding:0;border:1px solid var(--line);border-radius:8px}.exchanges>li+li{border-top:1px solid var(--line)}.exchanges summary{display:grid;grid-template-columns:1.5rem minmax(0,1fr) auto 4rem;gap:.25rem .75rem;align-items:baseline;padding:.5rem .75rem;color:var(--text);list-style:none}.exchanges summary::-webkit-details-marker{display:none}.exchanges summary:hover{background:var(--box)}.exchanges details>:not(summary){margin-left:3rem;margin-right:.75rem}.exchanges details>:last-child{margin-bottom:1rem}.count{color:var(--soft);text-align:right}
footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
@media (max-width:36rem){main{padding:1rem}header{padding:1rem}dl div{grid-template-columns:minmax(0,1fr)}.exchanges summary{grid-template-columns:1.5rem minmax(0,1fr) auto}.exchanges summary .number{display:none}.exchanges details>:not(summary){margin-left:.75rem}tbody th{min-width:6rem}}
@media print{@page{margin:16mm}:root{font-size:11px;color-scheme:light;--text:#000;--soft:#444;--page:#fff;--box:#fff;--line:#bbb;--good:#12703f;--good-box:#fff;--bad:#b0201b;--bad-box:#fff;--warn:#7f4d00;--info:#1349b8}main{max-width:none;padding:0}pre{max-height:none;overflow:visible}details::details-content{content-visibility:visible;display:block;block-size:auto}h2,h3,h4,summary{break-after:avoid}tr,dl div{break-inside:avoid}h2{margin-top:1.25rem}.wide{overflow:visible}}
`;

/** SHA-256 of `pageStyle`, as Content Security Policy writes it (https://www.w3.org/TR/CSP3/#hash-source). */
export const pageStyleHash = 'sha256-KLZdfNj5ir+o5DanqjWB0dwF+TB0BBHEzsbaGhFl4iE=';
